package org.memorycurator.verify;

import java.time.Instant;
import java.util.List;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Verdict;

/** What one run of Verify found. Rows are read when they are asked for. */
public final class Verification {
    Verification() {}

    /** The change set that was verified. */
    public ChangeSet changeSet() {
        throw new UnsupportedOperationException();
    }

    /** When. */
    public Instant at() {
        throw new UnsupportedOperationException();
    }

    /** How many memories have this verdict. */
    public long count(Verdict verdict) {
        throw new UnsupportedOperationException();
    }

    /** How many memories were judged, those that are unexpected from outside the change set not counted. */
    public long size() {
        throw new UnsupportedOperationException();
    }

    /** Whether every verdict is good. */
    public boolean good() {
        throw new UnsupportedOperationException();
    }

    /** One line for a ticket: {@code 412 of 412 landed · 2 moved out · 0 unexpected}. */
    public String summary() {
        throw new UnsupportedOperationException();
    }

    /** How many matches the search has now; -1 when the change set came from no search. */
    public long totalNow() {
        throw new UnsupportedOperationException();
    }

    /** Rows with one of these verdicts, worst first, from {@code offset}. May block. */
    public List<VerifiedMemory> rows(List<Verdict> verdicts, int offset, int count) {
        throw new UnsupportedOperationException();
    }
}

package org.memorycurator.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Verdict;
import org.memorycurator.text.Text;

/** What one run of Verify found. Rows are read when they are asked for. Any thread. */
public final class Verification {
    /** In this order after those that landed; the last is told even when there is none. */
    private static final List<Verdict> IN_SUMMARY =
            List.of(Verdict.MOVED_OUT, Verdict.DIFFERENT, Verdict.MISSING, Verdict.NOT_FINDABLE, Verdict.UNEXPECTED);

    private final ChangeSet changeSet;
    private final Instant at;
    private final Verdicts verdicts;
    private final List<VerifiedMemory> between;
    private final Rows rows;

    Verification(ChangeSet changeSet, Instant at, Verdicts verdicts, List<VerifiedMemory> between, Rows rows) {
        this.changeSet = changeSet;
        this.at = at;
        this.verdicts = verdicts;
        this.between = List.copyOf(between);
        this.rows = rows;
    }

    /** The change set that was verified. */
    public ChangeSet changeSet() {
        return changeSet;
    }

    /** When. */
    public Instant at() {
        return at;
    }

    /** How many memories have this verdict; unexpected ones from outside the change set among them, at most 1,000. */
    public long count(Verdict verdict) {
        return verdicts.count(verdict) + (verdict == Verdict.UNEXPECTED ? between.size() : 0);
    }

    /** How many memories were judged, those that are unexpected from outside the change set not counted. */
    public long size() {
        return verdicts.size();
    }

    /** Whether every verdict is good. */
    public boolean good() {
        return Verdicts.WORST_FIRST.stream().allMatch(verdict -> verdict.good() || count(verdict) == 0);
    }

    /**
     * One line for a ticket: {@code 412 of 412 landed · 2 moved out · 0 unexpected}. Those that moved out are stored as
     * intended and among the landed ones.
     */
    public String summary() {
        List<String> parts = new ArrayList<>();
        parts.add(Text.of("verify.sum.LANDED", count(Verdict.LANDED) + count(Verdict.MOVED_OUT), size()));
        for (Verdict verdict : IN_SUMMARY) {
            if (verdict == Verdict.UNEXPECTED || count(verdict) > 0) {
                parts.add(Text.of("verify.sum." + verdict, count(verdict)));
            }
        }
        return String.join(" · ", parts);
    }

    /** How many matches the search has now; -1 when the change set came from no search, or it cannot be run again. */
    public long totalNow() {
        return rows.search().total();
    }

    /**
     * Rows with one of these verdicts, worst first, from {@code offset}. A row tells of the moment of verifying; should its
     * stored row have been altered outside of Memory Curator since, it says so. May block.
     */
    public List<VerifiedMemory> rows(List<Verdict> wanted, int offset, int count) {
        List<Long> revisions = new ArrayList<>();
        List<VerifiedMemory> found = new ArrayList<>();
        long skip = offset;
        for (Verdict verdict : Verdicts.WORST_FIRST) {
            if (!wanted.contains(verdict)) {
                continue;
            }
            int room = count - revisions.size() - found.size();
            List<Long> inside = verdicts.revisions(verdict, skip, room);
            revisions.addAll(inside);
            skip = Math.max(0, skip - verdicts.count(verdict));
            if (verdict == Verdict.UNEXPECTED) {
                found.addAll(rows.read(revisions));
                revisions.clear();
                int from = (int) Math.min(skip, between.size());
                found.addAll(between.subList(from, Math.min(between.size(), from + count - found.size())));
                skip = Math.max(0, skip - between.size());
            }
        }
        found.addAll(rows.read(revisions));
        return found;
    }
}

package org.memorycurator.ui.desk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Verdict;

/**
 * What the table shows beside a row: being saved, no longer matching, its verdict. By number. What was found out about
 * one result is on a sheet of its own, so that each tab has its marks back. FX thread.
 */
public final class RowMarks {
    /** The marks that belong to the rows of one tab. */
    public static final class Sheet {
        private final Set<Integer> stale = new HashSet<>();
        private final Map<Integer, Verdict> verdicts = new HashMap<>();
        private boolean outdated;
        private long upTo;

        private Sheet() {}

        /** Up to which revision rows were marked that no longer match. */
        long upTo() {
            return upTo;
        }

        void upTo(long revision) {
            upTo = revision;
        }
    }

    /** How many edits of a memory are on their way. */
    private final Map<Integer, Integer> saving = new HashMap<>();

    private Sheet sheet = new Sheet();
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();

    RowMarks() {}

    /** Rises whenever a mark changes. */
    public ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** Whether an edit of this memory is on its way and not yet durable. */
    public boolean saving(int number) {
        return saving.containsKey(number);
    }

    /** Whether this memory was changed since the search and no longer matches it. */
    public boolean stale(int number) {
        return sheet.stale.contains(number);
    }

    /** How many rows no longer match. */
    public int staleCount() {
        return sheet.stale.size();
    }

    /** Whether memories came to match since the search, so that only another one shows all of them. */
    public boolean outdated() {
        return sheet.outdated;
    }

    /** The marks of the rows that are shown. */
    public Sheet sheet() {
        return sheet;
    }

    /** What Verify said of this memory last, since the search; null when nothing. */
    public @Nullable Verdict verdict(int number) {
        return sheet.verdicts.get(number);
    }

    /** Marks what Verify said of this memory, beside the rows that were shown when it began. */
    public void verdict(Sheet of, int number, Verdict verdict) {
        of.verdicts.put(number, verdict);
        changed();
    }

    void saving(int number, boolean on) {
        saving.merge(number, on ? 1 : -1, (before, more) -> before + more == 0 ? null : before + more);
        changed();
    }

    void stale(int number, boolean on) {
        if (on ? sheet.stale.add(number) : sheet.stale.remove(number)) {
            changed();
        }
    }

    void outdate() {
        if (!sheet.outdated) {
            sheet.outdated = true;
            changed();
        }
    }

    void searchedAgain(long revision) {
        sheet.stale.clear();
        sheet.verdicts.clear();
        sheet.outdated = false;
        sheet.upTo = revision;
        changed();
    }

    Sheet newSheet() {
        return new Sheet();
    }

    void turnTo(Sheet other) {
        sheet = other;
        changed();
    }

    private void changed() {
        version.set(version.get() + 1);
    }
}

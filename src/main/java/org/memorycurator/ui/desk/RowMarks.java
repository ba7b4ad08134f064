package org.memorycurator.ui.desk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Verdict;

/** What the table shows beside a row: being saved, no longer matching, its verdict. By number. FX thread. */
public final class RowMarks {
    /** How many edits of a memory are on their way. */
    private final Map<Integer, Integer> saving = new HashMap<>();

    private final Set<Integer> stale = new HashSet<>();
    private final Map<Integer, Verdict> verdicts = new HashMap<>();
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
        return stale.contains(number);
    }

    /** How many rows no longer match. */
    public int staleCount() {
        return stale.size();
    }

    /** What Verify said of this memory last, since the search; null when nothing. */
    public @Nullable Verdict verdict(int number) {
        return verdicts.get(number);
    }

    /** Marks what Verify said of this memory. */
    public void verdict(int number, Verdict verdict) {
        verdicts.put(number, verdict);
        version.set(version.get() + 1);
    }

    void saving(int number, boolean on) {
        saving.merge(number, on ? 1 : -1, (before, more) -> before + more == 0 ? null : before + more);
        version.set(version.get() + 1);
    }

    void stale(int number, boolean on) {
        if (on ? stale.add(number) : stale.remove(number)) {
            version.set(version.get() + 1);
        }
    }

    void searchedAgain() {
        stale.clear();
        verdicts.clear();
        version.set(version.get() + 1);
    }
}

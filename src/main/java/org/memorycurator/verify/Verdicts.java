package org.memorycurator.verify;

import java.util.ArrayList;
import java.util.List;
import org.memorycurator.model.Verdict;

/** The verdict of each revision of a change set, in one byte each. Filled by one thread, then read by any. */
final class Verdicts {
    /** Worst first, as rows are shown. */
    static final List<Verdict> WORST_FIRST = List.of(
            Verdict.DIFFERENT,
            Verdict.MISSING,
            Verdict.NOT_FINDABLE,
            Verdict.UNEXPECTED,
            Verdict.LANDED,
            Verdict.MOVED_OUT);

    private static final Verdict[] VALUES = Verdict.values();

    private final long first;
    private final byte[] verdicts;
    private final long[] counts = new long[VALUES.length];

    /** For revisions from {@code first}, {@code size} of them. */
    Verdicts(long first, int size) {
        this.first = first;
        this.verdicts = new byte[size];
    }

    void set(long revision, Verdict verdict) {
        verdicts[(int) (revision - first)] = (byte) verdict.ordinal();
        counts[verdict.ordinal()]++;
    }

    Verdict get(long revision) {
        return VALUES[verdicts[(int) (revision - first)]];
    }

    long count(Verdict verdict) {
        return counts[verdict.ordinal()];
    }

    int size() {
        return verdicts.length;
    }

    /** The revisions with a verdict, ascending, after the first {@code skip} of them, at most {@code count}. */
    List<Long> revisions(Verdict verdict, long skip, int count) {
        List<Long> found = new ArrayList<>();
        long left = skip;
        for (int i = 0; i < verdicts.length && found.size() < count; i++) {
            if (verdicts[i] == verdict.ordinal() && --left < 0) {
                found.add(first + i);
            }
        }
        return found;
    }
}

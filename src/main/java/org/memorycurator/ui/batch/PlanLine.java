package org.memorycurator.ui.batch;

import org.memorycurator.batch.BatchPlan.Outcome;
import org.memorycurator.batch.BatchPlan.Row;
import org.memorycurator.batch.Pattern;

/** One line of a plan as it is shown. */
sealed interface PlanLine {
    /** Whether what it stands for is written if it is ticked. */
    boolean written();

    /** Whether a plan writes what has this outcome. */
    static boolean writes(Outcome outcome) {
        return outcome == Outcome.CHANGES || outcome == Outcome.REPLACED;
    }

    /**
     * The head of a pattern.
     *
     * @param open whether its rows are shown below it
     * @param leftOut how many of its rows were left out
     */
    record Head(Pattern pattern, boolean open, int leftOut) implements PlanLine {
        @Override
        public boolean written() {
            return writes(pattern.outcome());
        }

        /** Whether none of its rows is ticked. */
        boolean out() {
            return leftOut == pattern.count();
        }

        /** Whether some of its rows are ticked and some are not. */
        boolean partly() {
            return leftOut > 0 && !out();
        }
    }

    /** One memory. */
    record Member(Row row) implements PlanLine {
        @Override
        public boolean written() {
            return writes(row.outcome());
        }
    }
}

package org.memorycurator.batch;

import java.util.List;
import org.memorycurator.batch.BatchPlan.Outcome;

/**
 * The rows of a plan that change in the same way, or that stay for the same reason.
 *
 * @param id names it within its plan
 * @param outcome what happens to its rows
 * @param title in words: {@code region: Europe → EU}; of blocked rows the reason, to be read after a colon
 * @param lines each field that changes, with its value before and after as far as all rows share it, shortened to be shown;
 *     empty values are missing, or differ from row to row
 * @param count how many rows, ticked or not
 * @param surprises why it comes before others; in their order; empty as a rule
 */
public record Pattern(
        int id, Outcome outcome, String title, List<ContentDiff.Line> lines, int count, List<Surprise> surprises) {
    /** Copies the lists. */
    public Pattern {
        lines = List.copyOf(lines);
        surprises = List.copyOf(surprises);
    }
}

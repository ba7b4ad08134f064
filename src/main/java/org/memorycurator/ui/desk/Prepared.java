package org.memorycurator.ui.desk;

import java.util.List;
import org.memorycurator.batch.EditStep;
import org.memorycurator.search.Matches;

/**
 * A bulk edit that one screen has prepared for the batch pane, where its plan is seen before anything is written.
 *
 * @param selection for which memories
 * @param matches the search from which they are, and to which Verify will look back
 * @param search the text of that search
 * @param words which memories these are, in a sentence
 * @param steps what is to be done to them
 */
public record Prepared(Selection selection, Matches matches, String search, String words, List<EditStep> steps) {
    /** Copies the list. */
    public Prepared {
        steps = List.copyOf(steps);
    }
}

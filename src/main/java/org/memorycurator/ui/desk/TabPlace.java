package org.memorycurator.ui.desk;

import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Memory;

/**
 * Where the user was in the table of a tab.
 *
 * @param lead the memory of the row with the focus; null for none
 * @param top the first row in view
 */
public record TabPlace(Selection selection, @Nullable Memory lead, int top) {
    /** At the beginning, with nothing selected. */
    static final TabPlace START = new TabPlace(Selection.NONE, null, 0);
}

package org.memorycurator.ui.find;

/**
 * Bars of the timeline that are taken together, from where the user began to where the cursor is.
 *
 * @param anchor the bar with which it began
 * @param head the bar at the cursor, on either side
 */
record Brush(int anchor, int head) {
    /** The first of its bars. */
    int first() {
        return Math.min(anchor, head);
    }

    /** The bar after its last. */
    int end() {
        return Math.max(anchor, head) + 1;
    }
}

package org.memorycurator.ui.find;

import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Field;

/**
 * One line of a facet.
 *
 * @param value the value as it is stored; null for the memories that have none
 */
record Pick(Field field, @Nullable String value) {
    /** How a line takes part in the search. */
    enum Mark {
        /** Not at all. */
        NONE,
        /** The search asks for it. */
        CHOSEN,
        /** The search leaves it out. */
        EXCLUDED
    }

    /** What a click means. */
    enum Way {
        /** Search for exactly this. */
        ONLY,
        /** Search for this too. */
        ADD,
        /** Search for everything but this. */
        EXCLUDE
    }
}

package org.memorycurator.search;

import java.util.List;
import org.memorycurator.model.Field;

/** The values that the memories of a search have, counted. */
public record Facets(List<Facet> facets) {
    /** Copies the list. */
    public Facets {
        facets = List.copyOf(facets);
    }

    /**
     * One field's values.
     *
     * @param top the most frequent values, most frequent first
     * @param distinct how many different values there are
     * @param missing how many of the matching memories have no value
     */
    public record Facet(Field field, List<Count> top, int distinct, int missing) {
        /** Copies the list. */
        public Facet {
            top = List.copyOf(top);
        }
    }

    /** Whether a value is all of what is stored; of a long one only its beginning is kept here, and the rest as a sign. */
    public static boolean whole(String value) {
        return !Terms.isShortened(value);
    }

    /** A value and how many of the matching memories have it. */
    public record Count(String value, int count) {}
}

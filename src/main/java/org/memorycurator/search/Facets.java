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

    /** A value and how many of the matching memories have it. */
    public record Count(String value, int count) {}
}

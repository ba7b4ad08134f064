package org.memorycurator.ui.find;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.ValueClusters;
import org.memorycurator.batch.ValueClusters.Cluster;
import org.memorycurator.batch.ValueClusters.Counted;
import org.memorycurator.batch.ValueClusters.Method;
import org.memorycurator.model.Field;
import org.memorycurator.model.Query;
import org.memorycurator.search.Facets;
import org.memorycurator.search.MemoryIndex;

/**
 * Which values of a field to read, or which clusters of them. As in a facet, what the search asks of the field itself does
 * not narrow them.
 *
 * @param similar whether clusters are wanted
 * @param part what single values contain
 * @param method by what they are compared; null for every method
 */
record ValuesQuestion(
        Field field,
        Query query,
        boolean similar,
        String part,
        @Nullable Method method) {
    /** The most frequent values are read, up to this many. */
    private static final int MOST = 20_000;

    /** As many of them are compared with each other. */
    private static final int COMPARED = 10_000;

    /**
     * The values, the most frequent first, or clusters of them.
     *
     * @param distinct how many there are altogether
     */
    record Answer(List<Counted> values, List<Cluster> clusters, int distinct) {}

    /** Reads and compares. May take a second: not for the FX thread. */
    Answer ask(MemoryIndex index) {
        Query rest = FacetClick.without(query, field);
        Facets.Facet facet = index.facet(rest, field, similar ? "" : part, similar ? COMPARED : MOST);
        List<Counted> values = facet.top().stream()
                .filter(count -> Facets.whole(count.value()))
                .map(count -> new Counted(count.value(), count.count()))
                .toList();
        return new Answer(values, similar ? clusters(values) : List.of(), facet.distinct());
    }

    private List<Cluster> clusters(List<Counted> values) {
        return method == null ? ValueClusters.of(values) : ValueClusters.of(values, method);
    }
}

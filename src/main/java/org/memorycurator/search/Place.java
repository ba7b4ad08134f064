package org.memorycurator.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.memorycurator.model.ChangeSet;

/**
 * How far an index has followed which history: written with every commit of the index.
 *
 * @param revision the last revision that is in the index, 0 for none
 * @param changeSet the number of the change set to which it belongs
 * @param token that change set's token
 */
record Place(long revision, long changeSet, String token) {
    /** Nothing followed yet. */
    static final Place START = new Place(0, 0, "");

    /** At this revision of this history. */
    static Place at(long revision, Optional<ChangeSet> changeSet) {
        return changeSet
                .map(set -> new Place(revision, set.number(), set.token().toString()))
                .orElse(START);
    }

    /** Whether the index may be followed on from here in this source; otherwise it belongs to another history. */
    boolean isIn(Source source) {
        return revision == 0
                || revision <= source.lastRevision()
                        && at(revision, source.changeSetOf(revision)).equals(this);
    }

    /** As a commit of the index keeps it. */
    Map<String, String> data() {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("layout", MemoryDocument.LAYOUT);
        data.put("revision", Long.toString(revision));
        data.put("changeSet", Long.toString(changeSet));
        data.put("token", token);
        return data;
    }

    /** Reads what {@link #data} wrote; empty when it is of another layout, or none. */
    static Optional<Place> of(Map<String, String> data) {
        if (!MemoryDocument.LAYOUT.equals(data.get("layout"))) {
            return Optional.empty();
        }
        return Optional.of(new Place(
                Long.parseLong(data.getOrDefault("revision", "0")),
                Long.parseLong(data.getOrDefault("changeSet", "0")),
                data.getOrDefault("token", "")));
    }
}

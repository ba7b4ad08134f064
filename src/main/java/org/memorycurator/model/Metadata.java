package org.memorycurator.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A memory's metadata: free keys in their order, typed values. Never changed in place: every edit gives a new one. */
public record Metadata(Map<String, Json> values) {
    /** No key at all. */
    public static final Metadata EMPTY = new Metadata(Map.of());

    /** Copies the map, keeping its order. */
    public Metadata {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The value of a key; null when the key is missing (a JSON null is {@link Json#NULL}). */
    public @Nullable Json get(String key) {
        return values.get(key);
    }

    /** Whether the key is there, be its value null or not. */
    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** The same with this key set; a key that was there keeps its place, a new one comes last. */
    public Metadata with(String key, Json value) {
        Map<String, Json> changed = new LinkedHashMap<>(values);
        changed.put(key, value);
        return new Metadata(changed);
    }

    /** The same without this key. */
    public Metadata without(String key) {
        Map<String, Json> changed = new LinkedHashMap<>(values);
        changed.remove(key);
        return new Metadata(changed);
    }
}

package org.memorycurator.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON value that survives every round trip: numbers keep the characters in which they were written ({@code 0.830},
 * {@code 1e3}, integers of any length), objects keep the order of their keys, null is a value of its own.
 */
public sealed interface Json {

    /** The one JSON null; a key with this value is not a missing key. */
    Nil NULL = new Nil();

    /** A string, kept to the last character. */
    record Str(String value) implements Json {}

    /** A number as written in its source, always valid by the JSON grammar. */
    record Num(String literal) implements Json {}

    /** {@code true} or {@code false}. */
    record Bool(boolean value) implements Json {}

    /** The null literal. */
    record Nil() implements Json {}

    /** A list; the order counts. */
    record Arr(List<Json> items) implements Json {
        /** Copies the list. */
        public Arr {
            items = List.copyOf(items);
        }
    }

    /** An object; the order of its keys is kept, though two objects are equal whatever their order. */
    record Obj(Map<String, Json> members) implements Json {
        /** Copies the map, keeping its order. */
        public Obj {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }
}

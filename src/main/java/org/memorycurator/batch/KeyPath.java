package org.memorycurator.batch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.model.Metadata;

/**
 * Metadata keys with dots, as searches and columns name them: {@code address.city} is the key of that name where there is
 * one, else {@code city} in the object under {@code address}, else a new key of that name. Pure.
 */
public final class KeyPath {
    private KeyPath() {}

    /** Whether there is a value. */
    public static boolean has(Metadata metadata, String key) {
        return get(metadata, key) != null;
    }

    /** The value of a key; null when the key is missing. */
    public static @Nullable Json get(Metadata metadata, String key) {
        return get(metadata.values(), key);
    }

    /** With this value; others keep their places. */
    public static Metadata with(Metadata metadata, String key, Json value) {
        return new Metadata(with(metadata.values(), key, value));
    }

    /** Without the key. */
    public static Metadata without(Metadata metadata, String key) {
        return new Metadata(without(metadata.values(), key));
    }

    /**
     * With the new name in the old one's place; where the new name belongs into another object, at its end. What had the new
     * name goes.
     *
     * @param from a key that is there
     */
    static Metadata renamed(Metadata metadata, String from, String to) {
        return new Metadata(renamed(metadata.values(), from, to));
    }

    private static Map<String, Json> with(Map<String, Json> values, String key, Json value) {
        Map<String, Json> changed = new LinkedHashMap<>(values);
        Nested nested = values.containsKey(key) ? null : Nested.in(values, key);
        if (nested == null) {
            changed.put(key, value);
        } else {
            changed.put(nested.first, new Json.Obj(with(nested.members, nested.rest, value)));
        }
        return changed;
    }

    private static Map<String, Json> without(Map<String, Json> values, String key) {
        Map<String, Json> changed = new LinkedHashMap<>(values);
        Nested nested = values.containsKey(key) ? null : Nested.in(values, key);
        if (nested == null) {
            changed.remove(key);
        } else {
            changed.put(nested.first, new Json.Obj(without(nested.members, nested.rest)));
        }
        return changed;
    }

    private static Map<String, Json> renamed(Map<String, Json> values, String from, String to) {
        Nested source = values.containsKey(from) ? null : Nested.in(values, from);
        Nested target = values.containsKey(to) ? null : Nested.in(values, to);
        if (source != null && target != null && source.first.equals(target.first)) {
            Map<String, Json> changed = new LinkedHashMap<>(values);
            changed.put(source.first, new Json.Obj(renamed(source.members, source.rest, target.rest)));
            return changed;
        }
        if (source != null || target != null) {
            Json value = Objects.requireNonNull(get(values, from));
            return with(without(values, from), to, value);
        }
        Map<String, Json> changed = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (!key.equals(to)) {
                changed.put(key.equals(from) ? to : key, value);
            }
        });
        return changed;
    }

    private static @Nullable Json get(Map<String, Json> values, String key) {
        Json value = values.get(key);
        Nested nested = value == null ? Nested.in(values, key) : null;
        return nested == null ? value : get(nested.members, nested.rest);
    }

    /** A key that reaches into the object under its first part. */
    private record Nested(String first, String rest, Map<String, Json> members) {
        /** The way down with the longest first part; null when no object is on it. */
        static @Nullable Nested in(Map<String, Json> values, String key) {
            for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
                String first = key.substring(0, dot);
                if (dot < key.length() - 1 && values.get(first) instanceof Json.Obj object) {
                    return new Nested(first, key.substring(dot + 1), object.members());
                }
            }
            return null;
        }
    }
}

package org.memorycurator.batch;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Field;
import org.memorycurator.text.Text;

/**
 * How one field of a memory changes, short enough to be kept for thousands of patterns: memories whose parts are equal
 * change in the same way.
 *
 * @param field as a search names it, such as {@code text} or {@code region}
 * @param before what was there, shortened; empty where nothing was, or where it differs from memory to memory
 * @param after what is there, likewise
 * @param whole tells apart what looks the same when it is shortened, else 0
 * @param value where there is one new value, how the index knows it
 */
record Part(
        String field,
        Kind kind,
        String before,
        String after,
        long whole,
        @Nullable Value value) {
    /** A value as the index knows it. */
    record Value(Field field, String text) {}

    /** What happens to a field. */
    enum Kind {
        /** One value takes the place of another one. */
        CHANGED,
        /** The same, with a value of another type. */
        TYPE,
        /** Words of a longer text take the place of other ones. */
        WORDS,
        /** Words come into a longer text. */
        WORDS_IN,
        /** Words of a longer text go. */
        WORDS_OUT,
        /** There was nothing. */
        ADDED,
        /** Nothing is left. */
        REMOVED,
        /** A key gets another name and keeps its value. */
        RENAMED,
        /** The same items in another order. */
        ORDER,
        /** White space only. */
        SPACES,
        /** Different values, all of which become the same one. */
        SET,
        /** Different values, from one type to another. */
        TYPES,
        /** Different values, none of which is left. */
        CLEARED,
        /** Different from memory to memory. */
        EACH
    }

    /** The same with less said, so that more memories are alike. */
    Part loosened() {
        return switch (kind) {
            case CHANGED -> new Part(field, Kind.SET, "", after, 0, value);
            case TYPE -> new Part(field, Kind.TYPES, typeOf(before), typeOf(after), 0, null);
            case REMOVED -> new Part(field, Kind.CLEARED, "", "", 0, null);
            case ADDED, WORDS, WORDS_IN, WORDS_OUT -> each();
            case RENAMED, ORDER, SPACES, SET, TYPES, CLEARED, EACH -> this;
        };
    }

    /** Only that the field changes. */
    Part each() {
        return new Part(field, Kind.EACH, "", "", 0, null);
    }

    /** In words: {@code region: Europe → EU}. */
    String words() {
        String key = "batch.patterns." + kind.name().toLowerCase(Locale.ROOT);
        return kind == Kind.TYPES
                ? Text.of(key, field, Text.of("batch.patterns.type." + before), Text.of("batch.patterns.type." + after))
                : Text.of(key, field, before, after);
    }

    /** To be shown field by field. */
    ContentDiff.Line line() {
        return kind == Kind.TYPES ? new ContentDiff.Line(field, "", "") : new ContentDiff.Line(field, before, after);
    }

    /** The type of a value that is written as JSON, by how it begins. */
    private static String typeOf(String json) {
        return switch (json.charAt(0)) {
            case '"' -> "text";
            case '{' -> "object";
            case '[' -> "list";
            case 't', 'f' -> "boolean";
            case 'n' -> "null";
            default -> "number";
        };
    }
}

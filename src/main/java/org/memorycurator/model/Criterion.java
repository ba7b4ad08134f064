package org.memorycurator.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one clause asks of a memory. */
public sealed interface Criterion {
    /** A word of the text, case and accents folded. */
    record Word(String word) implements Criterion {}

    /** These words of the text, one after the other. */
    record Phrase(String words) implements Criterion {}

    /** A word of the text by pattern: {@code *} any characters, {@code ?} one. */
    record Wildcard(String pattern) implements Criterion {}

    /** A field has one of these values. */
    record Value(Field field, List<Term> anyOf) implements Criterion {
        /** Copies the list. */
        public Value {
            anyOf = List.copyOf(anyOf);
        }
    }

    /** A field lies between two bounds, as dates or numbers; a missing bound is open. */
    record Range(
            Field field, @Nullable Bound from, @Nullable Bound to) implements Criterion {}

    /** A field has any value at all. */
    record Has(Field field) implements Criterion {}

    /** A memory is of this sort. */
    record Is(Flag flag) implements Criterion {}

    /** A change set changed this memory, be it in the bin now or not. */
    record In(long changeSet) implements Criterion {}

    /** A value: exact to the character (quoted, or clicked in a facet), or folded, where * stands for anything. */
    record Term(String text, boolean exact) {}

    /** One end of a range. */
    record Bound(String text, boolean inclusive) {}

    /** What {@code is:} can ask. */
    enum Flag {
        /** May only be replaced. */
        IMMUTABLE,
        /** Its expiration date has passed. */
        EXPIRED,
        /** In the bin. */
        BINNED,
        /** Has feedback that a correction has answered. */
        ADDRESSED
    }
}

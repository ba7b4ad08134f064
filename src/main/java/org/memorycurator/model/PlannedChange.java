package org.memorycurator.model;

import java.util.List;

/** What a plan makes of one memory. */
public sealed interface PlannedChange {

    /**
     * A memory gets new content; refused when {@code before} is no longer its current revision.
     *
     * @param past what becomes of the past that is known of it; with some, it is written even where the content stays the same
     * @param identity who it is from then on: only of a memory that was nobody’s can more be known than at first
     */
    record Update(Memory before, Content after, PastChange past, Identity identity) implements PlannedChange {
        /** It stays who it is. */
        public Update(Memory before, Content after, PastChange past) {
            this(before, after, past, before.identity());
        }

        /** Its past stays as it is, too. */
        public Update(Memory before, Content after) {
            this(before, after, PastChange.NONE);
        }
    }

    /**
     * A new memory; refused when its id is there already.
     *
     * @param past what happened to it elsewhere, oldest first
     */
    record Insert(Identity identity, Content content, List<PastEvent> past) implements PlannedChange {
        /** Copies the list. */
        public Insert {
            past = List.copyOf(past);
        }

        /** Nothing is known of its past. */
        public Insert(Identity identity, Content content) {
            this(identity, content, List.of());
        }
    }

    /** A memory goes to the bin and a new one takes its place; refused like an update. */
    record Replace(Memory before, Identity identity, Content content) implements PlannedChange {}
}

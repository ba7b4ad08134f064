package org.memorycurator.model;

/** What a plan makes of one memory. */
public sealed interface PlannedChange {

    /** A memory gets new content; refused when {@code before} is no longer its current revision. */
    record Update(Memory before, Content after) implements PlannedChange {}

    /** A new memory; refused when its id is there already. */
    record Insert(Identity identity, Content content) implements PlannedChange {}

    /** A memory goes to the bin and a new one takes its place; refused like an update. */
    record Replace(Memory before, Identity identity, Content content) implements PlannedChange {}
}

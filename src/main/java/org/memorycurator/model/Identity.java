package org.memorycurator.model;

import org.jspecify.annotations.Nullable;

/**
 * What never changes in a memory; of one that is nobody’s, a file may know more than was known at first.
 *
 * @param id Mem0's id, a UUID as a rule; unique in a store
 * @param immutable whether it may only be replaced, never updated
 * @param replaces the id of the memory whose place it took, if it did
 */
public record Identity(
        String id,
        Owner owner,
        Timestamp createdAt,
        boolean immutable,
        @Nullable String replaces) {}

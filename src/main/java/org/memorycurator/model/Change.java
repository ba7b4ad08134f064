package org.memorycurator.model;

import org.jspecify.annotations.Nullable;

/** One memory before and after, inside a change set; {@code before} is null when the change set brought it in. */
public record Change(@Nullable Memory before, Memory after) {}

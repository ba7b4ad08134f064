package org.memorycurator.change;

import org.jspecify.annotations.Nullable;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Memory;

/**
 * The change by which a memory got a value that it has.
 *
 * @param by the change set; null when none explains it
 * @param after the memory as that left it
 * @param before as it was before, be it the memory whose place it took; null when it came in with this value
 */
public record Written(
        @Nullable ChangeSet by, Memory after, @Nullable Memory before) {}

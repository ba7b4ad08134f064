package org.memorycurator.ui.kit;

import org.jspecify.annotations.Nullable;

/** Long work that tells its progress and can be cancelled. */
@FunctionalInterface
public interface JobWork<T extends @Nullable Object> {
    /** Does the work on a background thread and answers its result; throws what goes wrong. */
    T run(JobProgress progress) throws Exception;
}

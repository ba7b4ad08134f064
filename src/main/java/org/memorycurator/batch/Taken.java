package org.memorycurator.batch;

import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.text.Text;

/** What a step does where the key that it would write has a value that would be lost; empty values count as none. */
public enum Taken {
    /** The memory stays as it is and says why. */
    REFUSE,
    /** The step passes this memory by; the other steps go on. */
    SKIP,
    /** The value goes. */
    OVERWRITE;

    /**
     * Whether a step may write over this value, null when the key is missing.
     *
     * @throws StepException when it must say no
     */
    boolean admits(@Nullable Json value, String key) {
        if (this == OVERWRITE || Values.isEmpty(value)) {
            return true;
        }
        if (this == REFUSE) {
            throw new StepException(Text.of("batch.blocked.taken", Words.plain(key)));
        }
        return false;
    }
}

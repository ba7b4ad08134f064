package org.memorycurator.verify;

import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Verdict;

/** Unexpected: the store holds a revision of the memory that no change set explains. */
final class Explained implements Check {
    @Override
    public @Nullable Finding judge(Evidence evidence) {
        return evidence.foreign() == null
                ? null
                : new Finding(
                        Verdict.UNEXPECTED,
                        "The store also holds revision " + evidence.foreign().revision()
                                + " of this memory, which no change set explains.",
                        0);
    }
}

package org.memorycurator.verify;

import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Verdict;
import org.memorycurator.text.Text;

/** Unexpected: the store holds a revision of the memory that no change set explains. */
final class Explained implements Check {
    @Override
    public @Nullable Finding judge(Evidence evidence) {
        long foreign = evidence.foreign();
        return foreign == 0
                ? null
                : new Finding(Verdict.UNEXPECTED, () -> Text.of("verify.unexplained", String.valueOf(foreign)), 0);
    }
}

package org.memorycurator.verify;

import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.model.Verdict;

/** Different: what is stored is not what the change set wrote, or is not what anybody wrote. */
final class AsIntended implements Check {
    @Override
    public @Nullable Finding judge(Evidence evidence) {
        if (!evidence.stored().intact()) {
            return new Finding(
                    Verdict.DIFFERENT,
                    "Altered outside of Memory Curator: what is stored is not what " + evidence.writerInWords()
                            + " wrote.",
                    0);
        }
        if (!evidence.intended().intact()) {
            return new Finding(
                    Verdict.DIFFERENT,
                    "The history was altered outside of Memory Curator: what this change set wrote is no longer known."
                            + " What is stored was written by " + evidence.writerInWords() + ".",
                    evidence.writer());
        }
        Content intended = evidence.intended().memory().content();
        Content stored = evidence.stored().memory().content();
        if (stored.sameAs(intended)) {
            return null;
        }
        String how = intended.state() == stored.state() ? "Changed since by " : "Taken out of the bin since by ";
        return new Finding(Verdict.DIFFERENT, how + evidence.writerInWords() + ".", evidence.writer());
    }
}

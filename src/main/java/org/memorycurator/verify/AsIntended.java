package org.memorycurator.verify;

import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.model.Verdict;
import org.memorycurator.text.Text;

/** Different: what is stored is not what the change set wrote, or is not what anybody wrote. */
final class AsIntended implements Check {
    @Override
    public @Nullable Finding judge(Evidence evidence) {
        if (!evidence.stored().intact()) {
            return new Finding(Verdict.DIFFERENT, () -> Text.of("verify.altered", evidence.writerInWords()), 0);
        }
        if (!evidence.intended().intact()) {
            return new Finding(
                    Verdict.DIFFERENT,
                    () -> Text.of("verify.historyAltered", evidence.writerInWords()),
                    evidence.writer());
        }
        if (!evidence.stored().pastIntact() || !evidence.intended().pastIntact()) {
            return new Finding(
                    Verdict.DIFFERENT,
                    () -> Text.of(
                            "verify.pastAltered",
                            evidence.stored().pastIntact()
                                    ? Writers.inWords(evidence.changeSet())
                                    : evidence.writerInWords()),
                    evidence.writer());
        }
        Content intended = evidence.intended().memory().content();
        Content stored = evidence.stored().memory().content();
        if (stored.sameAs(intended)) {
            return null;
        }
        return new Finding(
                Verdict.DIFFERENT,
                () -> intended.state() == stored.state()
                        ? Text.of("verify.changedSince", evidence.writerInWords())
                        : Text.of("verify.restoredSince", evidence.writerInWords()),
                evidence.writer());
    }
}

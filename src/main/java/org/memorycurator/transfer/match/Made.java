package org.memorycurator.transfer.match;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PastEvent;
import org.memorycurator.transfer.memory.Draft;
import org.memorycurator.transfer.staging.Outcome;

/**
 * What was decided of a draft. Where it comes in, changes a memory or is identical, everything that is told of its past is known then.
 *
 * @param draft as it comes in, perhaps under another id
 * @param identity who comes in, or who the memory becomes; null where it stays who it is
 * @param before the memory that it is about; null for none
 * @param after what comes in or what the memory becomes; null where that is what it is
 * @param past what becomes known of its past
 * @param clash what it collides with; null where there is no such content
 * @param base the version of the memory that the row was made of, or that is newer than the row, where the user may choose to have what the
 *     row changes after all; else null
 */
public record Made(
        Outcome outcome,
        Draft draft,
        @Nullable Memory before,
        @Nullable Identity identity,
        @Nullable Content after,
        List<PastEvent> past,
        String reason,
        @Nullable Content clash,
        @Nullable Memory base) {
    Made(
            Outcome outcome,
            Draft draft,
            @Nullable Memory before,
            @Nullable Identity identity,
            @Nullable Content after,
            List<PastEvent> past,
            String reason) {
        this(outcome, draft, before, identity, after, past, reason, null, null);
    }

    static Made conflict(
            Draft draft, @Nullable Memory there, @Nullable Content after, String reason, @Nullable Content clash) {
        return new Made(Outcome.CONFLICT, draft, there, null, after, List.of(), reason, clash, null);
    }

    /** Whether the memory is, or becomes, what the draft says. */
    boolean agrees() {
        return outcome.writes() || outcome == Outcome.IDENTICAL;
    }
}

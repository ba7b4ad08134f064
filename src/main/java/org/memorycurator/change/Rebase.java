package org.memorycurator.change;

import org.memorycurator.model.Content;

/**
 * Edits that were made to an earlier content of a memory, done to what it says now: field by field, and metadata key by key. Pure.
 *
 * @param content what it becomes; where both touched a field, that of the edits
 * @param gone whether it went into the bin since
 */
public record Rebase(Content content, boolean gone) {

    /** Does to {@code now} what made {@code edited} of {@code base}. */
    public static Rebase of(Content base, Content edited, Content now) {
        ThreeWay.Merged merged = ThreeWay.again(base, edited, now);
        return new Rebase(merged.content(), merged.group() == Reversal.Group.GONE);
    }
}

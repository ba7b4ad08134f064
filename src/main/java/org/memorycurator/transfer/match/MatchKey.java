package org.memorycurator.transfer.match;

import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.KeyPath;
import org.memorycurator.model.Content;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Json;
import org.memorycurator.transfer.match.MatchRule.By;
import org.memorycurator.transfer.memory.Draft;

/**
 * What a memory and an element of a file must have in common to be about the same, beside ids: as one text. Pure.
 *
 * @param key the metadata key; else empty
 */
record MatchKey(By by, String key) {
    private static final char BETWEEN = '\uFFFF';

    static MatchKey of(MatchRule rule) {
        return new MatchKey(rule.by(), rule.key());
    }

    /** Whether there is such a thing under this rule. */
    boolean wanted() {
        return by == By.USER_AND_TEXT || by == By.USER_AND_KEY;
    }

    /** The text of an element; null when nothing is wanted, or it has nothing by which it could be known. */
    @Nullable
    String of(Draft draft) {
        return of(draft.identity(), draft.content());
    }

    /** The text of a memory; null when nothing is wanted, or it has nothing by which it could be known. */
    @Nullable
    String of(Identity identity, Content content) {
        if (!wanted()) {
            return null;
        }
        String what = by == By.USER_AND_TEXT ? content.text().strip() : value(content);
        if (what == null || what.isBlank()) {
            return null;
        }
        String user = identity.owner().userId();
        return (user == null ? "" : BETWEEN + user) + BETWEEN + what;
    }

    /** The value as people write it, so that a number is found by its digits; null for lists, objects and nothing. */
    private @Nullable String value(Content content) {
        return switch (KeyPath.get(content.metadata(), key)) {
            case Json.Str text -> text.value().strip();
            case Json.Num number -> Alike.plain(number.literal());
            case Json.Bool bool -> Boolean.toString(bool.value());
            case null, default -> null;
        };
    }
}

package org.memorycurator.transfer.match;

import java.text.Normalizer;
import java.util.Locale;
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
    private static final char NO_BREAK = '\u00A0';
    private static final int SHOWN = 60;

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
        String what = what(content);
        if (what == null || what.isBlank()) {
            return null;
        }
        String user = identity.owner().userId();
        return (user == null ? "" : BETWEEN + user) + BETWEEN + what;
    }

    /** The same where white space, capitals, zeros at the beginning of digits and the way in which accents are put do not count. */
    @Nullable
    String loosely(Identity identity, Content content) {
        String what = wanted() ? what(content) : null;
        if (what == null || what.isBlank()) {
            return null;
        }
        String user = identity.owner().userId();
        return (user == null ? "" : BETWEEN + folded(user)) + BETWEEN + folded(what);
    }

    private static String folded(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        boolean digits = true;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean space = Character.isWhitespace(c) || c == NO_BREAK;
            digits &= space || c >= '0' && c <= '9';
            boolean skipped = digits && c == '0' && folded.isEmpty() && i + 1 < plain.length();
            if (space && !folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            } else if (!space && !skipped) {
                folded.append(c);
            }
        }
        return folded.toString().stripTrailing();
    }

    /** What it is known by beside its user, to be shown. */
    String shown(Content content) {
        String what = String.valueOf(what(content));
        String brief = what.length() <= SHOWN ? what : what.substring(0, SHOWN) + "…";
        return by == By.USER_AND_KEY ? key + ": " + brief : brief;
    }

    private @Nullable String what(Content content) {
        return by == By.USER_AND_TEXT ? content.text().strip() : value(content);
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

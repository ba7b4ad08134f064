package org.memorycurator.ui.kit;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * What differs between two texts, by words (by characters where a script has no spaces between words).
 *
 * @param before the first text, whole, with its {@code REMOVED} parts
 * @param after the second text, whole, with its {@code ADDED} parts
 * @param inline both in one: removed parts before the added ones
 */
public record WordDiff(List<Span> before, List<Span> after, List<Span> inline) {
    /** Beyond this many differing words the middle is shown as replaced whole: a finer picture would cost seconds and help nobody. */
    private static final int MOST_WORDS = 2_000;

    /** Compares two texts. Pure, any thread; a few milliseconds at most for texts of any length. */
    public static WordDiff between(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        int start = 0;
        int shorter = Math.min(old.size(), now.size());
        while (start < shorter && old.get(start).equals(now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        Builder spans = new Builder();
        spans.same(String.join("", old.subList(0, start)));
        spans.middle(old.subList(start, old.size() - end), now.subList(start, now.size() - end));
        spans.same(String.join("", old.subList(old.size() - end, old.size())));
        return new WordDiff(List.copyOf(spans.before), List.copyOf(spans.after), List.copyOf(spans.inline));
    }

    /** Words, gaps and single other characters; joined they are the text again. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        int before = -1;
        for (int at = 0; at < text.length(); ) {
            int code = text.codePointAt(at);
            int kind = kind(code, before);
            boolean joins = kind == before && kind != ALONE || kind == ATTACHED;
            if (at > start && !joins) {
                words.add(text.substring(start, at));
                start = at;
            }
            before = kind == ATTACHED ? before : kind;
            at += Character.charCount(code);
        }
        if (start < text.length()) {
            words.add(text.substring(start));
        }
        return words;
    }

    private static final int WORD = 1;
    private static final int GAP = 2;
    private static final int ALONE = 3;
    private static final int ATTACHED = 4;

    private static int kind(int code, int before) {
        int type = Character.getType(code);
        boolean attaches = type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || code == 0x200D;
        if (attaches && before != -1) {
            return ATTACHED;
        }
        if (Character.isWhitespace(code)) {
            return GAP;
        }
        return Character.isLetterOrDigit(code) && !hasNoSpaces(code) ? WORD : ALONE;
    }

    private static boolean hasNoSpaces(int code) {
        return switch (Character.UnicodeScript.of(code)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    /** Collects the three views at once. */
    private static final class Builder {
        final List<Span> before = new ArrayList<>();
        final List<Span> after = new ArrayList<>();
        final List<Span> inline = new ArrayList<>();

        void same(String text) {
            Span.add(before, Span.Kind.SAME, text);
            Span.add(after, Span.Kind.SAME, text);
            Span.add(inline, Span.Kind.SAME, text);
        }

        void replaced(List<String> old, List<String> now) {
            String removed = String.join("", old);
            String added = String.join("", now);
            Span.add(before, Span.Kind.REMOVED, removed);
            Span.add(after, Span.Kind.ADDED, added);
            Span.add(inline, Span.Kind.REMOVED, removed);
            Span.add(inline, Span.Kind.ADDED, added);
        }

        void middle(List<String> old, List<String> now) {
            if (old.isEmpty() || now.isEmpty() || old.size() + now.size() > MOST_WORDS) {
                replaced(old, now);
                return;
            }
            int at = 0;
            for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
                same(String.join("", old.subList(at, delta.getSource().getPosition())));
                replaced(delta.getSource().getLines(), delta.getTarget().getLines());
                at = delta.getSource().getPosition() + delta.getSource().size();
            }
            same(String.join("", old.subList(at, old.size())));
        }
    }
}

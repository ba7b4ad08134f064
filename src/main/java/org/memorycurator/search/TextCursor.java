package org.memorycurator.search;

import java.util.BitSet;
import org.memorycurator.text.Text;

/** A place in a search text that moves to its end. */
final class TextCursor {
    private final String text;
    private int at;

    TextCursor(String text) {
        this.text = text;
    }

    /**
     * Characters read without quotes.
     *
     * @param escaped which of them a backslash has made mean nothing
     * @param from where it began in the search text
     */
    record Run(String text, BitSet escaped, int from) {
        /** Where this stands with its meaning, or -1. */
        int find(String sign) {
            int place = text.indexOf(sign);
            while (place >= 0 && !escaped.get(place, place + sign.length()).isEmpty()) {
                place = text.indexOf(sign, place + 1);
            }
            return place;
        }
    }

    int place() {
        return at;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** Whether the clause ends here. */
    boolean atGap() {
        return atEnd() || QuerySyntax.isSpace(text.charAt(at));
    }

    boolean peek(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    boolean peek(String sign) {
        return text.startsWith(sign, at);
    }

    /** Goes past this character if it is here. */
    boolean take(char c) {
        boolean here = peek(c);
        at += here ? 1 : 0;
        return here;
    }

    /** Goes past this sign if it is here. */
    boolean take(String sign) {
        boolean here = peek(sign);
        at += here ? sign.length() : 0;
        return here;
    }

    /** Goes past this sign if it is here with something of the same clause after it. */
    boolean takePrefix(char c) {
        boolean here = peek(c) && at + 1 < text.length() && !QuerySyntax.isSpace(text.charAt(at + 1));
        at += here ? 1 : 0;
        return here;
    }

    void skipSpace() {
        while (!atEnd() && atGap()) {
            at++;
        }
    }

    /** Goes past a name and its colon, if they are here, and gives the name; else an empty text. {@code http://} is no name. */
    String takeName() {
        int end = at;
        while (end < text.length() && !QuerySyntax.isSpace(text.charAt(end)) && "\":\\".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String name = text.substring(at, end);
        boolean named = text.startsWith(":", end) && !text.startsWith("://", end) && QuerySyntax.canBeName(name);
        at = named ? end + 1 : at;
        return named ? name : "";
    }

    /** What stands between the quote that is here and the one that closes it. */
    String quoted() {
        int from = at++;
        StringBuilder out = new StringBuilder();
        while (!atEnd() && !peek('"')) {
            character(out);
        }
        if (!take('"')) {
            throw new QueryException(Text.of("query.quoteOpen"), from);
        }
        return out.toString();
    }

    /** Everything up to white space, or to one of these. */
    Run plain(char... ends) {
        int from = at;
        StringBuilder out = new StringBuilder();
        BitSet escaped = new BitSet();
        while (!atGap() && new String(ends).indexOf(text.charAt(at)) < 0) {
            if (character(out)) {
                escaped.set(out.length() - 1);
            }
        }
        return new Run(out.toString(), escaped, from);
    }

    /** Reads one character, which may be written as two; tells whether it was. */
    private boolean character(StringBuilder out) {
        char c = text.charAt(at++);
        int meant = c == '\\' && !atEnd() ? QuerySyntax.unescape(text.charAt(at)) : -1;
        if (meant >= 0) {
            out.append((char) meant);
            at++;
            return true;
        }
        out.append(c);
        return false;
    }
}

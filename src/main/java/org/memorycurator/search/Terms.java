package org.memorycurator.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalDouble;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.NumericUtils;

/**
 * How values become terms of the index. All metadata keys share a few index fields, so that a file with a million keys
 * costs a million terms and not a million fields: each term begins with its key.
 */
final class Terms {
    /** Values up to this length are kept whole in facets; the ends of longer ones are hashed. */
    static final int SHORT = 256;

    /** Folded values up to this length are kept whole for {@code *}; Lucene takes 32,766 bytes. */
    static final int LONG = 8_000;

    /** Characters of the hash with the signs around it. */
    private static final int HASHED = 35;

    private static final int KEY_END = 0xFF;
    private static final int NUMBER = 1;
    private static final int TEXT = 2;

    private Terms() {}

    /** The value itself, or when it is long its beginning and a hash. Shortening twice is shortening once. */
    static String shortened(String value) {
        return limited(value, SHORT);
    }

    /** Whether {@link #shortened} made it. */
    static boolean isShortened(String value) {
        int mark = value.length() - HASHED;
        return value.length() > SHORT - 10 && value.endsWith("⟩") && value.startsWith("…⟨", mark);
    }

    /** The value folded, without the white space at its edges: {@code region:europe} finds {@code "europe "} too. */
    static String folded(String value) {
        return limited(Folding.fold(value).strip(), LONG);
    }

    /** A metadata key and a value (either exact or folded) in one. */
    static String keyed(String key, String value) {
        return key(key) + '\u0001' + value;
    }

    /** Says in the index that a metadata key is there. */
    static String present(String key) {
        return '\u0001' + key(key);
    }

    private static String key(String key) {
        return shortened(key).replace("\u0002", "\u0002b").replace("\u0001", "\u0002a");
    }

    private static String limited(String value, int limit) {
        if (value.length() <= limit) {
            return value;
        }
        int cut = limit - 40;
        int whole = Character.isHighSurrogate(value.charAt(cut - 1)) ? cut - 1 : cut;
        return value.substring(0, whole) + "…⟨" + hash(value) + "⟩";
    }

    private static String hash(String value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_16BE));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A value as it is sorted and counted: numbers as numbers, before texts; texts folded first. */
    static BytesRef sortable(String value) {
        BytesRefBuilder out = new BytesRefBuilder();
        appendSortable(out, value);
        return out.toBytesRef();
    }

    /** A metadata value as it is sorted and counted, beginning with its key. */
    static BytesRef sortable(String key, String value) {
        BytesRefBuilder out = keyed(key);
        appendSortable(out, value);
        return out.toBytesRef();
    }

    private static void appendSortable(BytesRefBuilder out, String value) {
        String shortened = shortened(value);
        OptionalDouble number = Numbers.parse(shortened);
        if (number.isPresent()) {
            out.append((byte) NUMBER);
            appendLong(out, NumericUtils.doubleToSortableLong(number.getAsDouble()));
            out.append(new BytesRef(shortened));
            return;
        }
        String folded = Folding.fold(shortened).replace("\u0000", "");
        out.append((byte) TEXT);
        out.append(new BytesRef(folded));
        if (!folded.equals(shortened)) {
            out.append((byte) 0);
            out.append(new BytesRef(shortened));
        }
    }

    /** The value of which {@link #sortable} made this term, shortened. */
    static String value(BytesRef sortable) {
        int from = sortable.offset;
        int end = sortable.offset + sortable.length;
        for (int i = from; i < end; i++) {
            if ((sortable.bytes[i] & 0xFF) == KEY_END) {
                from = i + 1;
                break;
            }
        }
        if (sortable.bytes[from] == NUMBER) {
            return utf8(sortable, from + 1 + Long.BYTES, end);
        }
        for (int i = from + 1; i < end; i++) {
            if (sortable.bytes[i] == 0) {
                return utf8(sortable, i + 1, end);
            }
        }
        return utf8(sortable, from + 1, end);
    }

    private static String utf8(BytesRef term, int from, int end) {
        return new String(term.bytes, from, end - from, StandardCharsets.UTF_8);
    }

    /** No sortable term of this key lies before this. */
    static BytesRef first(String key) {
        return keyed(key).toBytesRef();
    }

    /** All sortable terms of this key lie before this. */
    static BytesRef end(String key) {
        BytesRefBuilder out = keyed(key);
        out.append((byte) KEY_END);
        return out.toBytesRef();
    }

    /** No number of this key that is at least this lies before this. */
    static BytesRef number(String key, double number) {
        BytesRefBuilder out = keyed(key);
        out.append((byte) NUMBER);
        appendLong(out, NumericUtils.doubleToSortableLong(number));
        return out.toBytesRef();
    }

    /** All numbers of this key lie before this, and all its texts after it. */
    static BytesRef afterNumbers(String key) {
        BytesRefBuilder out = keyed(key);
        out.append((byte) TEXT);
        return out.toBytesRef();
    }

    /** A date of this key. */
    static BytesRef date(String key, long millis) {
        BytesRefBuilder out = keyed(key);
        appendLong(out, millis);
        return out.toBytesRef();
    }

    private static BytesRefBuilder keyed(String key) {
        BytesRefBuilder out = new BytesRefBuilder();
        out.append(new BytesRef(shortened(key)));
        out.append((byte) KEY_END);
        return out;
    }

    private static void appendLong(BytesRefBuilder out, long value) {
        byte[] bytes = new byte[Long.BYTES];
        NumericUtils.longToSortableBytes(value, bytes, 0);
        out.append(bytes, 0, bytes.length);
    }
}

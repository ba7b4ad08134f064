package org.memorycurator.ui.batch;

import java.util.Set;
import org.memorycurator.model.Json;
import org.memorycurator.store.JsonText;
import org.memorycurator.ui.desk.ValueType;

/** A value of a key, how many memories have it, and what becomes of it: it is kept, set or cleared. FX thread. */
final class MapRow {
    /** What becomes of the value. */
    sealed interface To {
        /** It stays. */
        record Keep() implements To {}

        /** It becomes this. */
        record Set(Json value) implements To {}

        /** It goes. */
        record Clear() implements To {}
    }

    static final To KEEP = new To.Keep();
    static final To CLEAR = new To.Clear();

    /** How an empty text is typed, where typing nothing keeps the value. */
    private static final String EMPTY = "\"\"";

    private static final Set<String> WORDS = Set.of("true", "false", "null");

    private final Json from;
    private int count;
    private To to = KEEP;

    MapRow(Json from, int count) {
        this.from = from;
        this.count = count;
    }

    Json from() {
        return from;
    }

    /** How many of the memories have it. */
    int count() {
        return count;
    }

    void count(int counted) {
        count = counted;
    }

    To to() {
        return to;
    }

    void to(To next) {
        to = next;
    }

    boolean kept() {
        return to instanceof To.Keep;
    }

    /** The value as it is shown: quotes where it could be taken for something else. */
    String shown() {
        if (from instanceof Json.Str(String text)) {
            boolean plain = !text.isEmpty()
                    && text.strip().equals(text)
                    && !WORDS.contains(text)
                    && "-0123456789".indexOf(text.charAt(0)) < 0
                    && text.indexOf('\n') < 0;
            return plain || !isScalar(text) ? visible(text) : JsonText.print(from);
        }
        return JsonText.print(from);
    }

    private static String visible(String text) {
        String line = text.replace("\r", "").replace('\n', '⏎').replace('\t', '⇥');
        return text.isEmpty() ? EMPTY : text.strip().equals(text) ? line : "“" + line + "”";
    }

    private static boolean isScalar(String text) {
        try {
            return !(JsonText.parse(text) instanceof Json.Str);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The value as it stands in a file. */
    String typedFrom() {
        return ValueType.print(from);
    }

    /** What was typed for it; nothing when it is kept or cleared. */
    String typed() {
        return to instanceof To.Set(Json value) ? value.equals(new Json.Str("")) ? EMPTY : ValueType.print(value) : "";
    }

    /** Sets what was typed, in the type of the value where it fits, else as a text; nothing typed keeps the value. */
    void type(String typed) {
        to = typed.isEmpty() ? KEEP : new To.Set(typed.equals(EMPTY) ? new Json.Str("") : like(from, typed));
    }

    private static Json like(Json value, String typed) {
        try {
            return ValueType.of(value).read(typed);
        } catch (IllegalArgumentException e) {
            return new Json.Str(typed);
        }
    }
}

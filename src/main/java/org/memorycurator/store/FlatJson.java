package org.memorycurator.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;

/**
 * Objects as nearly all metadata are: flat, without blanks between the parts, nothing escaped. They are read and written here, in a
 * fraction of the time that a parser of everything takes; whatever is otherwise is left to that one.
 */
final class FlatJson {
    private final String text;
    private int at;

    private FlatJson(String text) {
        this.text = text;
    }

    /** The members of such an object; null when it is not one, be it JSON or not. */
    static @Nullable Map<String, Json> parse(String text) {
        return new FlatJson(text).members();
    }

    /** Such an object, as the writer of everything would write it; null when it is not one. */
    static @Nullable String print(Map<String, Json> members) {
        StringBuilder out = new StringBuilder(32 * members.size() + 2).append('{');
        for (Map.Entry<String, Json> member : members.entrySet()) {
            if (out.length() > 1) {
                out.append(',');
            }
            if (!quoted(member.getKey(), out) || !value(member.getValue(), out.append(':'))) {
                return null;
            }
        }
        return out.append('}').toString();
    }

    /** The items of a list of such strings; null when it is not one. */
    static @Nullable List<String> parseStrings(String text) {
        return new FlatJson(text).strings();
    }

    /** A list of such strings; null when they are not. */
    static @Nullable String print(List<String> strings) {
        StringBuilder out = new StringBuilder(32).append('[');
        for (String string : strings) {
            if (out.length() > 1) {
                out.append(',');
            }
            if (!quoted(string, out)) {
                return null;
            }
        }
        return out.append(']').toString();
    }

    private static boolean value(Json value, StringBuilder out) {
        switch (value) {
            case Json.Str string -> {
                return quoted(string.value(), out);
            }
            case Json.Num number -> out.append(number.literal());
            case Json.Bool bool -> out.append(bool.value());
            case Json.Nil nil -> out.append("null");
            case Json.Arr array -> {
                return false;
            }
            case Json.Obj object -> {
                return false;
            }
        }
        return true;
    }

    private static boolean quoted(String string, StringBuilder out) {
        for (int i = 0; i < string.length(); i++) {
            if (!isPlain(string.charAt(i))) {
                return false;
            }
        }
        out.append('"').append(string).append('"');
        return true;
    }

    /** Surrogates are left to the other one, which knows what to do with one alone. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c);
    }

    private @Nullable Map<String, Json> members() {
        if (!skip('{')) {
            return null;
        }
        Map<String, Json> members = new LinkedHashMap<>();
        do {
            String key = string();
            Json value = key == null || !skip(':') ? null : value();
            if (key == null || value == null || members.put(key, value) != null) {
                return null;
            }
        } while (skip(','));
        return skip('}') && at == text.length() ? members : null;
    }

    private @Nullable List<String> strings() {
        if (!skip('[')) {
            return null;
        }
        List<String> strings = new ArrayList<>(4);
        do {
            String string = string();
            if (string == null) {
                return null;
            }
            strings.add(string);
        } while (skip(','));
        return skip(']') && at == text.length() ? strings : null;
    }

    private boolean skip(char expected) {
        boolean there = at < text.length() && text.charAt(at) == expected;
        at += there ? 1 : 0;
        return there;
    }

    private boolean skip(String expected) {
        boolean there = text.startsWith(expected, at);
        at += there ? expected.length() : 0;
        return there;
    }

    private @Nullable String string() {
        if (!skip('"')) {
            return null;
        }
        int from = at;
        while (at < text.length() && isPlain(text.charAt(at))) {
            at++;
        }
        String string = text.substring(from, at);
        return skip('"') ? string : null;
    }

    private @Nullable Json value() {
        if (at < text.length() && text.charAt(at) == '"') {
            String string = string();
            return string == null ? null : new Json.Str(string);
        }
        if (skip("true")) {
            return new Json.Bool(true);
        }
        if (skip("false")) {
            return new Json.Bool(false);
        }
        return skip("null") ? Json.NULL : number();
    }

    /** A number without an exponent; a 0 only alone or before a point. */
    private @Nullable Json number() {
        int from = at;
        skip('-');
        int whole = at;
        int digits = digits();
        if (digits == 0 || (digits > 1 && text.charAt(whole) == '0') || (skip('.') && digits() == 0)) {
            return null;
        }
        return new Json.Num(text.substring(from, at));
    }

    private int digits() {
        int from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }
}

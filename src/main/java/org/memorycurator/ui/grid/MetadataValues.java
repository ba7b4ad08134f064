package org.memorycurator.ui.grid;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.model.Metadata;
import org.memorycurator.store.JsonText;
import org.memorycurator.text.Text;

/**
 * Metadata values as a cell edits them: strings without quotes, numbers and booleans as such, lists and objects as JSON.
 * What is typed keeps the type of the value that was there, so that {@code "0209"} stays a string. Pure.
 */
final class MetadataValues {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

    private MetadataValues() {}

    /** The value of a key, or of a dotted path into nested objects; null when it is missing. */
    static @Nullable Json get(Metadata metadata, String key) {
        Json whole = metadata.get(key);
        int dot = key.indexOf('.');
        while (whole == null && dot > 0) {
            whole = metadata.get(key.substring(0, dot)) instanceof Json.Obj inner
                    ? get(new Metadata(inner.members()), key.substring(dot + 1))
                    : null;
            dot = key.indexOf('.', dot + 1);
        }
        return whole;
    }

    static String print(@Nullable Json value) {
        return switch (value) {
            case null -> "";
            case Json.Str s -> s.value();
            case Json.Num n -> n.literal();
            case Json.Bool b -> String.valueOf(b.value());
            case Json.Nil _ -> "null";
            case Json.Arr a -> JsonText.print(a);
            case Json.Obj o -> JsonText.print(o);
        };
    }

    /** Why this text cannot take the place of the old value, in a sentence; empty text removes the key and always can. */
    static Optional<String> refusal(@Nullable Json old, String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        return switch (old) {
            case Json.Num _ ->
                NUMBER.matcher(typed.strip()).matches()
                        ? Optional.empty()
                        : Optional.of(Text.of("grid.refused.number", typed));
            case Json.Bool _ ->
                bool(typed).isPresent() ? Optional.empty() : Optional.of(Text.of("grid.refused.boolean", typed));
            case Json.Arr _, Json.Obj _ -> json(typed);
            case null, default -> Optional.empty();
        };
    }

    /** The value that this text means in the place of the old one; only for what is not refused. */
    static Json parse(@Nullable Json old, String typed) {
        return switch (old) {
            case Json.Num _ -> new Json.Num(typed.strip());
            case Json.Bool _ -> new Json.Bool(bool(typed).orElseThrow());
            case Json.Arr _, Json.Obj _ -> JsonText.parse(typed);
            case null, default -> new Json.Str(typed);
        };
    }

    private static Optional<Boolean> bool(String typed) {
        return switch (typed.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<String> json(String typed) {
        try {
            JsonText.parse(typed);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(Text.of("grid.refused.json", String.valueOf(e.getMessage())));
        }
    }
}

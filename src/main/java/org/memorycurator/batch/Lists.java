package org.memorycurator.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.memorycurator.model.Json;
import org.memorycurator.text.Text;

/** Texts to lists and back. Pure. */
final class Lists {
    private Lists() {}

    static Json split(Json value, String separator, String key) {
        return switch (value) {
            case Json.Str(String text) -> new Json.Arr(parts(text, separator));
            case Json.Arr _, Json.Nil _ -> value;
            case Json.Num _, Json.Bool _, Json.Obj _ ->
                throw new StepException(Text.of("batch.blocked.notText", Words.plain(key), Values.kind(value)));
        };
    }

    static Json joined(Json value, String separator, String key) {
        return value instanceof Json.Arr(List<Json> items)
                ? new Json.Str(items.stream()
                        .map(item -> Values.characters(item, Text.of("batch.value.item", Words.plain(key))))
                        .collect(Collectors.joining(separator)))
                : value;
    }

    private static List<Json> parts(String text, String separator) {
        List<Json> parts = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int found = text.indexOf(separator, from);
            int to = found < 0 ? text.length() : found;
            String part = WhiteSpace.stripped(text.substring(from, to));
            if (!part.isEmpty()) {
                parts.add(new Json.Str(part));
            }
            from = to + separator.length();
        }
        return parts;
    }
}

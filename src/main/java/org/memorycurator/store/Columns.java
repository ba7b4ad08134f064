package org.memorycurator.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.model.Metadata;
import org.memorycurator.model.State;

/** Values as they are stored in columns, and back. */
final class Columns {
    private Columns() {}

    /** The code of a state. */
    static int code(State state) {
        return switch (state) {
            case LIVE -> 0;
            case BIN -> 1;
        };
    }

    /** Categories as they are stored: a JSON list, or null for none. */
    static @Nullable String print(List<String> categories) {
        if (categories.isEmpty()) {
            return null;
        }
        String flat = FlatJson.print(categories);
        return flat == null
                ? JsonText.print(new Json.Arr(
                        categories.stream().<Json>map(Json.Str::new).toList()))
                : flat;
    }

    /** Metadata as it is stored: a JSON object, or null for an empty one. */
    static @Nullable String print(Metadata metadata) {
        return metadata.values().isEmpty() ? null : JsonText.print(metadata);
    }

    /** Metadata that somebody broke is shown as it is, under a name that says so. */
    static Metadata metadata(@Nullable String text) {
        try {
            return text == null ? Metadata.EMPTY : JsonText.metadata(text);
        } catch (IllegalArgumentException e) {
            return Metadata.EMPTY.with("(unreadable)", new Json.Str(text));
        }
    }

    static List<String> categories(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        List<String> flat = FlatJson.parseStrings(text);
        if (flat != null) {
            return List.copyOf(flat);
        }
        try {
            List<String> categories = new ArrayList<>();
            if (JsonText.parse(text) instanceof Json.Arr list) {
                list.items()
                        .forEach(item -> categories.add(item instanceof Json.Str s ? s.value() : JsonText.print(item)));
            }
            return categories;
        } catch (IllegalArgumentException e) {
            return List.of(text);
        }
    }
}

package org.memorycurator.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Field.Core;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Metadata;
import org.memorycurator.model.Owner;

/** The values of a memory as the search sees them: as texts. */
final class Values {
    /** The fields whose values are texts that are searched whole, sorted and counted. */
    static final List<Core> FIELDS =
            List.of(Core.ID, Core.USER, Core.AGENT, Core.APP, Core.RUN, Core.CATEGORY, Core.IMMUTABLE, Core.FEEDBACK);

    private Values() {}

    /** The values of one of {@link #FIELDS}. */
    static List<String> of(Memory memory, Core field) {
        Owner owner = memory.identity().owner();
        return switch (field) {
            case ID -> List.of(memory.id());
            case USER -> one(owner.userId());
            case AGENT -> one(owner.agentId());
            case APP -> one(owner.appId());
            case RUN -> one(owner.runId());
            case CATEGORY -> memory.content().categories();
            case IMMUTABLE -> List.of(String.valueOf(memory.identity().immutable()));
            case FEEDBACK -> feedback(memory.content().feedback());
            default -> throw new IllegalArgumentException(field + " has no values that are texts");
        };
    }

    private static List<String> one(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    private static List<String> feedback(@Nullable Feedback feedback) {
        return feedback == null || feedback.addressed()
                ? List.of()
                : List.of(feedback.rating().name().toLowerCase(Locale.ROOT));
    }

    /**
     * The values under each key: objects are flattened by dots, each element of a list is a value. A key without any value
     * (an empty list or object) is not there.
     */
    static Map<String, List<String>> of(Metadata metadata) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        metadata.values().forEach((key, value) -> collect(key, value, found));
        return found;
    }

    private static void collect(String key, Json json, Map<String, List<String>> found) {
        switch (json) {
            case Json.Obj object -> object.members().forEach((name, value) -> collect(key + "." + name, value, found));
            case Json.Arr list -> list.items().forEach(item -> collect(key, item, found));
            case Json.Str text -> add(key, text.value(), found);
            case Json.Num number -> add(key, number.literal(), found);
            case Json.Bool bool -> add(key, String.valueOf(bool.value()), found);
            case Json.Nil nothing -> add(key, "null", found);
        }
    }

    private static void add(String key, String value, Map<String, List<String>> found) {
        found.computeIfAbsent(key, k -> new ArrayList<>(1)).add(value);
    }

    /** The keys of all objects on the way to this key: {@code address} for {@code address.city}. */
    static List<String> parents(String key) {
        List<String> parents = new ArrayList<>(0);
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            parents.add(key.substring(0, dot));
        }
        return parents;
    }
}

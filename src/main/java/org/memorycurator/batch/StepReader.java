package org.memorycurator.batch;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Json;
import org.memorycurator.model.Rating;
import org.memorycurator.text.Text;

/**
 * Reads what a step is made of from the members of a JSON object; throws IllegalArgumentException with a sentence where they
 * are not as they must be. For one thread.
 */
final class StepReader {
    private final String kind;
    private final Map<String, Json> members;
    private final Set<String> read = new HashSet<>(Set.of(StepJson.KIND, Recipe.ON));

    StepReader(String kind, Map<String, Json> members) {
        this.kind = kind;
        this.members = members;
    }

    /** Refuses what was not asked for: an option that is not known may change what the step does. */
    void close() {
        members.keySet().stream()
                .filter(name -> !read.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            Text.of("batch.json.unknownMember", kind, Words.shortened(name)));
                });
    }

    Json value(String name) {
        read.add(name);
        Json value = members.get(name);
        if (value == null) {
            throw new IllegalArgumentException(Text.of("batch.json.missing", kind, name));
        }
        return value;
    }

    String text(String name) {
        return text(name, value(name), Text.of("batch.value.string"));
    }

    private String text(String name, Json value, String wanted) {
        if (value instanceof Json.Str(String text)) {
            return text;
        }
        throw wrong(name, wanted);
    }

    /** A flag; one that is missing is off. */
    boolean flag(String name) {
        read.add(name);
        return switch (members.get(name)) {
            case null -> false;
            case Json.Bool(boolean flag) -> flag;
            case Json _ -> throw wrong(name, Text.of("batch.value.boolean"));
        };
    }

    <T extends Enum<T>> T option(String name, Class<T> options) {
        T[] all = options.getEnumConstants();
        String names = Arrays.stream(all).map(StepWriter::name).collect(Collectors.joining(", "));
        String wanted = Text.of("batch.json.oneOf", names);
        String given = text(name, value(name), wanted);
        return Arrays.stream(all)
                .filter(option -> StepWriter.name(option).equals(given))
                .findFirst()
                .orElseThrow(() -> wrong(name, wanted));
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Json item : items(name)) {
            texts.add(text(name, item, Text.of("batch.json.texts")));
        }
        return texts;
    }

    private List<Json> items(String name) {
        if (value(name) instanceof Json.Arr(List<Json> items)) {
            return items;
        }
        throw wrong(name, Text.of("batch.value.list"));
    }

    @Nullable
    LocalDate date(String name) {
        Json value = value(name);
        if (value instanceof Json.Nil) {
            return null;
        }
        String wanted = Text.of("batch.json.date");
        try {
            return LocalDate.parse(text(name, value, wanted));
        } catch (DateTimeParseException e) {
            throw wrong(name, wanted);
        }
    }

    Place place(String name) {
        return switch (value(name)) {
            case Json.Str(String text) when text.equals("text") -> Place.TEXT;
            case Json.Obj(Map<String, Json> where)
            when where.size() == 1 && where.get("key") instanceof Json.Str(String key) -> Place.key(key);
            case Json _ -> throw wrong(name, Text.of("batch.json.place"));
        };
    }

    When when(String name) {
        if (!members.containsKey(name)) {
            return When.ALWAYS;
        }
        return switch (value(name)) {
            case Json.Str(String text) when text.equals("always") -> When.ALWAYS;
            case Json.Str(String text) when text.equals("empty") -> When.EMPTY;
            case Json.Obj(Map<String, Json> equal)
            when equal.size() == 1 && equal.get("equals") instanceof Json value -> new When.Equal(value);
            case Json _ -> throw wrong(name, Text.of("batch.json.when"));
        };
    }

    ValueTable table(String name) {
        List<Json> items = items(name);
        if (items.size() > ValueTable.LONGEST) {
            throw new IllegalArgumentException(Text.of("batch.csv.tooLong", ValueTable.LONGEST));
        }
        List<ValueTable.Entry> entries = new ArrayList<>(items.size());
        for (Json item : items) {
            if (!(item instanceof Json.Obj(Map<String, Json> entry))
                    || !(entry.get("from") instanceof Json from)
                    || !Set.of("from", "to").containsAll(entry.keySet())) {
                throw wrong(name, Text.of("batch.json.table"));
            }
            entries.add(new ValueTable.Entry(from, entry.get("to")));
        }
        return new ValueTable(entries);
    }

    @Nullable
    Feedback feedback(String name) {
        return switch (value(name)) {
            case Json.Nil _ -> null;
            case Json.Obj(Map<String, Json> given) -> {
                StepReader in = new StepReader(kind, given);
                Rating rating = in.option("rating", Rating.class);
                Json reason = in.members.containsKey("reason") ? in.value("reason") : Json.NULL;
                boolean addressed = in.flag("addressed");
                in.close();
                yield new Feedback(
                        rating,
                        reason instanceof Json.Nil ? null : in.text("reason", reason, Text.of("batch.value.string")),
                        addressed);
            }
            case Json _ -> throw wrong(name, Text.of("batch.value.object"));
        };
    }

    private IllegalArgumentException wrong(String name, String wanted) {
        return new IllegalArgumentException(Text.of("batch.json.wrong", kind, name, wanted));
    }
}

package org.memorycurator.batch;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Json;

/** Writes what a step is made of as the members of a JSON object. For one thread. */
final class StepWriter {
    private final Map<String, Json> members;

    StepWriter(Map<String, Json> members) {
        this.members = members;
    }

    StepWriter value(String name, Json value) {
        members.put(name, value);
        return this;
    }

    StepWriter text(String name, String text) {
        return value(name, new Json.Str(text));
    }

    StepWriter flag(String name, boolean flag) {
        return value(name, new Json.Bool(flag));
    }

    StepWriter option(String name, Enum<?> option) {
        return text(name, name(option));
    }

    StepWriter texts(String name, List<String> texts) {
        return value(
                name,
                new Json.Arr(texts.stream().map(t -> (Json) new Json.Str(t)).toList()));
    }

    StepWriter date(String name, @Nullable LocalDate date) {
        return value(name, date == null ? Json.NULL : new Json.Str(date.toString()));
    }

    StepWriter place(String name, Place place) {
        return value(
                name,
                switch (place) {
                    case Place.WholeText _ -> new Json.Str("text");
                    case Place.Key(String key) -> new Json.Obj(Map.of("key", new Json.Str(key)));
                });
    }

    StepWriter when(String name, When when) {
        return value(
                name,
                switch (when) {
                    case When.Always _ -> new Json.Str("always");
                    case When.Empty _ -> new Json.Str("empty");
                    case When.Equal(Json value) -> new Json.Obj(Map.of("equals", value));
                });
    }

    /** What is cleared has no {@code to}: a {@code null} there is the value null. */
    StepWriter table(String name, ValueTable table) {
        return value(
                name,
                new Json.Arr(table.entries().stream().map(StepWriter::entry).toList()));
    }

    private static Json entry(ValueTable.Entry entry) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("from", entry.from());
        Json to = entry.to();
        if (to != null) {
            members.put("to", to);
        }
        return new Json.Obj(members);
    }

    StepWriter feedback(String name, @Nullable Feedback feedback) {
        if (feedback == null) {
            return value(name, Json.NULL);
        }
        Map<String, Json> given = new LinkedHashMap<>();
        String reason = feedback.reason();
        StepWriter out = new StepWriter(given)
                .option("rating", feedback.rating())
                .value("reason", reason == null ? Json.NULL : new Json.Str(reason))
                .flag("addressed", feedback.addressed());
        return value(name, new Json.Obj(out.members));
    }

    static String name(Enum<?> option) {
        return option.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.memorycurator.ui.details;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Field;
import org.memorycurator.model.Field.Core;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Owner;
import org.memorycurator.model.Query;
import org.memorycurator.search.Facets;
import org.memorycurator.search.MemoryIndex;
import org.memorycurator.store.JsonText;
import org.memorycurator.ui.desk.ValueType;
import org.memorycurator.ui.details.Common.Line;

/** Finds out what memories have in common: from the memories themselves, or, for very many, from the index. May block. */
final class CommonFinder {
    private static final int VALUES = 3;
    private static final int KEYS = 40;
    /** What the index can count. */
    private static final List<Field> COUNTED =
            List.of(Core.USER, Core.AGENT, Core.APP, Core.RUN, Core.CATEGORY, Core.IMMUTABLE, Core.FEEDBACK);

    private final Map<Field, Map<String, Integer>> counts = new LinkedHashMap<>();
    private final Map<Field, Integer> having = new HashMap<>();

    private CommonFinder() {}

    /** From these memories, of so many that are selected. */
    static Common of(List<Memory> memories, int selected) {
        CommonFinder finder = new CommonFinder();
        memories.forEach(finder::add);
        List<Line> lines = new ArrayList<>();
        finder.counts.forEach((field, values) -> {
            int have = finder.having.getOrDefault(field, 0);
            List<String> top = values.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .limit(VALUES)
                    .map(Map.Entry::getKey)
                    .toList();
            lines.add(new Line(field, top, values.size(), have, memories.size() - have));
        });
        return new Common(selected, memories.size(), List.copyOf(lines));
    }

    /** From all matches of a query. */
    static Common of(MemoryIndex index, Query query, int selected) {
        List<Field> fields = new ArrayList<>(COUNTED);
        index.keys(query).stream().limit(KEYS).forEach(key -> fields.add(new Field.Key(key.value())));
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(Core.TEXT, List.of(), selected, selected, 0));
        for (Facets.Facet facet : index.facets(query, fields, VALUES).facets()) {
            List<String> top = facet.top().stream().map(Facets.Count::value).toList();
            if (!top.isEmpty()) {
                lines.add(new Line(facet.field(), top, facet.distinct(), selected - facet.missing(), facet.missing()));
            }
        }
        return new Common(selected, selected, List.copyOf(lines));
    }

    private void add(Memory memory) {
        Owner owner = memory.identity().owner();
        Feedback feedback = memory.content().feedback();
        LocalDate expires = memory.content().expirationDate();
        List<String> categories = memory.content().categories();
        add(Core.TEXT, memory.text());
        add(Core.USER, owner.userId());
        add(Core.AGENT, owner.agentId());
        add(Core.APP, owner.appId());
        add(Core.RUN, owner.runId());
        memory.metadata().values().forEach((key, value) -> add(new Field.Key(key), print(value)));
        add(Core.CATEGORY, categories.isEmpty() ? null : String.join(", ", categories));
        add(Core.EXPIRES, expires == null ? null : expires.toString());
        add(Core.IMMUTABLE, String.valueOf(memory.identity().immutable()));
        add(Core.FEEDBACK, feedback == null ? null : feedback.rating().name().toLowerCase(Locale.ROOT));
    }

    private void add(Field field, @Nullable String value) {
        if (value != null) {
            counts.computeIfAbsent(field, _ -> new LinkedHashMap<>()).merge(value, 1, Integer::sum);
            having.merge(field, 1, Integer::sum);
        }
    }

    /** Texts that look like numbers keep their quotes: they are other values. */
    private static String print(Json value) {
        boolean alike = value instanceof Json.Str(String text) && text.matches("-?[0-9.]+|true|false|null");
        return alike ? JsonText.print(value) : ValueType.print(value);
    }
}

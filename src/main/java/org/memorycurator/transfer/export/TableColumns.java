package org.memorycurator.transfer.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.KeyPath;
import org.memorycurator.model.Content;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Field;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Timestamp;
import org.memorycurator.transfer.mapping.CategoryList;
import org.memorycurator.transfer.mapping.ColumnUse.Kind;
import org.memorycurator.transfer.mapping.ColumnUse.Part;
import org.memorycurator.transfer.mapping.TableHeader;

/** Which columns a table has, by what was asked for and by what a first reading found. */
final class TableColumns {
    /** More keys than these share a column: nobody reads a table that is wider. */
    static final int MOST_KEYS = 1_000;

    private final @Nullable List<Field> wanted;

    /** {@code wanted} null for all. */
    TableColumns(@Nullable List<Field> wanted) {
        this.wanted = wanted;
    }

    /** What a memory has of the metadata that is wanted, under the keys by which it is wanted. */
    Map<String, Json> values(Memory memory) {
        return wanted == null ? memory.metadata().values() : values(memory, wantedKeys());
    }

    private static Map<String, Json> values(Memory memory, Iterable<String> keys) {
        Map<String, Json> values = new LinkedHashMap<>();
        for (String key : keys) {
            Json value = KeyPath.get(memory.metadata(), key);
            if (value != null) {
                values.put(key, value);
            }
        }
        return values;
    }

    private List<String> wantedKeys() {
        return wanted == null
                ? List.of()
                : wanted.stream()
                        .filter(Field.Key.class::isInstance)
                        .map(f -> ((Field.Key) f).key())
                        .toList();
    }

    /** The columns for what the survey found. */
    List<Column> of(Survey survey) {
        Set<Column> columns = new LinkedHashSet<>();
        columns.add(text(Part.ID, Memory::id));
        columns.add(
                new Column(TableHeader.of(Part.VERSION), Kind.NUMBER, m -> new Json.Num(String.valueOf(m.version()))));
        return List.copyOf(wanted == null ? all(columns, survey) : some(columns, wanted, survey));
    }

    private static Set<Column> all(Set<Column> columns, Survey survey) {
        for (Field.Core field : List.of(
                Field.Core.TEXT,
                Field.Core.USER,
                Field.Core.AGENT,
                Field.Core.APP,
                Field.Core.RUN,
                Field.Core.CATEGORY,
                Field.Core.CREATED,
                Field.Core.UPDATED,
                Field.Core.EXPIRES,
                Field.Core.IMMUTABLE)) {
            columns.add(core(field));
        }
        if (survey.hasFeedback()) {
            feedback(columns, true);
        }
        rare(columns, survey);
        Set<String> named = frequent(survey);
        survey.keys().forEach((key, types) -> {
            if (named.contains(key)) {
                columns.add(new Column(
                        TableHeader.of(key, types.kind()),
                        types.kind(),
                        m -> m.metadata().get(key)));
            }
        });
        if (survey.tooManyKeys() || !named.containsAll(survey.keys().keySet())) {
            columns.add(rest(m -> m.metadata().values().entrySet().stream()
                    .filter(e -> !named.contains(e.getKey()))
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new))));
        }
        return columns;
    }

    private static void rare(Set<Column> columns, Survey survey) {
        if (survey.hasBin()) {
            columns.add(text(Part.STATE, m -> m.binned() ? "deleted" : null));
        }
        if (survey.hasReplacedBy()) {
            columns.add(text(Part.REPLACED_BY, m -> m.content().replacedBy()));
        }
        if (survey.hasReplaces()) {
            columns.add(text(Part.REPLACES, m -> m.identity().replaces()));
        }
    }

    private static Set<String> frequent(Survey survey) {
        Comparator<Map.Entry<String, Survey.Types>> often =
                Comparator.comparingLong(e -> -e.getValue().count());
        return survey.keys().entrySet().stream()
                .filter(e -> hasColumn(e.getKey()))
                .sorted(often)
                .limit(MOST_KEYS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<Column> some(Set<Column> columns, List<Field> wanted, Survey survey) {
        Set<String> headers = new HashSet<>(columns.stream().map(Column::header).toList());
        List<String> shared = new ArrayList<>();
        for (Field field : wanted) {
            switch (field) {
                case Field.Core core when core == Field.Core.FEEDBACK -> feedback(columns, survey.hasFeedback());
                case Field.Core core when headers.add(core(core).header()) -> columns.add(core(core));
                case Field.Core _ -> {}
                case Field.Key key when !hasColumn(key.key()) -> shared.add(key.key());
                case Field.Key key -> {
                    Kind kind = survey.kind(key.key());
                    String header = TableHeader.of(key.key(), kind);
                    if (headers.add(header)) {
                        columns.add(new Column(header, kind, m -> KeyPath.get(m.metadata(), key.key())));
                    }
                }
            }
        }
        if (!shared.isEmpty()) {
            columns.add(rest(m -> values(m, shared)));
        }
        return columns;
    }

    /** With dots, too, if each part could have one: that is how the user sees nested keys. */
    private static boolean hasColumn(String key) {
        return Stream.of(key.split("\\.", -1)).allMatch(TableHeader::canHaveColumn);
    }

    private static Column rest(Function<Memory, Map<String, Json>> values) {
        return new Column(TableHeader.of(Part.METADATA), Kind.JSON, m -> {
            Map<String, Json> some = values.apply(m);
            return some.isEmpty() ? null : new Json.Obj(some);
        });
    }

    private static void feedback(Set<Column> columns, boolean whole) {
        columns.add(text(Part.FEEDBACK, m -> {
            Feedback given = m.content().feedback();
            return given == null ? null : given.rating().name();
        }));
        if (!whole) {
            return;
        }
        columns.add(text(Part.FEEDBACK_REASON, m -> {
            Feedback given = m.content().feedback();
            return given == null ? null : given.reason();
        }));
        columns.add(new Column(TableHeader.of(Part.FEEDBACK_ADDRESSED), Kind.BOOLEAN, m -> {
            Feedback given = m.content().feedback();
            return given == null ? null : new Json.Bool(given.addressed());
        }));
    }

    private static Column core(Field.Core field) {
        return switch (field) {
            case TEXT -> text(Part.TEXT, Memory::text);
            case ID -> text(Part.ID, Memory::id);
            case USER -> text(Part.USER, m -> m.identity().owner().userId());
            case AGENT -> text(Part.AGENT, m -> m.identity().owner().agentId());
            case APP -> text(Part.APP, m -> m.identity().owner().appId());
            case RUN -> text(Part.RUN, m -> m.identity().owner().runId());
            case CATEGORY -> new Column(TableHeader.ofCategories(), Kind.TEXT, m -> categories(m.content()));
            case CREATED -> text(Part.CREATED, m -> m.identity().createdAt().text());
            case UPDATED -> text(Part.UPDATED, m -> text(m.content().updatedAt()));
            case EXPIRES ->
                text(
                        Part.EXPIRES,
                        m -> m.content().expirationDate() == null
                                ? null
                                : String.valueOf(m.content().expirationDate()));
            case IMMUTABLE ->
                new Column(
                        TableHeader.of(Part.IMMUTABLE),
                        Kind.BOOLEAN,
                        m -> new Json.Bool(m.identity().immutable()));
            case FEEDBACK -> throw new IllegalArgumentException(field.name());
        };
    }

    private static @Nullable Json categories(Content content) {
        return content.categories().isEmpty()
                ? null
                : new Json.Str(CategoryList.print(content.categories(), TableHeader.CATEGORY_SEPARATOR));
    }

    private static @Nullable String text(@Nullable Timestamp moment) {
        return moment == null ? null : moment.text();
    }

    private static Column text(Part part, Function<Memory, @Nullable String> value) {
        return new Column(TableHeader.of(part), Kind.TEXT, m -> {
            String text = value.apply(m);
            return text == null ? null : new Json.Str(text);
        });
    }
}

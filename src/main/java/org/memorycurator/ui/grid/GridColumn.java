package org.memorycurator.ui.grid;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.CategoryStep;
import org.memorycurator.batch.EditStep;
import org.memorycurator.model.Content;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Field;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Owner;
import org.memorycurator.model.Timestamp;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.When;

/**
 * What a column is: the one description that drives its cells, its editor, its sort, copying and pasting. Pure.
 *
 * @param width in em, to begin with
 * @param usual whether it is shown as long as the user has not chosen columns
 */
record GridColumn(Field field, String title, double width, boolean usual) {

    /** The columns that every store has, in their usual order. */
    static final List<GridColumn> CORE = List.of(
            core(Field.Core.TEXT, 26, true),
            core(Field.Core.USER, 9, true),
            core(Field.Core.AGENT, 9, true),
            core(Field.Core.RUN, 8, true),
            core(Field.Core.CATEGORY, 11, true),
            core(Field.Core.UPDATED, 13, true),
            core(Field.Core.IMMUTABLE, 2.6, true),
            core(Field.Core.APP, 9, false),
            core(Field.Core.CREATED, 13, false),
            core(Field.Core.EXPIRES, 9, false),
            core(Field.Core.FEEDBACK, 9, false),
            core(Field.Core.ID, 22, false));

    /** The column of a metadata key. */
    static GridColumn metadata(String key) {
        return new GridColumn(new Field.Key(key), key, 10, false);
    }

    /** The column with this id; one that no core field has is that of a metadata key. */
    static Optional<GridColumn> byId(String id) {
        Optional<GridColumn> core = CORE.stream().filter(c -> c.id().equals(id)).findFirst();
        String prefix = "metadata.";
        return core.isEmpty() && id.startsWith(prefix) && id.length() > prefix.length()
                ? Optional.of(metadata(id.substring(prefix.length())))
                : core;
    }

    private static GridColumn core(Field.Core field, double width, boolean usual) {
        return new GridColumn(field, Text.of("grid.column." + field.queryName()), width, usual);
    }

    /** Fixed, for tests and for what is remembered. */
    String id() {
        return field.columnId();
    }

    /** Whether its cells can be edited. */
    boolean editable() {
        return switch (field) {
            case Field.Core core ->
                core == Field.Core.TEXT || core == Field.Core.CATEGORY || core == Field.Core.EXPIRES;
            case Field.Key _ -> true;
        };
    }

    /** Whether its texts may have several lines. */
    boolean multiLine() {
        return field == Field.Core.TEXT;
    }

    /** What its cell shows. */
    CellText cell(Memory memory) {
        Content content = memory.content();
        Owner owner = memory.identity().owner();
        return switch (field) {
            case Field.Core core ->
                switch (core) {
                    case TEXT -> CellText.of(content.text());
                    case ID -> CellText.of(memory.id());
                    case USER -> plain(owner.userId());
                    case AGENT -> plain(owner.agentId());
                    case APP -> plain(owner.appId());
                    case RUN -> plain(owner.runId());
                    case CATEGORY -> plain(String.join(", ", content.categories()));
                    case CREATED -> moment(memory.identity().createdAt());
                    case UPDATED -> moment(content.updatedAt());
                    case EXPIRES -> plain(raw(memory));
                    case IMMUTABLE ->
                        memory.identity().immutable() ? CellText.of(Text.of("grid.immutable")) : CellText.NOTHING;
                    case FEEDBACK -> feedback(content.feedback());
                };
            case Field.Key key -> value(MetadataValues.get(content.metadata(), key.key()));
        };
    }

    /** The whole value as text: what the editor starts with and what is copied. */
    String raw(Memory memory) {
        Content content = memory.content();
        Owner owner = memory.identity().owner();
        return switch (field) {
            case Field.Core core ->
                switch (core) {
                    case TEXT -> content.text();
                    case ID -> memory.id();
                    case USER -> orEmpty(owner.userId());
                    case AGENT -> orEmpty(owner.agentId());
                    case APP -> orEmpty(owner.appId());
                    case RUN -> orEmpty(owner.runId());
                    case CATEGORY -> Categories.print(content.categories());
                    case CREATED -> memory.identity().createdAt().text();
                    case UPDATED ->
                        content.updatedAt() == null ? "" : content.updatedAt().text();
                    case EXPIRES ->
                        content.expirationDate() == null
                                ? ""
                                : content.expirationDate().toString();
                    case IMMUTABLE -> String.valueOf(memory.identity().immutable());
                    case FEEDBACK -> feedback(content.feedback()).shown();
                };
            case Field.Key key -> MetadataValues.print(MetadataValues.get(content.metadata(), key.key()));
        };
    }

    /** Why a text cannot take the place of what this memory has, in a sentence for the user. */
    Optional<String> refusal(Memory seen, String typed) {
        return switch (field) {
            case Field.Core core
            when core == Field.Core.TEXT && typed.isBlank() -> Optional.of(Text.of("grid.refused.empty"));
            case Field.Core core
            when core == Field.Core.EXPIRES && !typed.isBlank() && date(typed) == null ->
                Optional.of(Text.of("grid.refused.date", typed.strip()));
            case Field.Core _ -> Optional.empty();
            case Field.Key key -> MetadataValues.refusal(MetadataValues.get(seen.metadata(), key.key()), typed);
        };
    }

    /** What has to be done to a memory like this one so that it has this value; only for what is not refused. */
    List<EditStep> steps(Memory seen, String typed) {
        return switch (field) {
            case Field.Core core ->
                switch (core) {
                    case TEXT -> List.of(new EditStep.SetText(typed));
                    case CATEGORY -> List.of(new CategoryStep.SetCategories(Categories.parse(typed)));
                    case EXPIRES -> List.of(new EditStep.SetExpiration(date(typed)));
                    default -> List.of();
                };
            case Field.Key key ->
                typed.isEmpty()
                        ? List.of(new EditStep.RemoveMetadata(key.key()))
                        : List.of(new EditStep.SetMetadata(
                                key.key(),
                                MetadataValues.parse(MetadataValues.get(seen.metadata(), key.key()), typed)));
        };
    }

    private static @Nullable LocalDate date(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static CellText plain(@Nullable String text) {
        return text == null || text.isEmpty() ? CellText.NOTHING : CellText.of(text);
    }

    private static CellText moment(@Nullable Timestamp at) {
        return at == null ? CellText.NOTHING : new CellText(When.minute(at.instant()), at.text(), false, List.of());
    }

    private static CellText value(@Nullable Json value) {
        return switch (value) {
            case null -> CellText.NOTHING;
            case Json.Nil nil -> CellText.quiet(MetadataValues.print(nil));
            case Json.Str s when s.value().isEmpty() -> CellText.quiet("\"\"");
            case Json other -> CellText.of(MetadataValues.print(other));
        };
    }

    private static CellText feedback(@Nullable Feedback given) {
        if (given == null) {
            return CellText.NOTHING;
        }
        String rating = Text.of("grid.rating." + given.rating().name().toLowerCase(Locale.ROOT));
        String shown = given.addressed() ? Text.of("grid.addressed", rating) : rating;
        String full = given.reason() == null ? shown : shown + ": " + given.reason();
        return new CellText(shown, full, given.addressed(), List.of());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

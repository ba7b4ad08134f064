package org.memorycurator.transfer.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.file.ImportException;
import org.memorycurator.transfer.mapping.Cells.DateFormat;
import org.memorycurator.transfer.memory.RejectedException;
import org.memorycurator.transfer.memory.Says.Part;

/** Puts the cells of one column where its use says. */
final class ColumnReader {
    private final ColumnUse use;
    private final boolean exact;
    private final Cells cells;
    private final @Nullable DateFormat format;

    /**
     * For the cells of this column.
     *
     * @param exact whether the table was exported, so that ids are what the cells say to the character, and texts may look like a
     *     spreadsheet’s errors
     * @throws ImportException when the use cannot be: a form of dates that is none
     */
    ColumnReader(String column, ColumnUse use, boolean exact) {
        this.use = use;
        this.exact = exact;
        this.cells = new Cells(column);
        this.format = format(column, use);
    }

    private static @Nullable DateFormat format(String column, ColumnUse use) {
        DateForm form =
                switch (use) {
                    case ColumnUse.Date date -> date.form();
                    case ColumnUse.Key key -> key.form();
                    case ColumnUse.Is is -> DateForm.ISO;
                    default -> null;
                };
        try {
            return form == null ? null : DateFormat.of(form);
        } catch (IllegalArgumentException e) {
            throw new ImportException(Text.of("transfer.badForm", column, form.pattern()), e);
        }
    }

    /** @throws RejectedException when the cell is not what the column should hold */
    void read(Json cell, RowParts row) {
        boolean empty = cell instanceof Json.Nil || cell instanceof Json.Str(String text) && text.isBlank();
        if (!exact && !(use instanceof ColumnUse.Ignored)) {
            cells.checkError(cell);
        }
        switch (use) {
            case ColumnUse.Ignored ignored -> {}
            case ColumnUse.Key key -> {
                if (empty) {
                    row.emptiedKeys.add(key.key());
                } else {
                    row.metadata.put(key.key(), cells.value(cell, key.kind(), format));
                }
            }
            case ColumnUse.Categories(String separator) -> {
                if (empty) {
                    row.empties(Part.CATEGORIES);
                } else {
                    String between = separator.isEmpty() ? TableHeader.CATEGORY_SEPARATOR : separator;
                    row.categories = List.copyOf(new LinkedHashSet<>(CategoryList.parse(CellText.of(cell), between)));
                    row.gives(Part.CATEGORIES);
                }
            }
            case ColumnUse.Is(ColumnUse.Part part) -> part(part, cell, empty, row);
            case ColumnUse.Date(ColumnUse.Part part, DateForm form) -> part(part, cell, empty, row);
        }
    }

    private void part(ColumnUse.Part part, Json cell, boolean empty, RowParts row) {
        Part said = part(part);
        if (empty) {
            if (said != null) {
                row.empties(said);
            }
            return;
        }
        String text = CellText.of(cell);
        switch (part) {
            case TEXT -> row.text = text;
            case ID -> row.id = id(text);
            case USER -> row.user = text;
            case AGENT -> row.agent = text;
            case APP -> row.app = text;
            case RUN -> row.run = text;
            case CREATED -> row.created = cells.moment(text, dates());
            case UPDATED -> row.updated = cells.moment(text, dates());
            case EXPIRES -> row.expires = cells.day(text, dates());
            case IMMUTABLE -> row.immutable = cells.flag(text);
            case FEEDBACK -> row.rating = cells.rating(text);
            case FEEDBACK_REASON -> row.reason = text;
            case FEEDBACK_ADDRESSED -> row.addressed = cells.flag(text);
            case STATE -> row.binned = cells.binned(text);
            case REPLACED_BY -> row.replacedBy = id(text);
            case REPLACES -> row.replaces = id(text);
            case METADATA -> row.metadata.putAll(cells.object(text).members());
            case VERSION -> row.version = cells.version(text);
        }
        if (said != null) {
            row.gives(said);
        }
    }

    private String id(String text) {
        return exact ? text : text.strip();
    }

    private DateFormat dates() {
        DateFormat known = format;
        return known == null ? DateFormat.of(DateForm.ISO) : known;
    }

    private static @Nullable Part part(ColumnUse.Part part) {
        return switch (part) {
            case TEXT -> Part.TEXT;
            case ID -> Part.ID;
            case USER -> Part.USER;
            case AGENT -> Part.AGENT;
            case APP -> Part.APP;
            case RUN -> Part.RUN;
            case CREATED -> Part.CREATED;
            case UPDATED -> Part.UPDATED;
            case EXPIRES -> Part.EXPIRES;
            case IMMUTABLE -> Part.IMMUTABLE;
            case FEEDBACK -> Part.FEEDBACK;
            case FEEDBACK_REASON -> Part.FEEDBACK_REASON;
            case FEEDBACK_ADDRESSED -> Part.FEEDBACK_ADDRESSED;
            case STATE -> Part.STATE;
            case REPLACED_BY -> Part.REPLACED_BY;
            case REPLACES -> Part.REPLACES;
            case METADATA -> Part.METADATA;
            case VERSION -> null;
        };
    }
}

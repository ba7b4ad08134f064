package org.memorycurator.transfer.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.memorycurator.model.Json;
import org.memorycurator.model.Owner;
import org.memorycurator.text.Text;

/**
 * What the columns of a table become.
 *
 * @param template of the text, with columns in braces, such as {@code {name} lives at {street}}; empty where a column is the text
 * @param owner whose memories these are where no column says so; {@link Owner#NONE} for nobody's
 */
public record Mapping(List<Column> columns, String template, Owner owner) {
    private static final String OF_CATEGORIES = "\uFFFF"; // no key that anybody would type

    /** A column of the file by its name. */
    public record Column(String name, ColumnUse use) {
        private Optional<Problem> fault(String key) {
            return Optional.of(new Problem(name, Text.of(key, name)));
        }
    }

    /** Copies the list. */
    public Mapping {
        columns = List.copyOf(columns);
    }

    /**
     * What the columns probably are, by their names and their first rows. What could be read in two ways stays text. Quick, any thread.
     *
     * @param names of the columns
     * @param firstRows some rows, each with a cell for every column
     */
    public static Mapping suggest(List<String> names, List<List<Json>> firstRows) {
        return new MappingGuess(names, firstRows).mapping();
    }

    /** The date of a memory that a column of this name probably is; empty for none. */
    public static Optional<ColumnUse.Part> dateCalled(String name) {
        return MappingGuess.dateCalled(name);
    }

    /**
     * Why a table cannot be read so.
     *
     * @param column that is at fault; empty where it is the template
     * @param sentence that says why
     */
    public record Problem(String column, String sentence) {}

    /** Why a table with these columns cannot be read so, as a sentence; empty when it can. */
    public Optional<String> problem(List<String> names) {
        return fault(names).map(Problem::sentence);
    }

    /** The first of what is wrong for a table with these columns; empty when nothing is. */
    public Optional<Problem> fault(List<String> names) {
        Set<ColumnUse.Part> parts = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (Column column : columns) {
            if (column.use() instanceof ColumnUse.Ignored) {
                continue;
            }
            if (!names.contains(column.name())) {
                return column.fault("transfer.mapping.gone");
            }
            boolean free =
                    switch (column.use()) {
                        case ColumnUse.Is(ColumnUse.Part part) -> parts.add(part);
                        case ColumnUse.Date(ColumnUse.Part part, DateForm form) -> parts.add(part);
                        case ColumnUse.Key key -> keys.add(key.key());
                        case ColumnUse.Categories categories -> keys.add(OF_CATEGORIES);
                        default -> true;
                    };
            if (!free) {
                return column.fault("transfer.mapping.twice");
            }
            if (column.use() instanceof ColumnUse.Key key && key.key().isBlank()) {
                return column.fault("transfer.mapping.noKey");
            }
        }
        return TextTemplate.problem(template, names).map(sentence -> new Problem("", sentence));
    }

    /** Whether a column or the template says what the part is. */
    public boolean has(ColumnUse.Part part) {
        return columns.stream().map(Column::use).anyMatch(use -> switch (use) {
                    case ColumnUse.Is(ColumnUse.Part is) -> is == part;
                    case ColumnUse.Date(ColumnUse.Part is, DateForm form) -> is == part;
                    default -> false;
                })
                || part == ColumnUse.Part.TEXT && !template.isBlank();
    }

    /** The columns that the text is made of. */
    public Set<String> inTemplate() {
        return TextTemplate.names(template, columns.stream().map(Column::name).toList());
    }

    /** The same with one column used otherwise. */
    public Mapping with(String column, ColumnUse use) {
        List<Column> changed = columns.stream()
                .map(each -> each.name().equals(column) ? new Column(column, use) : each)
                .toList();
        return new Mapping(changed, template, owner);
    }
}

package org.memorycurator.transfer;

import java.util.List;
import org.memorycurator.model.Owner;

/**
 * What the columns of a table become.
 *
 * @param template of the text, with columns in braces, such as {@code {name} lives at {street}}; empty where a column is the text
 * @param owner whose memories these are where no column says so; {@link Owner#NONE} for nobody's
 */
public record Mapping(List<Column> columns, String template, Owner owner) {
    /** A column of the file by its name. */
    public record Column(String name, ColumnUse use) {}

    /** Copies the list. */
    public Mapping {
        columns = List.copyOf(columns);
    }
}

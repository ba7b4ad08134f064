package org.memorycurator.transfer.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.memorycurator.model.Json;
import org.memorycurator.model.Owner;
import org.memorycurator.model.Timestamp;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.file.ImportException;
import org.memorycurator.transfer.memory.Draft;
import org.memorycurator.transfer.memory.Draft.Note;
import org.memorycurator.transfer.memory.RejectedException;
import org.memorycurator.transfer.memory.Says.Part;

/** Makes memories of the rows of one table. */
public final class RowDrafts {
    private final List<ColumnReader> readers = new ArrayList<>();
    private final TextTemplate template;
    private final Owner owner;
    private final boolean keys;
    private final Set<String> paths;
    private final Timestamp now;

    /**
     * For a table with these columns.
     *
     * @param file its name, for the sentence when something is wrong
     * @throws ImportException when the mapping does not fit the table
     */
    public RowDrafts(String file, List<String> columns, Mapping mapping, Timestamp now) {
        mapping.problem(columns).ifPresent(problem -> {
            throw new ImportException(Text.of("transfer.badMapping", file, problem), null);
        });
        Map<String, ColumnUse> uses = new HashMap<>();
        mapping.columns().forEach(column -> uses.put(column.name(), column.use()));
        boolean exported = TableHeader.ofExport(columns);
        for (String column : columns) {
            readers.add(new ColumnReader(column, uses.getOrDefault(column, new ColumnUse.Ignored()), exported));
        }
        template = TextTemplate.of(mapping.template(), columns);
        owner = mapping.owner();
        keys = uses.values().stream().anyMatch(ColumnUse.Key.class::isInstance);
        paths = uses.values().stream()
                .flatMap(use -> use instanceof ColumnUse.Key key && key.key().indexOf('.') >= 0
                        ? Stream.of(key.key())
                        : Stream.empty())
                .collect(Collectors.toSet());
        this.now = now;
    }

    /**
     * Makes a memory of a row.
     *
     * @throws RejectedException with the reason: which column, which value
     */
    public Draft draft(List<Json> cells) {
        RowParts row = new RowParts(owner);
        for (int i = 0; i < cells.size() && i < readers.size(); i++) {
            readers.get(i).read(cells.get(i), row);
        }
        List<Note> notes = new ArrayList<>(2);
        if (!template.empty()) {
            fill(row, template.fill(cells), notes);
        }
        if (keys) {
            row.gives(Part.METADATA);
        }
        if (row.id.isEmpty()) {
            notes.add(new Note(Note.Kind.NEW_ID, ""));
        }
        if (row.created == null) {
            notes.add(new Note(Note.Kind.NEW_DATE, ""));
        }
        return new Draft(row.identity(now), row.content(), row.says(paths), List.of(), row.version, notes);
    }

    /** A text with a gap in it serves a new memory, but says less than the text of one that is there. */
    private static void fill(RowParts row, TextTemplate.Filled filled, List<Note> notes) {
        row.text = filled.text();
        if (filled.whole()) {
            row.gives(Part.TEXT);
        } else {
            row.empties(Part.TEXT);
            notes.add(Note.GAP);
        }
    }
}

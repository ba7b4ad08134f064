package org.memorycurator.ui.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.memorycurator.model.Owner;
import org.memorycurator.transfer.file.Entries;
import org.memorycurator.transfer.file.SourceFile;
import org.memorycurator.transfer.mapping.ColumnTraits;
import org.memorycurator.transfer.mapping.DateQuestion;
import org.memorycurator.transfer.mapping.Mapping;
import org.memorycurator.transfer.mapping.TableSample;

/**
 * The columns of the tables on the sheet.
 *
 * @param suggested what they become unless the user says otherwise
 * @param sample of the first table
 */
record TableHead(List<ColumnDraft.Source> columns, Mapping suggested, TableSample sample) {
    /** Where there is no table. */
    static final TableHead NONE = new TableHead(List.of(), new Mapping(List.of(), "", Owner.NONE), TableSample.NONE);

    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 120;

    TableHead {
        columns = List.copyOf(columns);
    }

    /** The same with another suggestion. */
    TableHead suggesting(Mapping other) {
        return new TableHead(columns, other, sample);
    }

    /** The names of the columns. */
    List<String> names() {
        return columns.stream().map(ColumnDraft.Source::name).toList();
    }

    /** Whether the columns could tell rows apart, by their names. */
    Map<String, ColumnTraits> traits() {
        Map<String, ColumnTraits> traits = new HashMap<>();
        columns.forEach(column -> traits.put(column.name(), column.traits()));
        return traits;
    }

    /**
     * Reads the first rows of a file. May block.
     *
     * @throws org.memorycurator.transfer.file.ImportException when it cannot be read
     */
    static TableHead of(SheetFile file) {
        if (file.layout() == null || !file.tabular()) {
            return NONE;
        }
        try (Entries entries = SourceFile.open(file.path(), file.layout())) {
            TableSample sample = TableSample.of(entries);
            List<ColumnDraft.Source> columns = new ArrayList<>();
            for (String name : sample.columns()) {
                int place = columns.size();
                List<String> values = sample.values(place);
                columns.add(new ColumnDraft.Source(
                        name,
                        samples(values),
                        ColumnTraits.of(sample, place),
                        DateQuestion.of(values).orElse(null)));
            }
            return new TableHead(columns, Mapping.suggest(sample.columns(), sample.cells()), sample);
        }
    }

    /** Whether another table has the same columns, in whatever order, so that one mapping fits both. */
    boolean fits(TableHead other) {
        return Set.copyOf(names()).equals(Set.copyOf(other.names()));
    }

    private static List<String> samples(List<String> values) {
        return values.stream()
                .map(value -> value.length() > LONGEST_SAMPLE ? value.substring(0, LONGEST_SAMPLE) + "…" : value)
                .map(value -> value.replaceAll("\\s+", " "))
                .distinct()
                .limit(SAMPLES)
                .toList();
    }
}

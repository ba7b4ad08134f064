package org.memorycurator.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.memorycurator.batch.BatchPlan.Outcome;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Progress;
import org.memorycurator.text.Text;

/** A plan as a CSV file: a line for each memory, two columns for each field that changes. For one thread. */
final class PlanCsv {
    private static final int PART = 2_000;
    /** So many fields have columns of their own; the others share one. */
    private static final int COLUMNS = 40;

    private static final List<String> FIRST = List.of("id", "user", "pattern", "outcome", "reason");

    private final FrozenRows rows;
    private final RowWork work;
    private final BitSet leftOut;
    private final Set<String> columns = new LinkedHashSet<>();

    PlanCsv(FrozenRows rows, RowWork work, BitSet leftOut) {
        this.rows = rows;
        this.work = work;
        this.leftOut = leftOut;
    }

    /** Into a file beside it that gets its name when it is complete. */
    void write(Path file, boolean mark, Progress progress) {
        CsvReport.write(file, mark, report -> write(report, progress));
    }

    /** Rows of one pattern change the same fields. */
    private void findColumns() {
        FrozenRows.Cursor firsts = rows.new Cursor(rows.firstOfEach()::get);
        for (List<Memory> some = firsts.next(PART); !some.isEmpty(); some = firsts.next(PART)) {
            for (Memory before : some) {
                ContentDiff.between(before.content(), work.work(before).after()).stream()
                        .limit(Math.max(0, COLUMNS - columns.size()))
                        .forEach(line -> columns.add(line.field()));
            }
        }
    }

    private void write(CsvReport report, Progress progress) throws IOException {
        findColumns();
        List<String> head = new ArrayList<>(FIRST);
        for (String field : columns) {
            head.add(Text.of("batch.csv.before", field));
            head.add(Text.of("batch.csv.after", field));
        }
        head.add(Text.of("batch.csv.other"));
        report.line(head);
        for (int from = 0; from < rows.size(); from += PART) {
            progress.checkpoint(from, rows.size());
            List<Memory> memories = rows.read(from, Math.min(rows.size(), from + PART));
            for (int i = 0; i < memories.size(); i++) {
                report.line(cells(memories.get(i), rows.patterns().get(rows.pattern(from + i))));
            }
        }
        progress.checkpoint(rows.size(), rows.size());
    }

    private List<String> cells(Memory before, Pattern pattern) {
        StepStack.Result result = work.work(before);
        String user = before.identity().owner().userId();
        boolean blocked = result.outcome() == Outcome.BLOCKED;
        List<String> cells = new ArrayList<>();
        cells.add(before.id());
        cells.add(user == null ? "" : user);
        cells.add(FrozenRows.writes(result.outcome()) ? pattern.title() : "");
        cells.add(Text.of("batch.csv.outcome." + (leftOut.get(before.number()) ? "leftOut" : result.outcome())));
        cells.add(blocked ? result.reason() : "");
        Map<String, ContentDiff.Line> lines = new LinkedHashMap<>();
        for (ContentDiff.Line line : ContentDiff.between(before.content(), result.after())) {
            lines.put(line.field(), line);
        }
        for (String field : columns) {
            ContentDiff.Line line = lines.remove(field);
            cells.add(line == null ? "" : line.before());
            cells.add(line == null ? "" : line.after());
        }
        cells.add(lines.values().stream()
                .map(line -> Text.of("batch.csv.otherChange", line.field(), line.before(), line.after()))
                .collect(Collectors.joining("\n")));
        return cells;
    }
}

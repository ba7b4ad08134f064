package org.memorycurator.ui.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.CancelledException;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Memory;
import org.memorycurator.search.Matches;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Message.Tone;
import org.memorycurator.ui.desk.Selection;
import org.memorycurator.ui.kit.Clip;
import org.memorycurator.ui.kit.JobProgress;
import org.memorycurator.ui.kit.Lane;

/** Rows out as tab-separated values, one value in. FX thread. */
final class GridClipboard {
    /** The clipboard is no export: more rows than this are not copied. */
    static final int MOST = 100_000;

    private static final int CHUNK = 2_000;

    private final Desk desk;
    private final GridColumns columns;
    private final GridBulk bulk;
    private final GridEdits edits;
    private final Clip clip;

    GridClipboard(Desk desk, GridColumns columns, GridBulk bulk, GridEdits edits, Clip clip) {
        this.desk = desk;
        this.columns = columns;
        this.bulk = bulk;
        this.edits = edits;
        this.clip = clip;
    }

    /** Copies the selected rows with the shown columns, in the order of the table. */
    void copyRows() {
        GridBulk.Target target = bulk.target();
        int count = target.count();
        if (count == 0) {
            return;
        }
        List<GridColumn> wanted = List.copyOf(columns.shown());
        desk.status()
                .watch(desk.background()
                        .job(
                                Text.of("grid.job.copy", count),
                                Lane.READ,
                                progress -> rows(target, wanted, progress),
                                tsv -> copied(tsv, count),
                                desk.status()::failed));
    }

    private void copied(String tsv, int count) {
        clip.put(tsv);
        Message said = count > MOST
                ? Message.of(Tone.WARNING, Text.of("grid.copiedSome", MOST, count))
                : Message.of(Tone.INFO, Text.of("grid.copied", count));
        if (count > MOST) {
            desk.status().say(said);
        } else {
            desk.status().note(said);
        }
    }

    /** Copies the value of one cell. */
    void copyCell(Memory memory, GridColumn column) {
        clip.put(column.raw(memory));
        desk.status().note(Message.of(Tone.INFO, Text.of("grid.copiedCell", column.title())));
    }

    /** Puts the text on the clipboard into this column of all selected rows. */
    void paste(@Nullable Memory lead, @Nullable GridColumn column) {
        String text = withoutLastBreak(clip.text());
        if (lead == null || column == null || text.isEmpty()) {
            desk.status().say(Message.of(Tone.INFO, Text.of(text.isEmpty() ? "grid.nothingToPaste" : "grid.noCell")));
            return;
        }
        int count = bulk.target().count();
        if (count == 1 && column.editable() && desk.lock().refuses(lead)) {
            return;
        }
        String obstacle = count > 1 && column.editable()
                ? edits.readOnly().orElse(null)
                : edits.obstacle(lead, column).orElse(null);
        String refusal = column.editable() ? column.refusal(lead, text).orElse(null) : null;
        if (obstacle != null || refusal != null) {
            desk.status().say(Message.of(Tone.WARNING, obstacle != null ? obstacle : String.valueOf(refusal)));
        } else if (count > 1) {
            bulk.run(ChangeKind.BATCH, column.steps(lead, text));
        } else {
            edits.save(lead, column, text);
        }
    }

    private String rows(GridBulk.Target target, List<GridColumn> wanted, JobProgress progress) {
        int[] numbers = inOrder(target.selection(), target.matches());
        StringBuilder tsv = new StringBuilder();
        for (int from = 0; from < numbers.length; from += CHUNK) {
            if (progress.cancelled()) {
                throw new CancelledException();
            }
            progress.at(from, numbers.length);
            int[] some = Arrays.copyOfRange(numbers, from, Math.min(numbers.length, from + CHUNK));
            for (Memory memory : desk.store().read(some)) {
                tsv.append(wanted.stream()
                                .map(column -> quoted(column.raw(memory)))
                                .collect(Collectors.joining("\t")))
                        .append('\n');
            }
        }
        return tsv.toString();
    }

    /** As the table shows them, then those that it does not show; at most {@link #MOST}. */
    private static int[] inOrder(Selection selection, Matches matches) {
        if (selection.all()) {
            return matches.page(0, MOST);
        }
        List<Integer> ordered = new ArrayList<>();
        var rest = selection.numbers().clone();
        for (int row = 0; row < matches.size() && !rest.isEmpty() && ordered.size() < MOST; row++) {
            if (rest.checkedRemove(matches.number(row))) {
                ordered.add(matches.number(row));
            }
        }
        for (var at = rest.getIntIterator(); at.hasNext() && ordered.size() < MOST; ) {
            ordered.add(at.next());
        }
        return ordered.stream().mapToInt(i -> i).toArray();
    }

    /** As spreadsheets read it: in quotes where there is a tab, a line break or a quote at the edge. */
    static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == '\t' || c == '\n' || c == '\r') && !value.startsWith("\"");
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    /** A cell copied from a spreadsheet ends with a line break that is not part of it. */
    private static String withoutLastBreak(String text) {
        if (text.endsWith("\r\n")) {
            return text.substring(0, text.length() - 2);
        }
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }
}

package org.memorycurator.transfer;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Content;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Origin;
import org.memorycurator.model.Plan;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.PlannedChanges;
import org.memorycurator.store.Store;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.staging.Outcome;
import org.memorycurator.transfer.staging.StagedRow;
import org.memorycurator.transfer.staging.Staging;

/**
 * A planned import: what becomes of each element of the files, shown before it runs and run as it was shown. Close after use: it has a
 * temporary file. Thread-safe; what gives rows may block.
 */
public final class ImportPlan implements Plan, AutoCloseable {
    /**
     * A line or element that does not come in: where it is and why, in a sentence.
     *
     * @param clash the two contents that collide; null where there are not two, or they are long
     */
    public record Rejected(
            String file, long line, String reason, @Nullable Clash clash) {}

    /**
     * Two contents for one memory.
     *
     * @param here what is in the store, or came first in the files
     * @param inFile what was left out
     */
    public record Clash(Content here, Content inFile) {}

    /** What was left out and what was noticed. */
    record Report(Rejects rejects, List<String> notes, List<ExportCheck> checks) {
        Report {
            notes = List.copyOf(notes);
            checks = List.copyOf(checks);
        }
    }

    private final UUID token = UUID.randomUUID();
    private final Store store;
    private final Staging staging;
    private final List<Path> files;
    private final Instant planned;
    private final Report report;
    private final RefusedRows refused;

    ImportPlan(Store store, Staging staging, List<Path> files, Instant planned, Report report, RefusedRows refused) {
        this.refused = refused;
        this.store = store;
        this.staging = staging;
        this.files = List.copyOf(files);
        this.planned = planned;
        this.report = report;
    }

    /** How many elements have this outcome. */
    public long count(Outcome outcome) {
        return staging.count(outcome);
    }

    /** Elements of this outcome, in the order of the files. May block. */
    public List<ImportRow> rows(Outcome outcome, long offset, int count) {
        return shown(staging.numbers(outcome, offset, count));
    }

    /** The first elements of the files, whatever becomes of them. May block. */
    public List<ImportRow> first(int count) {
        long all = 0;
        for (Outcome outcome : Outcome.values()) {
            all += count(outcome);
        }
        return shown(IntStream.range(0, (int) Math.min(count, all)).toArray());
    }

    private List<ImportRow> shown(int[] numbers) {
        List<StagedRow> rows = new ArrayList<>(numbers.length);
        for (int number : numbers) {
            rows.add(staging.read(number));
        }
        Map<Long, Memory> before = new HashMap<>();
        long[] revisions = rows.stream()
                .flatMapToLong(row -> LongStream.of(row.revision(), row.base()))
                .filter(revision -> revision > 0)
                .toArray();
        store.readRevisions(revisions).forEach(memory -> before.put(memory.revision(), memory));
        List<ImportRow> shown = new ArrayList<>(rows.size());
        for (int i = 0; i < numbers.length; i++) {
            StagedRow row = rows.get(i);
            shown.add(shown(numbers[i], row, before.get(row.revision()), before.get(row.base())));
        }
        return shown;
    }

    private ImportRow shown(int number, StagedRow row, @Nullable Memory before, @Nullable Memory base) {
        Identity identity = row.identity() == null && before != null ? before.identity() : row.identity();
        Content after = row.content() == null && before != null ? before.content() : row.content();
        String file = String.valueOf(files.get(row.file()).getFileName());
        return new ImportRow(
                number,
                file,
                row.line(),
                row.outcome(),
                before,
                row.named(),
                identity,
                after,
                row.past().size(),
                row.reason(),
                row.raw(),
                base);
    }

    /** The numbers of the rows that are written only if they are chosen: {@link ImportRow#choosable}. */
    public BitSet choosable() {
        return staging.choosable();
    }

    /**
     * The same plan of these rows alone, with those of them that are written only if they are chosen: numbers as in
     * {@link ImportRow#number}. It needs this plan to stay open.
     */
    public Plan only(BitSet rows) {
        return new ChosenRows(this, rows);
    }

    /** How many were left out because the same memory is there already. */
    public long identical() {
        return count(Outcome.IDENTICAL);
    }

    /** How many were left out because nobody but the user can decide about them. */
    public long conflicts() {
        return count(Outcome.CONFLICT);
    }

    /** How many could not be read. */
    public long rejected() {
        return count(Outcome.REJECTED);
    }

    /** The first of the conflicts and rejects, with file, line and reason. */
    public List<Rejected> reasons() {
        return List.copyOf(report.rejects().first());
    }

    /** The first of {@link #rejectsFiles}; null when there is none. */
    public @Nullable Path rejectsFile() {
        List<Path> files = rejectsFiles();
        return files.isEmpty() ? null : files.getFirst();
    }

    /**
     * The files that hold every conflict and reject as it was. A table has one of its own, with the reasons in a column; all
     * other files share one of JSON Lines, and the reasons are beside it in a file that ends in {@code .reasons.txt}.
     */
    public List<Path> rejectsFiles() {
        return report.rejects().files();
    }

    /** What the user should know besides: keys that were moved into the metadata, dates that were missing. */
    public List<String> notes() {
        return report.notes();
    }

    /** Of those of the files that were exported and say so: whether they still are as they were written. */
    public List<ExportCheck> checks() {
        return report.checks();
    }

    @Override
    public UUID token() {
        return token;
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.IMPORT;
    }

    @Override
    public String title() {
        return title(size());
    }

    @Override
    public String title(long memories) {
        return files.size() == 1
                ? Text.of("transfer.title", files.getFirst().getFileName(), memories)
                : Text.of("transfer.titleOfMany", files.size(), memories);
    }

    @Override
    public @Nullable Origin origin() {
        return null;
    }

    @Override
    public Instant planned() {
        return planned;
    }

    @Override
    public long size() {
        return count(Outcome.NEW) + count(Outcome.CHANGED);
    }

    @Override
    public PlannedChanges open() {
        return open((number, outcome) -> outcome.writes());
    }

    /** The changes of these rows. */
    PlannedChanges open(Staging.RowFilter wanted) {
        report.rejects().settle();
        refused.begin(wanted);
        return staging.changes(store, wanted);
    }

    @Override
    public void refused(PlannedChange change, Supplier<String> reason) {
        refused.add(change, reason.get());
    }

    /**
     * What was refused of this plan, or of a part of it, when it was written last: told, and kept as it was in files of its own under
     * {@code rejects} of the store. To be asked once, before this is closed. May block.
     */
    public Refused keepRefused() {
        return refused.keep(staging);
    }

    /** How many of these rows would be written. */
    long size(BitSet rows) {
        BitSet chosen = staging.choosable();
        chosen.and(rows);
        long size = chosen.cardinality();
        for (Outcome outcome : Outcome.values()) {
            if (outcome.writes()) {
                for (int number : staging.numbers(outcome, 0, staging.count(outcome))) {
                    size += rows.get(number) ? 1 : 0;
                }
            }
        }
        return size;
    }

    /** All that would have stayed out was chosen and written: no file holds it, and there is no reason left. */
    public void forgetRejects() {
        report.rejects().forget();
    }

    /** Removes the staged rows and the file of rejects: nothing was written, and nobody looks at it any more. */
    public void discard() {
        end();
        report.rejects().discard();
    }

    private void end() {
        refused.close();
        staging.close();
    }

    /** Removes the staged rows. The rejects file stays. */
    @Override
    public void close() {
        end();
        report.rejects().settle();
    }
}

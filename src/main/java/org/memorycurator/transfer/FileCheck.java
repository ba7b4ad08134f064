package org.memorycurator.transfer;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.memorycurator.model.Plan;
import org.memorycurator.model.Progress;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.staging.Outcome;

/**
 * Whether a store says what a file says, row by row; nothing is written. Close after use: it has a temporary file. Thread-safe; what gives
 * rows may block.
 */
public final class FileCheck implements AutoCloseable {
    /** What is found of one row of the file. */
    public enum Finding {
        /** The memory that it is about says so. */
        LANDED(Outcome.IDENTICAL),
        /** The memory that it is about says something else: {@link ImportRow#differences()}. */
        DIFFERENT(Outcome.CHANGED),
        /** No memory is what it is about. */
        MISSING(Outcome.NEW),
        /** It cannot be decided which memory it is about, or the memory cannot become so: {@link ImportRow#reason()}. */
        UNDECIDED(Outcome.CONFLICT),
        /** The row cannot be read: {@link ImportRow#reason()}. */
        UNREADABLE(Outcome.REJECTED);

        private final Outcome outcome;

        Finding(Outcome outcome) {
            this.outcome = outcome;
        }

        /** How the user calls it. */
        public String words() {
            return Text.of("transfer.check." + this);
        }
    }

    /** Those first that need somebody. */
    static final List<Finding> WORST_FIRST =
            List.of(Finding.DIFFERENT, Finding.MISSING, Finding.UNDECIDED, Finding.UNREADABLE, Finding.LANDED);

    private final ImportPlan plan;

    /** The check that this plan is: what it would write is what differs. */
    public FileCheck(ImportPlan plan) {
        this.plan = plan;
    }

    /** How many rows have this finding. */
    public long count(Finding finding) {
        return plan.count(finding.outcome);
    }

    /** How many rows the file has. */
    public long total() {
        return Stream.of(Finding.values()).mapToLong(this::count).sum() + plan.count(Outcome.SKIPPED);
    }

    /** Rows with this finding, in the order of the files. May block. */
    public List<ImportRow> rows(Finding finding, long offset, int count) {
        return plan.rows(finding.outcome, offset, count);
    }

    /** In one line, for a ticket: {@code 40 of 43 landed · 2 different · 1 missing · 0 undecided}. */
    public String summary() {
        StringBuilder line = new StringBuilder(Text.of("transfer.check.summary", count(Finding.LANDED), total()));
        for (Finding finding : List.of(Finding.DIFFERENT, Finding.MISSING, Finding.UNDECIDED)) {
            line.append(" · ").append(Text.of("transfer.check.summary." + finding, count(finding)));
        }
        if (count(Finding.UNREADABLE) > 0) {
            line.append(" · ")
                    .append(Text.of("transfer.check.summary." + Finding.UNREADABLE, count(Finding.UNREADABLE)));
        }
        if (plan.count(Outcome.SKIPPED) > 0) {
            line.append(" · ").append(Text.of("transfer.check.summary.later", plan.count(Outcome.SKIPPED)));
        }
        return line.toString();
    }

    /**
     * Writes the verdict on each row as a CSV table, those first that need somebody; a file of that name is replaced when it is complete. May
     * block.
     *
     * @throws java.io.UncheckedIOException when it cannot be written
     * @throws org.memorycurator.model.CancelledException when cancelled
     */
    public void save(Path file, Progress progress) {
        new CheckCsv(this).write(file, progress);
    }

    /** The check that this plan, which one has made, is of. */
    public static FileCheck of(ImportPlan plan) {
        return new FileCheck(plan);
    }

    /** What makes the store say what the file says: all rows that are different or missing. */
    public ImportPlan fixAll() {
        return plan;
    }

    /** The same for some rows alone: numbers as in {@link ImportRow#number}. This stays open until that plan was applied. */
    public Plan fix(BitSet rows) {
        return plan.only(rows);
    }

    /** What the user should know of the files besides. */
    public List<String> notes() {
        return plan.notes();
    }

    @Override
    public void close() {
        plan.close();
    }
}

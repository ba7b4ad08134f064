package org.memorycurator.transfer;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Content;
import org.memorycurator.model.Origin;
import org.memorycurator.model.Plan;
import org.memorycurator.model.PlannedChanges;
import org.memorycurator.text.Text;

/** A planned import: staged rows and what was left out. Close after use: it has a temporary file. */
public final class ImportPlan implements Plan, AutoCloseable {
    /**
     * A line or element that does not come in: where it is and why, in a sentence.
     *
     * @param clash the two contents that collide; null where there are not two, or they are long
     */
    public record Rejected(
            String file, long line, String reason, @Nullable Clash clash) {}

    /**
     * Two contents for one id.
     *
     * @param here what is in the store, or came first in the files
     * @param inFile what was left out
     */
    public record Clash(Content here, Content inFile) {}

    /** What was left out and what was noticed. */
    record Report(
            long identical,
            long conflicts,
            long rejected,
            List<Rejected> reasons,
            @Nullable Path rejectsFile,
            List<String> notes) {
        Report {
            reasons = List.copyOf(reasons);
            notes = List.copyOf(notes);
        }
    }

    private final UUID token = UUID.randomUUID();
    private final Staging staging;
    private final String title;
    private final Instant planned;
    private final Report report;

    ImportPlan(Staging staging, List<Path> files, Instant planned, Report report) {
        this.staging = staging;
        this.planned = planned;
        this.report = report;
        title = files.size() == 1
                ? Text.of("transfer.title", files.getFirst().getFileName(), staging.size())
                : Text.of("transfer.titleOfMany", files.size(), staging.size());
    }

    /** How many were left out because the same memory is there already. */
    public long identical() {
        return report.identical();
    }

    /** How many were left out because their id is there already, or twice in the files, with other content. */
    public long conflicts() {
        return report.conflicts();
    }

    /** How many could not be read. */
    public long rejected() {
        return report.rejected();
    }

    /** The first of the conflicts and rejects, with file, line and reason. */
    public List<Rejected> reasons() {
        return report.reasons();
    }

    /**
     * The file that holds every conflict and reject as it was; null when there is none. Every reason is beside it, in a
     * file of the same name that ends in {@code .reasons.txt}.
     */
    public @Nullable Path rejectsFile() {
        return report.rejectsFile();
    }

    /** What the user should know besides: keys that were moved into the metadata, dates that were missing. */
    public List<String> notes() {
        return report.notes();
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
        return title;
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
        return staging.size();
    }

    @Override
    public PlannedChanges open() {
        return staging.open();
    }

    /** Removes the staged rows. The rejects file stays. */
    @Override
    public void close() {
        staging.close();
    }
}

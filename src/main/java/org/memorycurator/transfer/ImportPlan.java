package org.memorycurator.transfer;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Origin;
import org.memorycurator.model.Plan;
import org.memorycurator.model.PlannedChanges;

/** A planned import: staged rows and what was left out. Close after use: it has a temporary file. */
public final class ImportPlan implements Plan, AutoCloseable {
    /** A line or element that does not come in: where it is and why, in a sentence. */
    public record Rejected(String file, long line, String reason) {}

    ImportPlan() {}

    /** How many were left out because the same memory is there already. */
    public long identical() {
        throw new UnsupportedOperationException();
    }

    /** How many were left out because their id is there already, or twice in the files, with other content. */
    public long conflicts() {
        throw new UnsupportedOperationException();
    }

    /** How many could not be read. */
    public long rejected() {
        throw new UnsupportedOperationException();
    }

    /** The first of the conflicts and rejects, with file, line and reason. */
    public List<Rejected> reasons() {
        throw new UnsupportedOperationException();
    }

    /** The file that holds every conflict and reject as it was; null when there is none. */
    public @Nullable Path rejectsFile() {
        throw new UnsupportedOperationException();
    }

    /** What the user should know besides: keys that were moved into the metadata, dates that were missing. */
    public List<String> notes() {
        throw new UnsupportedOperationException();
    }

    @Override
    public UUID token() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.IMPORT;
    }

    @Override
    public String title() {
        throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable Origin origin() {
        return null;
    }

    @Override
    public Instant planned() {
        throw new UnsupportedOperationException();
    }

    @Override
    public long size() {
        throw new UnsupportedOperationException();
    }

    @Override
    public PlannedChanges open() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}

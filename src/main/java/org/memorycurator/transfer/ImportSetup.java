package org.memorycurator.transfer;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.EditStep;
import org.memorycurator.transfer.file.Layout;

/**
 * What to import, and how.
 *
 * @param mapping of the columns, for tables; null for other formats
 * @param steps done to each memory of the files before it is matched: an import rule
 */
public record ImportSetup(List<Source> sources, @Nullable Mapping mapping, MatchRule rule, List<EditStep> steps) {
    /** A file and how it is read. */
    public record Source(Path file, Layout layout) {}

    /** Copies the lists. */
    public ImportSetup {
        sources = List.copyOf(sources);
        steps = List.copyOf(steps);
    }
}

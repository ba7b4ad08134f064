package org.memorycurator.transfer;

import java.nio.file.Path;
import java.util.List;
import org.memorycurator.transfer.ImportPlan.Rejected;

/**
 * The rows of an import that the store refused while they were written: their memory was changed meanwhile, or edits are locked to another
 * user.
 *
 * @param fresh how many would have been new memories
 * @param changed how many would have changed one
 * @param chosen how many would have changed one because the user had chosen them
 * @param reasons the first of them, with file, line and reason
 * @param files that hold them as they were
 * @param notes what could not be kept, in sentences
 */
public record Refused(
        long fresh, long changed, long chosen, List<Rejected> reasons, List<Path> files, List<String> notes) {
    /** Nothing was refused. */
    public static final Refused NONE = new Refused(0, 0, 0, List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Refused {
        reasons = List.copyOf(reasons);
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /** How many there are. */
    public long count() {
        return fresh + changed + chosen;
    }
}

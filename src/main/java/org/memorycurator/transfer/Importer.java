package org.memorycurator.transfer;

import java.nio.file.Path;
import java.util.List;
import org.memorycurator.model.Progress;
import org.memorycurator.store.Store;

/** Reads files of memories into a plan. May block: not for the FX thread. */
public final class Importer {
    /** Plans against this store. */
    public Importer(Store store) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads these files whole into a staging file and plans one change set from it. Lines that cannot be taken go, as
     * they were, into a rejects file.
     *
     * @throws ImportException when a file cannot be read at all: which, why, what to do
     * @throws org.memorycurator.model.CancelledException when cancelled
     */
    public ImportPlan read(List<Path> files, Progress progress) {
        throw new UnsupportedOperationException();
    }
}

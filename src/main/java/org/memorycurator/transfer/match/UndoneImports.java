package org.memorycurator.transfer.match;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Memory;
import org.memorycurator.store.Store;

/** Knows which memories are in the bin because their import was taken back, and not because somebody deleted them. For one thread. */
final class UndoneImports {
    private final Store store;
    private @Nullable ChangeSet last;
    private boolean lastUndoesImport;

    UndoneImports(Store store) {
        this.store = store;
    }

    /** Whether this memory, which is in the bin, is one of them. */
    boolean holds(Memory binned) {
        long revision = binned.revision();
        ChangeSet known = last;
        if (known == null || revision < known.firstRevision() || revision > known.lastRevision()) {
            Optional<ChangeSet> found = store.changeSetOf(revision);
            last = found.orElse(null);
            lastUndoesImport = found.filter(set -> set.kind() == ChangeKind.UNDO)
                    .flatMap(set -> store.changeSet(set.undoes()))
                    .filter(set -> set.kind() == ChangeKind.IMPORT)
                    .isPresent();
        }
        return lastUndoesImport;
    }
}

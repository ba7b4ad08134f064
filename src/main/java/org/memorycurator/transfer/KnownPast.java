package org.memorycurator.transfer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PastChange;
import org.memorycurator.model.PastEvent;
import org.memorycurator.store.Store;

/** Knows which events of the past of memories are in the store already, so that none comes in twice. */
final class KnownPast {
    private final Store store;

    KnownPast(Store store) {
        this.store = store;
    }

    /** The events of a draft that are known neither of the memory there nor from the files so far. */
    List<PastEvent> beyond(Draft draft, @Nullable Memory there, List<PastEvent> inFiles) {
        if (draft.past().isEmpty()) {
            return List.of();
        }
        List<PastEvent> known = new ArrayList<>(inFiles);
        if (there != null) {
            known.addAll(store.past(store.history(there.number())));
        }
        return PastChange.adding(draft.past()).given(known).added();
    }
}

package org.memorycurator.transfer.match;

import java.util.List;
import org.memorycurator.model.Memory;

/**
 * What the store has of a draft.
 *
 * @param about the memories that it is about; live ones, if there are any
 * @param sameId the memory that has its id, if its file gave one
 */
public record Found(List<Memory> about, List<Memory> sameId) {
    static final Found NOTHING = new Found(List.of(), List.of());

    /** Copies the lists. */
    public Found {
        about = List.copyOf(about);
        sameId = List.copyOf(sameId);
    }
}

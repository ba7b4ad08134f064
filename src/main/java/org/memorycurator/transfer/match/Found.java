package org.memorycurator.transfer.match;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PastEvent;
import org.memorycurator.transfer.memory.Draft;

/**
 * What the store has of a draft.
 *
 * @param about the memories that it is about; live ones, if there are any
 * @param sameId the memory that has its id, if its file gave one
 * @param told what histories among the files tell of its memory
 * @param nearly where there is none that it is about, one that it may be about but for capitals, spaces, zeros; null for none
 */
public record Found(
        List<Memory> about,
        List<Memory> sameId,
        List<PastEvent> told,
        @Nullable Memory nearly) {
    static final Found NOTHING = new Found(List.of(), List.of());

    /** Copies the lists. */
    public Found {
        about = List.copyOf(about);
        sameId = List.copyOf(sameId);
        told = List.copyOf(told);
    }

    Found(List<Memory> about, List<Memory> sameId) {
        this(about, sameId, List.of(), null);
    }

    Found near(Memory other) {
        return new Found(about, sameId, told, other);
    }

    Found telling(List<PastEvent> events) {
        return events.isEmpty() ? this : new Found(about, sameId, events, nearly);
    }

    /** All that is told of the past of the draft’s memory, by its own file and by the histories. */
    List<PastEvent> past(Draft draft) {
        return told.isEmpty() ? draft.past() : Histories.joined(draft.past(), told);
    }
}

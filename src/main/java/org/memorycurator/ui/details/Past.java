package org.memorycurator.ui.details;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PastChange;
import org.memorycurator.model.PastEvent;
import org.memorycurator.ui.kit.Difference;

/**
 * What is known of a memory beside its content.
 *
 * @param events what happened to it here, newest first
 * @param elsewhere what happened to it elsewhere, newest first
 * @param before whether all of that happened before it came into this store
 * @param earlier how many events besides those are not shown
 * @param replacedBy the memory that took its place; null when none did
 * @param replaces the memory whose place it took; null when it took none
 */
record Past(
        List<Event> events,
        List<PastEvent> elsewhere,
        boolean before,
        int earlier,
        @Nullable Relative replacedBy,
        @Nullable Relative replaces) {
    static final Past NONE = new Past(List.of(), List.of(), true, 0, null, null);

    /**
     * One revision of the memory.
     *
     * @param changeSet what wrote it; null when no change set explains it
     * @param differences what changed; empty for the first revision
     * @param past what became of what is known from elsewhere
     */
    record Event(Memory memory, @Nullable ChangeSet changeSet, List<Difference> differences, PastChange past) {}

    /** Another memory, by its id; the text is empty when it is not in this store. */
    record Relative(String id, String text, boolean binned) {}
}

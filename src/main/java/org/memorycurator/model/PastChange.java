package org.memorycurator.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a revision does to what is known of a memory's past elsewhere.
 *
 * @param added events that are known from then on, oldest first
 * @param dropped events that are known no more: what was added is taken back
 */
public record PastChange(List<PastEvent> added, List<PastEvent> dropped) {
    /** Nothing is done to it. */
    public static final PastChange NONE = new PastChange(List.of(), List.of());

    /** Copies the lists. */
    public PastChange {
        added = List.copyOf(added);
        dropped = List.copyOf(dropped);
    }

    /** These become known. */
    public static PastChange adding(List<PastEvent> events) {
        return events.isEmpty() ? NONE : new PastChange(events, List.of());
    }

    /** Whether nothing is done. */
    public boolean isEmpty() {
        return added.isEmpty() && dropped.isEmpty();
    }

    /** What takes this back. */
    public PastChange inverse() {
        return isEmpty() ? this : new PastChange(dropped, added);
    }

    /** What is known after these changes, which come in their order; oldest event first, each once. */
    public static List<PastEvent> known(Collection<PastChange> changes) {
        Map<PastEvent, PastEvent> known = new LinkedHashMap<>();
        for (PastChange change : changes) {
            change.dropped.forEach(event -> known.remove(event.from("")));
            change.added.forEach(event -> known.putIfAbsent(event.from(""), event));
        }
        return PastEvent.inOrder(known.values());
    }

    /** What of this is still to be done where {@code known} is known already, whoever tells it. */
    public PastChange given(List<PastEvent> known) {
        if (isEmpty()) {
            return this;
        }
        Set<PastEvent> told = HashSet.newHashSet(known.size());
        known.forEach(event -> told.add(event.from("")));
        return new PastChange(
                added.stream().filter(event -> !told.contains(event.from(""))).toList(),
                dropped.stream().filter(event -> told.contains(event.from(""))).toList());
    }
}

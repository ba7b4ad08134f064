package org.memorycurator.transfer.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Owner;
import org.memorycurator.model.PastChange;
import org.memorycurator.model.PastEvent;
import org.memorycurator.store.Store;
import org.memorycurator.transfer.memory.Draft;

/** Knows which events of the past of memories are in the store already, so that none comes in twice. For one thread. */
final class KnownPast {
    private final Store store;
    private Map<Integer, List<PastEvent>> known = Map.of();

    KnownPast(Store store) {
        this.store = store;
    }

    /** Looks up the pasts that are needed to decide about these drafts, and forgets those of the ones before. */
    void prepare(List<Draft> drafts, List<Found> found) {
        int[] numbers = IntStream.range(0, drafts.size())
                .flatMap(i -> found.get(i).about().stream()
                        .filter(memory -> !found.get(i).past(drafts.get(i)).isEmpty() || bare(memory))
                        .mapToInt(Memory::number))
                .toArray();
        known = numbers.length == 0 ? Map.of() : store.pasts().of(numbers);
    }

    /**
     * Whether nothing is known of a memory but its past, and the draft tells of the same text: then it was made of its history, and the
     * draft is what it really is.
     */
    boolean onlyPast(Draft draft, Memory there) {
        Content content = there.content();
        return bare(there)
                && known.containsKey(there.number())
                && draft.past().isEmpty()
                && draft.content().text().equals(content.text())
                && draft.content().state() == content.state();
    }

    private static boolean bare(Memory memory) {
        Content content = memory.content();
        return memory.identity().owner().equals(Owner.NONE)
                && content.metadata().values().isEmpty()
                && content.categories().isEmpty()
                && content.expirationDate() == null
                && content.feedback() == null
                && content.replacedBy() == null;
    }

    /** Those of these events that are known neither of the memory there nor from the files so far. */
    List<PastEvent> beyond(List<PastEvent> past, @Nullable Memory there, List<PastEvent> inFiles) {
        if (past.isEmpty()) {
            return List.of();
        }
        List<PastEvent> all = new ArrayList<>(inFiles);
        if (there != null) {
            all.addAll(known.getOrDefault(there.number(), List.of()));
        }
        return PastChange.adding(past).given(all).added();
    }
}

package org.memorycurator.transfer.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Progress;
import org.memorycurator.store.Store;
import org.memorycurator.transfer.memory.Draft;
import org.memorycurator.transfer.memory.Says;

/**
 * Finds the memories of a store that elements of a file are about. By their keys, it reads the whole store once and keeps some forty
 * bytes a memory. For one thread.
 */
final class StoreMatches {
    private static final int AT_ONCE = 2_000;
    private static final int MOST_NEAR = 3;

    private final Store store;
    private final MatchKey key;
    private final Merging merging;
    private final boolean byId;
    private final KeyIndex index = new KeyIndex();
    private final KeyIndex loose = new KeyIndex();
    private final boolean empty;

    /** Reads the store if the rule needs that. */
    StoreMatches(Store store, MatchRule rule, Merging merging, Progress progress) {
        this.store = store;
        this.key = MatchKey.of(rule);
        this.merging = merging;
        this.byId = rule.by() == MatchRule.By.ID;
        int last = store.lastNumber();
        this.empty = last == 0;
        if (key.wanted()) {
            for (int from = 1; from <= last; from += AT_ONCE) {
                progress.checkpoint(0, -1);
                read(from, Math.min(last, from + AT_ONCE - 1));
            }
        }
    }

    private void read(int from, int to) {
        for (Memory memory : store.read(IntStream.rangeClosed(from, to).toArray())) {
            String known = key.of(memory.identity(), memory.content());
            if (known != null) {
                index.add(known, memory.number());
            }
            String loosely = memory.binned() ? null : key.loosely(memory.identity(), memory.content());
            if (loosely != null) {
                loose.add(loosely, memory.number());
            }
        }
    }

    /** What there is for each of these. */
    List<Found> find(List<Draft> drafts) {
        if (empty) {
            return drafts.stream().map(draft -> Found.NOTHING).toList();
        }
        Map<String, Memory> byIds = byIds(drafts);
        List<int[]> candidates = drafts.stream().map(this::candidates).toList();
        Map<Integer, Memory> byNumbers = byNumbers(candidates);
        List<Found> found = new ArrayList<>(drafts.size());
        for (int i = 0; i < candidates.size(); i++) {
            Draft draft = drafts.get(i);
            Memory sameId =
                    draft.gives(Says.Part.ID) ? byIds.get(draft.identity().id()) : null;
            List<Memory> withId = sameId == null ? List.of() : List.of(sameId);
            found.add(new Found(byId ? withId : about(draft, of(byNumbers, candidates.get(i))), withId));
        }
        return key.wanted() ? near(drafts, found) : found;
    }

    /** The same with what is nearly there for those of which there is nothing. */
    private List<Found> near(List<Draft> drafts, List<Found> found) {
        List<int[]> candidates = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            String known = found.get(i).about().isEmpty() ? loosely(drafts.get(i)) : null;
            int[] all = known == null ? new int[0] : loose.candidates(known);
            candidates.add(all.length <= MOST_NEAR ? all : Arrays.copyOf(all, MOST_NEAR));
        }
        Map<Integer, Memory> byNumbers = byNumbers(candidates);
        List<Found> nearer = new ArrayList<>(found);
        for (int i = 0; i < found.size(); i++) {
            String known = candidates.get(i).length == 0 ? null : loosely(drafts.get(i));
            for (Memory memory : of(byNumbers, candidates.get(i))) {
                if (nearer.get(i).nearly() == null
                        && Objects.equals(known, key.loosely(memory.identity(), memory.content()))
                        && !Objects.equals(key.of(drafts.get(i)), key.of(memory.identity(), memory.content()))) {
                    nearer.set(i, found.get(i).near(memory));
                }
            }
        }
        return nearer;
    }

    private @Nullable String loosely(Draft draft) {
        return key.loosely(draft.identity(), draft.content());
    }

    private Map<String, Memory> byIds(List<Draft> drafts) {
        Set<String> ids = new HashSet<>();
        for (Draft draft : drafts) {
            if (draft.gives(Says.Part.ID)) {
                ids.add(draft.identity().id());
            }
        }
        Map<String, Memory> found = new HashMap<>();
        store.withIds(ids).forEach(memory -> found.put(memory.id(), memory));
        return found;
    }

    private int[] candidates(Draft draft) {
        String known = key.of(draft);
        return known == null ? new int[0] : index.candidates(known);
    }

    private Map<Integer, Memory> byNumbers(List<int[]> candidates) {
        int[] all = candidates.stream().flatMapToInt(Arrays::stream).distinct().toArray();
        Map<Integer, Memory> found = new HashMap<>();
        for (int from = 0; from < all.length; from += AT_ONCE) {
            int[] some = Arrays.copyOfRange(all, from, Math.min(all.length, from + AT_ONCE));
            store.read(some).forEach(memory -> found.put(memory.number(), memory));
        }
        return found;
    }

    /** Those that the draft is about; if there are live ones, only these. */
    private List<Memory> about(Draft draft, List<Memory> candidates) {
        String known = String.valueOf(key.of(draft));
        List<Memory> about = candidates.stream()
                .filter(memory -> known.equals(key.of(memory.identity(), memory.content())))
                .filter(memory -> !merging.anotherOwner(memory.identity(), draft))
                .toList();
        List<Memory> live = about.stream().filter(memory -> !memory.binned()).toList();
        return live.isEmpty() ? about : live;
    }

    private static List<Memory> of(Map<Integer, Memory> memories, int[] numbers) {
        List<Memory> found = new ArrayList<>();
        for (int number : numbers) {
            Memory memory = memories.get(number);
            if (memory != null) {
                found.add(memory);
            }
        }
        return found;
    }
}

package org.memorycurator.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Memory;
import org.memorycurator.store.Store;

/** What happened to a memory, and to those whose place it took: deleting and adding again does not end its history. */
final class LifeStory {
    /** So many memories that took each other's place are followed. */
    private static final int LINKS = 100;

    private final Store store;

    LifeStory(Store store) {
        this.store = store;
    }

    /** All revisions, newest first, then those of the memory that it replaced, and so on. */
    List<Memory> of(int number) {
        List<Memory> story = new ArrayList<>(store.history(number));
        for (int i = 0; i < LINKS && !story.isEmpty(); i++) {
            int earlier = replaced(story.getLast());
            if (earlier == 0 || story.stream().anyMatch(m -> m.number() == earlier)) {
                return story;
            }
            story.addAll(store.history(earlier));
        }
        return story;
    }

    /** The newest change of a value; nothing when there is no such memory. */
    Optional<Written> writer(int number, Function<Memory, ?> value) {
        Memory now = store.read(number).orElse(null);
        if (now == null) {
            return Optional.empty();
        }
        Object wanted = value.apply(now);
        Memory after = now;
        Memory before = previous(after);
        while (before != null && Objects.equals(value.apply(before), wanted)) {
            after = before;
            before = previous(after);
        }
        return Optional.of(new Written(store.changeSetOf(after.revision()).orElse(null), after, before));
    }

    private @Nullable Memory previous(Memory memory) {
        if (memory.previous() > 0 && memory.previous() < memory.revision()) {
            return store.readRevisions(new long[] {memory.previous()}).stream()
                    .findFirst()
                    .orElse(null);
        }
        int earlier = replaced(memory);
        // a link leads back in time, unless somebody tampered
        return earlier == 0 || earlier >= memory.number()
                ? null
                : store.read(earlier).orElse(null);
    }

    private int replaced(Memory memory) {
        String id = memory.identity().replaces();
        OptionalInt found = id == null ? OptionalInt.empty() : store.numberOf(id);
        return found.orElse(0);
    }
}

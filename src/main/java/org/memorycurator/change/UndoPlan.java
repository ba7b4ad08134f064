package org.memorycurator.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Change;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Content;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Origin;
import org.memorycurator.model.Plan;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.PlannedChanges;
import org.memorycurator.store.Store;

/**
 * Puts back what was there before a change set. A memory counts as changed since when it no longer says what that change
 * set made it say: where later change sets were themselves undone, undoing goes on.
 */
final class UndoPlan implements Plan {
    private static final int AT_ONCE = 2_000;

    private final Store store;
    private final ChangeSet target;
    private final ChangeKind kind;
    private final String title;
    private final UUID token = UUID.randomUUID();
    private final Instant planned = Instant.now();

    UndoPlan(Store store, ChangeSet target, ChangeKind kind, String title) {
        this.store = store;
        this.target = target;
        this.kind = kind;
        this.title = title;
    }

    @Override
    public UUID token() {
        return token;
    }

    @Override
    public ChangeKind kind() {
        return kind;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public @Nullable Origin origin() {
        return target.origin();
    }

    @Override
    public Instant planned() {
        return planned;
    }

    @Override
    public long undoes() {
        return target.number();
    }

    @Override
    public long size() {
        return target.count();
    }

    @Override
    public PlannedChanges open() {
        return new PlannedChanges() {
            private long next = target.firstRevision();

            @Override
            public List<PlannedChange> next() {
                int count = (int) Math.min(AT_ONCE, target.lastRevision() - next + 1);
                if (count <= 0) {
                    return List.of();
                }
                List<Memory> written = store.revisionsFrom(next, count);
                next += count;
                return written.isEmpty() ? next() : back(written);
            }

            @Override
            public void close() {
                next = target.lastRevision() + 1;
            }
        };
    }

    private List<PlannedChange> back(List<Memory> written) {
        Map<Integer, Memory> now = now(written);
        List<PlannedChange> changes = new ArrayList<>(written.size());
        for (Change change : Changes.withBefore(store, written)) {
            Memory wrote = change.after();
            Memory current = now.getOrDefault(wrote.number(), wrote);
            // Starting from what it wrote, though that is not current, has it refused.
            Memory start = current.content().equals(wrote.content()) ? current : wrote;
            Content before = change.before() == null
                    ? wrote.content().binned(null)
                    : change.before().content();
            changes.add(new PlannedChange.Update(start, before));
        }
        return changes;
    }

    /** Those memories as they are now, if they have moved on. */
    private Map<Integer, Memory> now(List<Memory> written) {
        long[] newer = written.stream()
                .filter(memory -> store.currentRevision(memory.number()) != memory.revision())
                .mapToLong(memory -> store.currentRevision(memory.number()))
                .toArray();
        Map<Integer, Memory> now = new HashMap<>();
        store.readRevisions(newer).forEach(memory -> now.put(memory.number(), memory));
        return now;
    }
}

package org.memorycurator.support;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Content;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Origin;
import org.memorycurator.model.Plan;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.PlannedChanges;

/** Plans for tests. */
public final class Plans {
    private static final int AT_ONCE = 1_000;

    private Plans() {}

    /** A plan of these changes. */
    public static Plan of(ChangeKind kind, String title, PlannedChange... changes) {
        return of(kind, title, List.of(changes));
    }

    /** A plan of these changes. */
    public static Plan of(ChangeKind kind, String title, List<? extends PlannedChange> changes) {
        return of(kind, title, changes.size(), () -> changes.stream().map(c -> c));
    }

    /** A plan of these changes, made as they are read. */
    public static Plan of(ChangeKind kind, String title, long size, Source source) {
        return of(kind, title, null, size, source);
    }

    /** The same, from a search. */
    public static Plan of(ChangeKind kind, String title, @Nullable Origin origin, long size, Source source) {
        return new Listed(UUID.randomUUID(), kind, title, origin, Instant.now(), size, source);
    }

    /** These memories, each with its content changed. */
    public static Plan edit(ChangeKind kind, String title, List<Memory> memories, UnaryOperator<Content> change) {
        return of(
                kind,
                title,
                memories.stream()
                        .map(m -> new PlannedChange.Update(m, change.apply(m.content())))
                        .toList());
    }

    /** All that a plan would change. */
    public static List<PlannedChange> changes(Plan plan) {
        List<PlannedChange> all = new ArrayList<>();
        try (PlannedChanges changes = plan.open()) {
            for (List<PlannedChange> some = changes.next(); !some.isEmpty(); some = changes.next()) {
                all.addAll(some);
            }
        }
        return all;
    }

    /** Gives the changes anew each time. */
    public interface Source {
        Stream<PlannedChange> stream();
    }

    private record Listed(
            UUID token,
            ChangeKind kind,
            String title,
            @Nullable Origin origin,
            Instant planned,
            long size,
            Source source)
            implements Plan {
        @Override
        public PlannedChanges open() {
            Iterator<PlannedChange> changes = source.stream().iterator();
            return new PlannedChanges() {
                @Override
                public List<PlannedChange> next() {
                    List<PlannedChange> some = new ArrayList<>();
                    while (some.size() < AT_ONCE && changes.hasNext()) {
                        some.add(changes.next());
                    }
                    return some;
                }

                @Override
                public void close() {}
            };
        }
    }
}

package org.memorycurator.ui.details;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Clause;
import org.memorycurator.model.Criterion;
import org.memorycurator.model.Field;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PastChange;
import org.memorycurator.model.PastEvent;
import org.memorycurator.model.Query;
import org.memorycurator.store.Store;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Differences;
import org.memorycurator.ui.details.Past.Event;
import org.memorycurator.ui.details.Past.Relative;
import org.memorycurator.ui.kit.Difference;
import org.memorycurator.ui.kit.Latest;

/** What happened to the memory that is shown, read in the background. FX thread. */
final class PastModel {
    private static final int STEP = 20;

    private final Desk desk;
    private final Latest latest = new Latest();
    private final ReadOnlyObjectWrapper<Past> past = new ReadOnlyObjectWrapper<>(Past.NONE);
    private @Nullable Memory shown;
    private int most = STEP;

    PastModel(Desk desk, ReadOnlyObjectProperty<@Nullable Memory> memory) {
        this.desk = desk;
        memory.subscribe(this::show);
    }

    ReadOnlyObjectProperty<Past> pastProperty() {
        return past.getReadOnlyProperty();
    }

    /** Shows some more of what happened earlier. */
    void earlier() {
        most += STEP;
        read();
    }

    /** Searches for a memory, be it in the bin. */
    void find(Relative relative) {
        List<Clause> clauses = new ArrayList<>();
        clauses.add(Clause.of(new Criterion.Value(Field.Core.ID, List.of(new Criterion.Term(relative.id(), true)))));
        if (relative.binned()) {
            clauses.add(Clause.of(new Criterion.Is(Criterion.Flag.BINNED)));
        }
        desk.finding().search(Query.ALL.withClauses(clauses));
    }

    private void show(@Nullable Memory memory) {
        if (shown == null || memory == null || shown.number() != memory.number()) {
            most = STEP;
            past.set(Past.NONE);
        }
        shown = memory;
        read();
    }

    private void read() {
        Memory memory = shown;
        Latest.Question question = latest.ask();
        if (memory != null) {
            int wanted = most;
            desk.background()
                    .read(
                            () -> read(desk, memory, wanted),
                            question.only(past::set),
                            question.only(desk.status()::failed));
        }
    }

    /** Shows what wrote a revision in the history. */
    void lookUp(ChangeSet changeSet) {
        desk.lookUp(changeSet);
    }

    private static Past read(Desk desk, Memory memory, int most) {
        Store store = desk.store();
        List<Memory> revisions = desk.changeLog().lifeStory(memory.number());
        Map<Long, PastChange> pasts = store.pasts()
                .changes(revisions.stream().mapToLong(Memory::revision).toArray());
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < Math.min(most, revisions.size()); i++) {
            Memory now = revisions.get(i);
            Memory before = i + 1 < revisions.size() ? revisions.get(i + 1) : null;
            List<Difference> differences = Differences.between(before, now);
            PastChange past = pasts.getOrDefault(now.revision(), PastChange.NONE);
            events.add(new Event(now, store.changeSetOf(now.revision()).orElse(null), differences, past));
        }
        List<PastEvent> elsewhere =
                PastChange.known(new TreeMap<>(pasts).values()).reversed();
        int room = events.size() < revisions.size() ? 0 : most - events.size();
        List<PastEvent> shown = elsewhere.subList(0, Math.min(room, elsewhere.size()));
        return new Past(
                List.copyOf(events),
                List.copyOf(shown),
                allBefore(store, elsewhere, revisions),
                revisions.size() - events.size() + elsewhere.size() - shown.size(),
                relative(store, memory.content().replacedBy()),
                relative(store, memory.identity().replaces()));
    }

    private static boolean allBefore(Store store, List<PastEvent> elsewhere, List<Memory> revisions) {
        Instant came = elsewhere.isEmpty()
                ? Instant.MAX
                : store.changeSetOf(revisions.getLast().revision())
                        .map(ChangeSet::at)
                        .orElse(Instant.MAX);
        return elsewhere.stream()
                .allMatch(event -> event.at() == null || !event.at().instant().isAfter(came));
    }

    private static @Nullable Relative relative(Store store, @Nullable String id) {
        if (id == null) {
            return null;
        }
        var number = store.numberOf(id);
        var found = number.isPresent() ? store.read(number.getAsInt()) : Optional.<Memory>empty();
        return found.map(m -> new Relative(id, m.text(), m.binned())).orElse(new Relative(id, "", false));
    }
}

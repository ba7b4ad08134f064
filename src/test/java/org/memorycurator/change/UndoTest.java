package org.memorycurator.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.Applied;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Content;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.Progress;
import org.memorycurator.model.Rating;
import org.memorycurator.model.State;
import org.memorycurator.model.Timestamp;
import org.memorycurator.support.Plans;
import org.memorycurator.support.TestStore;

class UndoTest {
    private final TestStore desk = new TestStore();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void undoing_whatever_was_done_gives_what_was_there() {
        Random random = new Random(7);
        desk.insert(
                memory("a").user("u"), memory("b").category("x"), memory("c").updated(null), memory("d"));
        List<List<Content>> states = new ArrayList<>();
        for (int step = 0; step < 40; step++) {
            states.add(contents());
            desk.apply(Plans.edit(ChangeKind.BATCH, "Step " + step, some(random), content -> changed(content, random)));
            if (contents().equals(states.getLast())) {
                states.removeLast();
            }
        }
        List<Content> end = contents();
        int steps = states.size();
        desk.restart();
        while (!states.isEmpty()) {
            assertThat(undo().refused()).isEmpty();
            assertThat(contents()).isEqualTo(states.removeLast());
        }
        for (int step = 0; step < steps; step++) {
            ChangeSet undone = desk.log().redoable().orElseThrow();
            desk.log().redo(undone.number(), Progress.NONE);
        }
        assertThat(contents()).isEqualTo(end);
        assertThat(desk.log().redoable()).isEmpty();
    }

    @Test
    void an_undone_import_is_in_the_bin_and_redone_it_is_back() {
        Memory in = desk.insert(memory("a")).getFirst();
        undo();
        assertThat(desk.now(1).content().state()).isEqualTo(State.BIN);
        assertThat(desk.log().undoable()).isEmpty();
        desk.log().redo(desk.log().redoable().orElseThrow().number(), Progress.NONE);
        assertThat(desk.now(1).content()).isEqualTo(in.content());
    }

    @Test
    void an_undone_replacement_brings_the_old_one_back() {
        Memory locked = desk.insert(memory("old").immutable()).getFirst();
        var next = memory("new").immutable();
        desk.apply(ChangeKind.REPLACE, "Replace", new PlannedChange.Replace(locked, next.identity(), next.content()));
        undo();
        assertThat(desk.now(1).content()).isEqualTo(locked.content());
        assertThat(desk.now(2).binned()).isTrue();
    }

    @Test
    void undoing_in_the_middle_names_what_was_changed_since() {
        desk.insert(memory("a"), memory("b"));
        desk.apply(Plans.edit(ChangeKind.BATCH, "Region to EU", desk.all(), c -> region(c, "EU")));
        desk.apply(Plans.edit(ChangeKind.BATCH, "Region to US", List.of(desk.now(1)), c -> region(c, "US")));
        Applied undone = desk.log().undo(2, Progress.NONE);
        assertThat(undone.refused())
                .extracting(Applied.Refusal::reason)
                .containsExactly("“a” was changed since by change set #3 “Region to US”.");
        assertThat(desk.now(1).metadata().get("region")).isEqualTo(new Json.Str("US"));
        assertThat(desk.now(2).metadata().has("region")).isFalse();
        assertThat(desk.log().isUndone(2)).isTrue();
        assertThat(desk.log().undoable().orElseThrow().number()).isEqualTo(3);
    }

    @Test
    void the_stack_is_the_same_after_a_restart_and_a_new_change_forgets_the_redos() {
        desk.insert(memory("a"));
        desk.edit(1, c -> c.withText("b"));
        desk.edit(1, c -> c.withText("c"));
        undo();
        undo();
        for (int i = 0; i < 2; i++) {
            assertThat(desk.log().undoable()).map(ChangeSet::number).isEqualTo(Optional.of(1L));
            assertThat(desk.log().redoable()).map(ChangeSet::number).isEqualTo(Optional.of(5L));
            assertThat(List.of(1L, 2L, 3L, 4L, 5L))
                    .filteredOn(desk.log()::isUndone)
                    .containsExactly(2L, 3L);
            desk.restart();
        }
        desk.log().redo(5, Progress.NONE);
        assertThat(desk.now(1).text()).isEqualTo("b");
        assertThat(List.of(2L, 3L, 4L, 5L, 6L)).filteredOn(desk.log()::isUndone).containsExactly(3L, 5L);
        desk.edit(1, c -> c.withText("d"));
        assertThat(desk.log().redoable()).isEmpty();
        assertThat(desk.log().undoable()).map(ChangeSet::number).isEqualTo(Optional.of(7L));
    }

    private Applied undo() {
        return desk.log().undo(desk.log().undoable().orElseThrow().number(), Progress.NONE);
    }

    private List<Content> contents() {
        return desk.all().stream().map(Memory::content).toList();
    }

    private List<Memory> some(Random random) {
        return desk.all().stream().filter(m -> random.nextBoolean()).toList();
    }

    private static Content region(Content content, String region) {
        return content.withMetadata(content.metadata().with("region", new Json.Str(region)));
    }

    private static Content changed(Content content, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> content.withText("text " + random.nextInt(3));
            case 1 -> region(content, "R" + random.nextInt(3));
            case 2 -> content.withMetadata(content.metadata().without("region"));
            case 3 -> content.withCategories(List.of("c" + random.nextInt(3), "d"));
            case 4 -> content.withExpirationDate(java.time.LocalDate.of(2030, 1, 1 + random.nextInt(3)));
            case 5 -> content.withFeedback(new Feedback(Rating.NEGATIVE, null, random.nextBoolean()));
            case 6 -> content.binned(null);
            default -> content.restored().withUpdatedAt(Timestamp.of(Instant.EPOCH));
        };
    }
}

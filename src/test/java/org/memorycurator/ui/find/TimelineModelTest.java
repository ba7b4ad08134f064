package org.memorycurator.ui.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.CalendarUnit;
import org.memorycurator.model.Field.Core;
import org.memorycurator.search.Timeline;
import org.memorycurator.search.Timeline.Bar;
import org.memorycurator.support.LaterReads;
import org.memorycurator.support.Memories;
import org.memorycurator.support.TestDesk;
import org.memorycurator.ui.desk.Preferences;
import org.memorycurator.ui.kit.Background;

class TimelineModelTest {
    private final Preferences preferences = Preferences.forgetful();
    private final TestDesk desk = new TestDesk(
                    Background.immediate(),
                    preferences,
                    at("one", "2026-05-01T00:00:00Z"),
                    at("two", "2026-05-12T10:00:00Z"),
                    at("two again", "2026-05-12T11:00:00Z"),
                    at("three", "2026-05-13T23:59:59Z"))
            .begin();
    private FindModel find = new FindModel(desk.desk());
    private TimelineModel model = find.timeline();

    @AfterEach
    void close() {
        desk.close();
    }

    private static Memories at(String text, String created) {
        return memory(text).created(created).updated("2026-06-01T00:00:00Z");
    }

    private void byCreated() {
        model.fieldProperty().set(Core.CREATED);
    }

    private int barOf(int dayOfMay) {
        return model.timelineProperty().get().barOf(java.time.LocalDate.of(2026, 5, dayOfMay));
    }

    private String text() {
        return find.textProperty().get();
    }

    @Test
    void it_is_by_updated_first_and_remembers_created() {
        assertThat(model.timelineProperty().get().field()).isEqualTo(Core.UPDATED);
        byCreated();
        model.shownProperty().set(false);
        TimelineModel later = new FindModel(desk.desk()).timeline();
        assertThat(later.fieldProperty().get()).isEqualTo(Core.CREATED);
        assertThat(later.shownProperty().get()).isFalse();
        assertThat(later.timelineProperty().get().bars()).isEmpty();
    }

    @Test
    void a_bar_is_searched_for_by_enter_and_taken_back_by_escape() {
        byCreated();
        model.moveTo(barOf(12), false);
        assertThat(model.words(model.cursor(), model.cursor() + 1)).isEqualTo("12 May 2026: 2 memories");
        model.filter();
        assertThat(text()).isEqualTo("created:2026-05-12");
        assertThat(desk.desk().finding().matches().size()).isEqualTo(2);
        assertThat(model.timelineProperty().get().bars().stream()
                        .mapToInt(Bar::count)
                        .sum())
                .isEqualTo(4);
        assertThat(model.back()).isTrue();
        assertThat(text()).isEmpty();
        assertThat(model.back()).isFalse();
    }

    @Test
    void shift_takes_several_bars_in_either_direction_and_a_new_range_replaces_the_old_one() {
        find.search("two");
        byCreated();
        model.take(barOf(13));
        model.moveTo(barOf(12), true);
        model.filter();
        assertThat(text()).isEqualTo("created:2026-05-12..2026-05-13 two");
        model.moveTo(barOf(12), false);
        model.filter();
        assertThat(text()).isEqualTo("created:2026-05-12 two");
        model.fieldProperty().set(Core.UPDATED);
        model.moveTo(0, false);
        model.filter();
        assertThat(text()).startsWith("created:2026-05-12 updated:");
    }

    @Test
    void bars_that_are_taken_but_not_searched_for_are_let_go_first() {
        byCreated();
        model.take(barOf(12));
        model.filter();
        model.take(barOf(1));
        assertThat(model.back()).isTrue();
        assertThat(model.brushProperty().get()).isNull();
        assertThat(text()).isEqualTo("created:2026-05-12");
    }

    @Test
    void less_room_makes_wider_bars() {
        byCreated();
        model.room(5);
        assertThat(model.timelineProperty().get().unit()).isEqualTo(CalendarUnit.WEEK);
        model.room(200);
        assertThat(model.timelineProperty().get().unit()).isEqualTo(CalendarUnit.DAY);
    }

    @Test
    void while_it_is_held_nothing_is_counted_and_nothing_is_said_to_be_missing() {
        find.holdCounts();
        byCreated();
        assertThat(model.timelineProperty().get().field()).isEqualTo(Core.UPDATED);
        assertThat(model.waitingProperty().get()).isTrue();
        find.releaseCounts();
        assertThat(model.timelineProperty().get().field()).isEqualTo(Core.CREATED);
        assertThat(model.waitingProperty().get()).isFalse();
    }

    @Test
    void one_count_runs_at_a_time_and_only_the_newest_is_shown() {
        LaterReads later = new LaterReads();
        try (TestDesk slow =
                new TestDesk(later, at("one", "2026-05-01T00:00:00Z"), at("two", "2026-05-02T00:00:00Z"))) {
            later.reads().clear(); // what the desk itself asks at first
            TimelineModel slowly = new TimelineModel(slow.desk(), new QueryEdits(slow.desk()));
            Timeline before = slowly.timelineProperty().get();
            assertThat(later.reads()).isEmpty();
            slowly.fieldProperty().set(Core.CREATED);
            assertThat(later.reads()).hasSize(1);
            slowly.fieldProperty().set(Core.UPDATED);
            slowly.fieldProperty().set(Core.CREATED);
            assertThat(later.reads()).hasSize(1);
            later.reads().remove().run();
            assertThat(slowly.timelineProperty().get()).isSameAs(before);
            assertThat(later.reads()).hasSize(1);
            later.reads().remove().run();
            assertThat(slowly.timelineProperty().get().field()).isEqualTo(Core.CREATED);
            assertThat(later.reads()).isEmpty();
        }
    }
}

package org.memorycurator.ui.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.batch.EditStep;
import org.memorycurator.model.CalendarUnit;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.store.Growth.Day;
import org.memorycurator.support.TestDesk;
import org.memorycurator.ui.history.GrowthBars.Bar;
import org.memorycurator.ui.history.GrowthBars.Sort;
import org.memorycurator.ui.history.GrowthModel.Shown;

class GrowthModelTest {
    private final TestDesk desk = new TestDesk(memory("Prefers decaf"), memory("Ships to Oak St")).begin();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void it_tells_what_the_store_holds_and_what_was_done_in_it_and_its_size() {
        List<Shown> shown = new ArrayList<>();
        GrowthModel model = new GrowthModel(desk.desk());
        model.onShow(shown::add);
        desk.desk().editing().edit(desk.now(1), List.of(new EditStep.SetText("Prefers tea")), ChangeKind.EDIT, null);
        assertThat(model.actions().getFirst().runIfEnabled()).isTrue();
        Shown now = shown.getFirst();
        assertThat(now.live()).isEqualTo(2);
        assertThat(now.inBin()).isZero();
        assertThat(now.bars().bars().getLast().memories()).isEqualTo(2);
        assertThat(now.bars().total(Sort.EDITS)).isEqualTo(1);
        assertThat(now.bars().total(Sort.IMPORTS)).isEqualTo(1);
        assertThat(now.growth().database()).isPositive();
        assertThat(now.growth().index()).isPositive();
        assertThat(now.growth().backups()).isZero();
    }

    @Test
    void bars_reach_from_the_first_change_set_to_today_and_keep_what_was_there() {
        LocalDate monday = LocalDate.of(2026, 5, 11);
        GrowthBars bars = GrowthBars.of(
                List.of(
                        new Day(monday, ChangeKind.IMPORT, 1, 500, 500),
                        new Day(monday, ChangeKind.EDIT, 3, 3, 500),
                        new Day(monday.plusDays(20), ChangeKind.REPLACE, 1, 20, 510)),
                monday.plusDays(29),
                60);
        assertThat(bars.unit()).isEqualTo(CalendarUnit.DAY);
        assertThat(bars.bars()).hasSize(30);
        assertThat(bars.bars().stream().map(Bar::memories).distinct()).containsExactly(500, 510);
        assertThat(bars.bars().getFirst().changeSets()).isEqualTo(java.util.Map.of(Sort.IMPORTS, 1, Sort.EDITS, 3));
        assertThat(bars.bars().get(20).changeSets(Sort.BATCHES)).isEqualTo(1);
    }

    @Test
    void a_young_store_has_room_before_it_and_an_old_one_longer_bars() {
        LocalDate day = LocalDate.of(2026, 5, 11);
        List<Day> one = List.of(new Day(day, ChangeKind.IMPORT, 1, 5, 5));
        assertThat(GrowthBars.of(one, day, 60).bars()).hasSize(14);
        assertThat(GrowthBars.of(one, day, 60).bars().getFirst().memories()).isZero();
        assertThat(GrowthBars.of(one, day.plusYears(3), 60).unit()).isEqualTo(CalendarUnit.MONTH);
        assertThat(GrowthBars.of(List.of(), day, 60).bars()).isEmpty();
    }
}

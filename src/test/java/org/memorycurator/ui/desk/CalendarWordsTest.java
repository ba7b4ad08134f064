package org.memorycurator.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.CalendarUnit;
import org.memorycurator.ui.kit.Tick;
import org.memorycurator.ui.kit.When;

class CalendarWordsTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private static List<LocalDate> columns(CalendarUnit unit, LocalDate from, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> unit.first(unit.number(from) + i))
                .toList();
    }

    @Test
    void a_column_is_called_by_what_it_holds_and_no_more_exactly() {
        assertThat(CalendarWords.between(CalendarUnit.DAY, MAY, MAY.plusDays(1)))
                .isEqualTo(When.date(MAY));
        assertThat(CalendarWords.between(CalendarUnit.WEEK, MAY, MAY.plusDays(7)))
                .isEqualTo(When.date(MAY) + " – " + When.date(MAY.plusDays(6)));
        assertThat(CalendarWords.between(CalendarUnit.MONTH, MAY, MAY.plusMonths(1)))
                .isEqualTo(When.month(MAY));
        assertThat(CalendarWords.between(CalendarUnit.DECADE, LocalDate.of(1990, 1, 1), LocalDate.of(2000, 1, 1)))
                .isEqualTo("1990 – 1999");
    }

    @Test
    void words_stand_at_round_places_and_are_few() {
        List<Tick> days = CalendarWords.ticks(CalendarUnit.DAY, columns(CalendarUnit.DAY, MAY, 28), 4);
        assertThat(days)
                .hasSize(4)
                .allMatch(t -> MAY.plusDays(t.column()).getDayOfWeek().getValue() == 1);
        List<Tick> months = CalendarWords.ticks(CalendarUnit.MONTH, columns(CalendarUnit.MONTH, MAY, 48), 5);
        assertThat(months).extracting(Tick::words).containsExactly("2027", "2028", "2029", "2030");
        assertThat(CalendarWords.ticks(CalendarUnit.YEAR, columns(CalendarUnit.YEAR, MAY, 3), 9))
                .extracting(Tick::words)
                .containsExactly("2026", "2027", "2028");
    }

    @Test
    void without_a_round_place_the_beginning_is_named_and_without_columns_nothing() {
        assertThat(CalendarWords.ticks(CalendarUnit.MONTH, columns(CalendarUnit.MONTH, MAY, 20), 1))
                .containsExactly(new Tick(0, When.month(MAY)));
        assertThat(CalendarWords.ticks(CalendarUnit.QUARTER, columns(CalendarUnit.QUARTER, MAY, 2), 1))
                .hasSize(1);
        assertThat(CalendarWords.ticks(CalendarUnit.DAY, List.of(), 5)).isEmpty();
    }
}

package org.memorycurator.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarUnitTest {
    @ParameterizedTest
    @EnumSource(CalendarUnit.class)
    void every_day_lies_in_the_unit_with_its_number(CalendarUnit unit) {
        for (LocalDate day = LocalDate.of(1899, 12, 25); day.getYear() < 2101; day = day.plusDays(3)) {
            long number = unit.number(day);
            assertThat(unit.first(number)).isBeforeOrEqualTo(day);
            assertThat(unit.first(number + 1)).isAfter(day);
            assertThat(unit.number(unit.first(number))).isEqualTo(number);
        }
    }

    @Test
    void weeks_begin_on_monday_and_the_shortest_unit_with_few_enough_is_taken() {
        LocalDate day = LocalDate.of(2026, 5, 14);
        assertThat(CalendarUnit.WEEK.first(CalendarUnit.WEEK.number(day)).getDayOfWeek())
                .isEqualTo(DayOfWeek.MONDAY);
        assertThat(CalendarUnit.fitting(day, day.plusDays(9), 10)).isEqualTo(CalendarUnit.DAY);
        assertThat(CalendarUnit.fitting(day, day.plusDays(10), 10)).isEqualTo(CalendarUnit.WEEK);
        assertThat(CalendarUnit.fitting(day, day.plusYears(10), 50)).isEqualTo(CalendarUnit.QUARTER);
    }
}

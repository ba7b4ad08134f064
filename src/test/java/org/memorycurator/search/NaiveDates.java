package org.memorycurator.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Criterion.Bound;
import org.memorycurator.model.Field.Core;
import org.memorycurator.model.Memory;

/** What a search means by dates, said a second time without an index. */
final class NaiveDates {
    private NaiveDates() {}

    static boolean dated(String value, @Nullable Bound from, @Nullable Bound to) {
        return value.matches("\\d{4}-\\d{2}-\\d{2}.*")
                && (from == null || isPeriod(from.text()))
                && (to == null || isPeriod(to.text()))
                && within(period(value)[0], from, to);
    }

    static boolean within(Instant moment, @Nullable Bound from, @Nullable Bound to) {
        if (from != null && moment.isBefore(period(from.text())[from.inclusive() ? 0 : 1])) {
            return false;
        }
        return to == null || moment.isBefore(period(to.text())[to.inclusive() ? 1 : 0]);
    }

    private static boolean isPeriod(String text) {
        return text.matches("\\d{4}(-\\d{2}(-\\d{2}.*)?)?|today|yesterday");
    }

    static Instant[] period(String text) {
        LocalDate today = RandomMemories.TODAY;
        return switch (text.length()) {
            case 4 -> days(LocalDate.parse(text + "-01-01"), LocalDate.parse(text + "-12-31"));
            case 7 -> days(YearMonth.parse(text).atDay(1), YearMonth.parse(text).atEndOfMonth());
            case 10 -> days(LocalDate.parse(text), LocalDate.parse(text));
            case 5 -> days(today, today);
            case 9 -> days(today.minusDays(1), today.minusDays(1));
            default ->
                new Instant[] {
                    java.time.OffsetDateTime.parse(text).toInstant(),
                    java.time.OffsetDateTime.parse(text).toInstant().plusMillis(text.contains(".") ? 1 : 1000)
                };
        };
    }

    private static Instant[] days(LocalDate first, LocalDate last) {
        return new Instant[] {
            first.atStartOfDay(ZoneOffset.UTC).toInstant(),
            last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()
        };
    }

    static @Nullable Instant moment(Memory memory, Core field) {
        return switch (field) {
            case CREATED -> memory.identity().createdAt().instant();
            case UPDATED ->
                memory.content().updatedAt() == null
                        ? null
                        : memory.content().updatedAt().instant();
            default ->
                memory.content().expirationDate() == null
                        ? null
                        : memory.content()
                                .expirationDate()
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant();
        };
    }
}

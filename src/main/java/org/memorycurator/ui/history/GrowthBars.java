package org.memorycurator.ui.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.memorycurator.model.CalendarUnit;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.store.Growth;

/**
 * The growth of a store in bars: all of the time from its first change set to a last day, without gaps. Pure.
 *
 * @param unit how long each bar is
 */
record GrowthBars(CalendarUnit unit, List<Bar> bars) {
    private static final int FEWEST = 14;

    GrowthBars {
        bars = List.copyOf(bars);
    }

    /**
     * One bar.
     *
     * @param memories how many memories the store held at its end, those in the bin too
     * @param changeSets how many change sets of each sort
     */
    record Bar(LocalDate from, LocalDate until, int memories, Map<Sort, Integer> changeSets) {
        Bar {
            changeSets = Map.copyOf(changeSets);
        }

        int changeSets(Sort sort) {
            return changeSets.getOrDefault(sort, 0);
        }
    }

    /** Kinds of change sets, a few together. */
    enum Sort {
        /** Brought in from files. */
        IMPORTS,
        /** Many memories at once. */
        BATCHES,
        /** One memory by hand, or thumbs. */
        EDITS,
        /** Into the bin and out of it. */
        BIN,
        /** Taken back and done again. */
        UNDOS;

        static Sort of(ChangeKind kind) {
            return switch (kind) {
                case IMPORT -> IMPORTS;
                case BATCH, REPLACE -> BATCHES;
                case EDIT, FEEDBACK -> EDITS;
                case DELETE, RESTORE -> BIN;
                case UNDO, REDO -> UNDOS;
            };
        }

        /** As style sheets and texts call it. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** At most {@code room} bars up to today. */
    static GrowthBars of(List<Growth.Day> days, LocalDate today, int room) {
        if (days.isEmpty()) {
            return new GrowthBars(CalendarUnit.DAY, List.of());
        }
        LocalDate first = days.getFirst().day();
        LocalDate last = days.getLast().day().isAfter(today) ? days.getLast().day() : today;
        CalendarUnit unit = CalendarUnit.fitting(first, last, room);
        Map<Long, List<Growth.Day>> grouped =
                days.stream().collect(Collectors.groupingBy(day -> unit.number(day.day())));
        List<Bar> bars = new ArrayList<>();
        int memories = 0;
        for (long at = Math.min(unit.number(first), unit.number(last) - FEWEST + 1); at <= unit.number(last); at++) {
            Map<Sort, Integer> counts = new EnumMap<>(Sort.class);
            for (Growth.Day day : grouped.getOrDefault(at, List.of())) {
                memories = Math.max(memories, day.memories());
                counts.merge(Sort.of(day.kind()), day.changeSets(), Integer::sum);
            }
            bars.add(new Bar(unit.first(at), unit.first(at + 1), memories, counts));
        }
        return new GrowthBars(unit, bars);
    }

    /** How many change sets of this sort there are in all. */
    int total(Sort sort) {
        return bars.stream().mapToInt(bar -> bar.changeSets(sort)).sum();
    }
}

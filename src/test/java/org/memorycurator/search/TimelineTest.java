package org.memorycurator.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.CalendarUnit;
import org.memorycurator.model.Field.Core;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Progress;
import org.memorycurator.model.Query;
import org.memorycurator.search.Timeline.Bar;
import org.memorycurator.support.Memories;
import org.memorycurator.support.TestStore;

/** Each clause is tried against the memories themselves, read from the store. */
class TimelineTest {
    private final TestStore store = new TestStore();
    private final Map<Integer, Instant> stored = new TreeMap<>();
    private final MemoryIndex index = MemoryIndex.open(store.folder().resolve("index"), Runnable::run);

    @AfterEach
    void close() {
        index.close();
        store.close();
    }

    private void insert(List<Instant> moments) {
        List<Memories> memories = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            memories.add(
                    memory("memory " + i).created(moments.get(i).toString()).with("half", i % 2 == 0 ? "a" : "b"));
        }
        store.insert(memories.toArray(Memories[]::new));
        index.catchUp(store.store(), Progress.NONE);
        for (int number = 1; number <= moments.size(); number++) {
            Memory memory = store.now(number);
            stored.put(number, memory.identity().createdAt().instant());
        }
    }

    private static List<Instant> atTheEdgesOf(List<LocalDate> days) {
        List<Instant> moments = new ArrayList<>();
        for (LocalDate day : days) {
            Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
            moments.add(start.minusMillis(1));
            moments.add(start);
            moments.add(start.plusSeconds(43_200));
        }
        return moments;
    }

    private Timeline timeline(String search, int room) {
        return index.timeline(QueryParser.parse(search), Core.CREATED, room);
    }

    private Set<Integer> created(LocalDate from, LocalDate until) {
        Set<Integer> numbers = new TreeSet<>();
        stored.forEach((number, moment) -> {
            LocalDate day = moment.atOffset(ZoneOffset.UTC).toLocalDate();
            if (!day.isBefore(from) && day.isBefore(until)) {
                numbers.add(number);
            }
        });
        return numbers;
    }

    private Set<Integer> found(Query query) {
        Matches matches = index.search(query);
        Set<Integer> numbers = new TreeSet<>();
        for (int i = 0; i < matches.size(); i++) {
            numbers.add(matches.number(i));
        }
        return numbers;
    }

    /** Every bar with memories and some without, alone and as the first of longer ranges. */
    private void everyBrushFindsExactlyItsBars(Timeline timeline) {
        List<Bar> bars = timeline.bars();
        Random random = new Random(7);
        for (int first = 0; first < bars.size(); first++) {
            if (bars.get(first).count() == 0 && random.nextInt(bars.size()) > 20) {
                continue;
            }
            for (int last : new int[] {first, first + random.nextInt(bars.size() - first), bars.size() - 1}) {
                LocalDate from = bars.get(first).from();
                LocalDate until = bars.get(last).until();
                Query brushed = DateRange.with(Query.ALL, Core.CREATED, timeline.unit(), from, until);
                Query typed = QueryParser.parse(QueryParser.print(brushed));
                int counted = bars.subList(first, last + 1).stream()
                        .mapToInt(Bar::count)
                        .sum();
                assertThat(found(typed))
                        .as(QueryParser.print(brushed))
                        .isEqualTo(created(from, until))
                        .hasSize(counted);
                Timeline again = index.timeline(typed, Core.CREATED, bars.size());
                assertThat(again.bars()).isEqualTo(bars);
                assertThat(again.asked()).isNotNull();
                assertThat(again.place(again.asked().from())).isEqualTo(first);
                assertThat(again.place(again.asked().until())).isEqualTo(last + 1);
            }
        }
    }

    @Test
    void a_brush_over_days_finds_exactly_the_memories_of_its_bars_at_the_edges_of_utc_days() {
        insert(atTheEdgesOf(List.of(
                LocalDate.of(2024, 2, 28),
                LocalDate.of(2024, 2, 29),
                LocalDate.of(2024, 3, 1),
                LocalDate.of(2024, 3, 31))));
        Timeline days = timeline("", 60);
        assertThat(days.unit()).isEqualTo(CalendarUnit.DAY);
        everyBrushFindsExactlyItsBars(days);
    }

    @Test
    void a_brush_finds_exactly_its_bars_in_every_unit() {
        List<LocalDate> edges = new ArrayList<>();
        for (int year = 2019; year <= 2026; year++) {
            edges.add(LocalDate.of(year, 1, 1));
            edges.add(LocalDate.of(year, 4, 1));
            edges.add(LocalDate.of(year, 12, 31));
        }
        insert(atTheEdgesOf(edges));
        Set<CalendarUnit> seen = new TreeSet<>();
        for (int room : new int[] {3_000, 450, 100, 40, 12, 2}) {
            Timeline timeline = timeline("", room);
            seen.add(timeline.unit());
            assertThat(timeline.bars()).hasSizeLessThanOrEqualTo(room);
            assertThat(timeline.bars().stream().mapToInt(Bar::count).sum()).isEqualTo(edges.size() * 3);
            if (room < 1_000) {
                everyBrushFindsExactlyItsBars(timeline);
            }
        }
        assertThat(seen)
                .contains(
                        CalendarUnit.DAY,
                        CalendarUnit.WEEK,
                        CalendarUnit.MONTH,
                        CalendarUnit.QUARTER,
                        CalendarUnit.YEAR);
    }

    @Test
    void one_day_stands_among_its_neighbours() {
        insert(List.of(Instant.parse("2026-05-12T00:00:00Z"), Instant.parse("2026-05-12T23:59:59.999Z")));
        Timeline timeline = timeline("", 100);
        assertThat(timeline.bars()).hasSize(31);
        assertThat(timeline.bars().get(timeline.barOf(LocalDate.of(2026, 5, 12))))
                .isEqualTo(new Bar(LocalDate.of(2026, 5, 12), LocalDate.of(2026, 5, 13), 2));
        everyBrushFindsExactlyItsBars(timeline);
    }

    @Test
    void the_rest_of_the_search_narrows_the_bars_but_what_it_asks_of_that_date_does_not() {
        insert(atTheEdgesOf(List.of(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 1, 20))));
        assertThat(count(timeline("half:a created:2026-01-10", 100))).isEqualTo(3);
        assertThat(count(timeline("half:a created:>2027", 100))).isEqualTo(3);
        assertThat(count(timeline("half:a -created:2026-01-10", 100))).isEqualTo(2);
        assertThat(timeline("half:a ~created:2026-01-10", 100).asked()).isNull();
        Timeline open = timeline("created:>=2026-01-15", 100);
        assertThat(open.asked()).isNotNull();
        assertThat(open.place(open.asked().from())).isEqualTo(open.barOf(LocalDate.of(2026, 1, 15)));
        assertThat(open.place(open.asked().until())).isEqualTo(open.bars().size());
    }

    private static int count(Timeline timeline) {
        return timeline.bars().stream().mapToInt(Bar::count).sum();
    }

    @Test
    void no_matches_make_no_bars() {
        insert(List.of(Instant.parse("2026-05-12T00:00:00Z")));
        assertThat(timeline("nothing ", 100).bars()).isEmpty();
        assertThat(timeline("nothing ", 100).undated()).isZero();
        assertThat(index.timeline(Query.ALL, Core.EXPIRES, 100).undated()).isEqualTo(1);
    }

    @Test
    void the_years_that_a_search_can_name_are_shown_however_far_apart() {
        insert(List.of(
                Instant.parse("0001-01-01T00:00:00Z"),
                Instant.parse("9999-12-31T23:59:59.999Z"),
                Instant.parse("2026-05-12T00:00:00Z")));
        Timeline timeline = timeline("", 120);
        assertThat(timeline.unit()).isEqualTo(CalendarUnit.CENTURY);
        everyBrushFindsExactlyItsBars(timeline);
    }

    @Test
    void a_few_dates_far_off_are_told_apart_instead_of_squeezing_all_bars() {
        List<Instant> moments = new ArrayList<>(List.of(
                Instant.parse("0001-01-01T00:00:00Z"),
                Instant.parse("1900-06-01T00:00:00Z"),
                Instant.parse("9999-12-31T23:59:59Z")));
        for (int day = 0; day < 40; day++) {
            moments.add(Instant.parse("2026-01-01T12:00:00Z").plusSeconds(day * 86_400L));
        }
        insert(moments);
        Timeline near = timeline("", 100);
        assertThat(near.unit()).isEqualTo(CalendarUnit.DAY);
        assertThat(near.bars().stream().mapToInt(Bar::count).sum()).isEqualTo(40);
        Bar before = near.far().before();
        Bar after = near.far().after();
        assertThat(before).isEqualTo(new Bar(LocalDate.of(1, 1, 1), LocalDate.of(1901, 1, 1), 2));
        assertThat(after).isEqualTo(new Bar(LocalDate.of(9999, 1, 1), LocalDate.of(10_000, 1, 1), 1));
        for (Bar far : List.of(before, after)) {
            Query asked = DateRange.with(Query.ALL, Core.CREATED, CalendarUnit.YEAR, far.from(), far.until());
            assertThat(found(asked)).isEqualTo(created(far.from(), far.until())).hasSize(far.count());
            Timeline whole = index.timeline(asked, Core.CREATED, 100);
            assertThat(whole.far()).isEqualTo(Timeline.Far.NONE);
            assertThat(whole.bars().stream().mapToInt(Bar::count).sum()).isEqualTo(43);
        }
        assertThat(timeline("created:2026-01", 100).far()).isEqualTo(near.far());
    }

    @Test
    void dates_that_are_many_or_not_so_far_off_are_never_set_apart() {
        List<Instant> moments = new ArrayList<>();
        for (int year = 1790; year < 2006; year++) {
            moments.add(Instant.parse(year + "-06-01T00:00:00Z"));
        }
        insert(moments);
        assertThat(timeline("", 100).far()).isEqualTo(Timeline.Far.NONE);
        assertThat(timeline("created:1790..1800", 100).far()).isEqualTo(Timeline.Far.NONE);
        assertThat(timeline("\"memory 1\" OR \"memory 200\"", 100).far()).isEqualTo(Timeline.Far.NONE);
    }

    @Test
    void a_new_range_takes_the_place_of_the_earlier_one_and_leaves_the_word_being_typed_the_last() {
        LocalDate may = LocalDate.of(2026, 5, 1);
        assertThat(print("a created:2025 region:EU dec", may)).isEqualTo("a created:2026-05 region:EU dec");
        assertThat(print("dec", may)).isEqualTo("created:2026-05 dec");
        assertThat(print("-created:2025 ~created:2024 x:y", may))
                .isEqualTo("-created:2025 ~created:2024 x:y created:2026-05");
        assertThat(QueryParser.print(DateRange.without(QueryParser.parse("a:b created:<2026"), Core.CREATED)))
                .isEqualTo("a:b");
    }

    private static String print(String text, LocalDate month) {
        return QueryParser.print(
                DateRange.with(QueryParser.parse(text), Core.CREATED, CalendarUnit.MONTH, month, month.plusMonths(1)));
    }
}

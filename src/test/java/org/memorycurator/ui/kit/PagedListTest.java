package org.memorycurator.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagedListTest {
    private record Asked(
            int from, int count, Consumer<? super List<String>> onRows, Consumer<? super Exception> onError) {
        void answer(String prefix) {
            onRows.accept(IntStream.range(from, from + count)
                    .mapToObj(i -> prefix + i)
                    .toList());
        }
    }

    private final List<Asked> asked = new ArrayList<>();
    private final List<Exception> problems = new ArrayList<>();
    private final PagedList<String> list = new PagedList<>(
            (from, count, rows, error) -> asked.add(new Asked(from, count, rows, error)), problems::add);

    @Test
    void a_row_is_null_until_its_page_arrives_and_the_table_is_told() {
        list.reset(1_000_000);
        List<Integer> updated = new ArrayList<>();
        list.addListener((javafx.collections.ListChangeListener<String>) c -> {
            while (c.next()) {
                updated.add(c.getFrom());
                updated.add(c.getTo());
            }
        });
        assertThat(list.get(999_999)).isNull();
        list.get(999_998);
        assertThat(asked).hasSize(1);
        asked.getFirst().answer("r");
        assertThat(list.get(999_999)).isEqualTo("r999999");
        assertThat(updated).containsExactly(999_900, 1_000_000);
        assertThat(list.indexOf("r999901")).isEqualTo(999_901);
        assertThat(list.indexOf("elsewhere")).isEqualTo(-1);
        assertThat(asked).hasSize(1);
    }

    @Test
    void a_refresh_shows_the_old_rows_until_the_new_ones_arrive() {
        list.reset(200, 0, IntStream.range(0, 200).mapToObj(i -> "old" + i).toList());
        list.refresh();
        assertThat(list.get(0)).isEqualTo("old0");
        assertThat(asked).hasSize(2);
        asked.forEach(a -> a.answer("new"));
        assertThat(list.get(0)).isEqualTo("new0");
        assertThat(list.get(199)).isEqualTo("new199");
    }

    @Test
    void a_page_asked_for_before_a_change_cannot_bring_back_the_old_row() {
        list.reset(400);
        list.get(0);
        list.replaceLoaded(row -> row);
        assertThat(asked).hasSize(2);
        asked.get(0).answer("old");
        assertThat(list.peek(0)).isNull();
        asked.get(1).answer("new");
        list.replaceLoaded(row -> row.equals("new7") ? "edited" : row);
        assertThat(list.get(7)).isEqualTo("edited");
        assertThat(list.get(8)).isEqualTo("new8");
    }

    @Test
    void answers_from_before_a_reset_are_ignored() {
        list.reset(100);
        list.get(5);
        list.reset(50);
        asked.getFirst().answer("old");
        assertThat(list.get(5)).isNull();
        assertThat(list).hasSize(50);
    }

    @Test
    void memory_and_questions_are_bounded_however_far_one_scrolls() {
        list.reset(1_000_000);
        for (int row = 0; row < 1_000_000; row += PagedList.PAGE) {
            list.get(row);
        }
        assertThat(asked).hasSize(3);
        for (int i = 0; i < asked.size(); i++) {
            asked.get(i).answer("r");
        }
        assertThat(asked).as("three sent, six waiting, the others forgotten").hasSize(9);
        assertThat(list.get(999_999)).isEqualTo("r999999");
        for (int page = 0; page < 80; page++) {
            list.get(page * PagedList.PAGE);
            asked.getLast().answer("r");
        }
        long loaded = IntStream.range(0, 10_000)
                .filter(page -> list.peek(page * PagedList.PAGE) != null)
                .count();
        assertThat(loaded).isEqualTo(50);
    }

    @Test
    void a_page_that_fails_is_reported_and_asked_for_again() {
        list.reset(10);
        list.get(0);
        asked.getFirst().onError().accept(new IllegalStateException("disk"));
        assertThat(problems).hasSize(1);
        list.get(0);
        assertThat(asked).hasSize(2);
    }
}

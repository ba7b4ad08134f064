package org.memorycurator.ui.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.memorycurator.batch.ValueCounts.Count;
import org.memorycurator.batch.ValueTable;
import org.memorycurator.batch.ValueTable.Cells;
import org.memorycurator.batch.ValueTable.Entry;
import org.memorycurator.model.Json;

class MapTableTest {
    private final MapTable table = new MapTable();

    @Test
    void a_value_is_kept_set_or_cleared() {
        table.count(List.of(count("EMEA", 7), count("Europe", 2), count("US", 1)));
        assertThat(table.unchanged()).isTrue();
        table.type(row("EMEA"), "EU");
        table.clear(row("US"), true);
        assertThat(table.read().entries()).containsExactly(entry("EMEA", "EU"), new Entry(text("US"), null));
        table.type(row("EMEA"), "");
        table.clear(row("US"), false);
        assertThat(table.unchanged()).isTrue();
    }

    @Test
    void a_new_value_has_the_type_of_the_old_one_where_it_can() {
        table.count(List.of(new Count(new Json.Num("7"), 1), count("7", 1), new Count(new Json.Bool(true), 1)));
        assertThat(table.found()).extracting(MapRow::shown).containsExactly("7", "\"7\"", "true");
        table.typeAll("8");
        assertThat(table.read().entries())
                .containsExactly(
                        new Entry(new Json.Num("7"), new Json.Num("8")),
                        entry("7", "8"),
                        new Entry(new Json.Bool(true), text("8")));
        table.type(table.found().get(1), "\"\"");
        assertThat(table.read().entries()).contains(entry("7", ""));
    }

    @Test
    void several_spellings_become_one_at_once() {
        table.count(List.of(count("EU (Europe)", 4), count("EU", 3), count("eu ", 2), count("US", 1)));
        table.search("Eu");
        table.typeAll("EU");
        table.search("");
        assertThat(table.read().entries()).containsExactly(entry("EU (Europe)", "EU"), entry("eu ", "EU"));
    }

    @Test
    void counting_anew_keeps_what_was_filled_in() {
        table.count(List.of(count("EMEA", 7), count("US", 1)));
        table.type(row("EMEA"), "EU");
        table.count(List.of(count("US", 5)));
        assertThat(table.found()).extracting(MapRow::shown).containsExactly("EMEA", "US");
        assertThat(table.found()).extracting(MapRow::count).containsExactly(0, 5);
        table.count(List.of(count("US", 5), count("EMEA", 3)));
        assertThat(table.found()).extracting(MapRow::count).containsExactly(5, 3);
        assertThat(table.read().entries()).containsExactly(entry("EMEA", "EU"));
    }

    @Test
    void a_cell_of_a_file_means_every_value_that_is_written_so() {
        table.count(List.of(new Count(new Json.Num("7"), 1), count("7", 2), count("x", 1)));
        int unknown = table.takeTexts(ValueTable.parse("7,9\nx,\nelsewhere,here\n", Cells.TEXTS));
        assertThat(unknown).isEqualTo(1);
        assertThat(table.read().entries())
                .containsExactly(
                        entry("elsewhere", "here"),
                        new Entry(new Json.Num("7"), new Json.Num("9")),
                        entry("7", "9"),
                        new Entry(text("x"), null));
    }

    private MapRow row(String value) {
        return table.found().stream()
                .filter(row -> row.from().equals(text(value)))
                .findFirst()
                .orElseThrow();
    }

    private static Count count(String value, int count) {
        return new Count(text(value), count);
    }

    private static Entry entry(String from, String to) {
        return new Entry(text(from), text(to));
    }

    private static Json text(String value) {
        return new Json.Str(value);
    }
}

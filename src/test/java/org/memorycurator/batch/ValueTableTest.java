package org.memorycurator.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.memorycurator.batch.ValueTable.Cells;
import org.memorycurator.model.Json;
import org.memorycurator.store.JsonText;

class ValueTableTest {
    @Test
    void two_columns_separated_by_comma_semicolon_or_tab_are_read() {
        for (String separator : new String[] {",", ";", "\t"}) {
            assertThat(read(Cells.TEXTS, "EMEA" + separator + "EU\r\nUSA" + separator + "\"US\"\n"))
                    .isEqualTo("\"EMEA\" -> \"EU\", \"USA\" -> \"US\"");
        }
        assertThat(read(Cells.TEXTS, "\"a,b\";c")).isEqualTo("\"a,b\" -> \"c\"");
    }

    @Test
    void quotes_keep_separators_line_breaks_and_quotes() {
        assertThat(read(Cells.TEXTS, "\"a, \"\"b\"\"\r\nc\",d")).isEqualTo("\"a, \\\"b\\\"\\r\\nc\" -> \"d\"");
    }

    @Test
    void an_empty_cell_clears_and_an_empty_text_is_quoted() {
        assertThat(read(Cells.TEXTS, "a,\nb,\"\"\n\n  \n\uFEFF,c"))
                .isEqualTo("\"a\" -> clear, \"b\" -> \"\", \"\uFEFF\" -> \"c\"");
        assertThat(read(Cells.TEXTS, "\uFEFFa,b")).isEqualTo("\"a\" -> \"b\"");
    }

    @Test
    void typed_cells_are_numbers_and_truths_where_they_are_not_quoted() {
        String csv = "7,true\n\"7\",\"true\"\n007,null\n-1.50,nul\n[1],fine";
        assertThat(read(Cells.TYPED, csv))
                .isEqualTo("7 -> true, \"7\" -> \"true\", \"007\" -> null, -1.50 -> \"nul\", \"[1]\" -> \"fine\"");
        assertThat(read(Cells.TEXTS, "7,true")).isEqualTo("\"7\" -> \"true\"");
    }

    @Test
    void what_cannot_be_read_is_refused_with_its_line() {
        assertRefused("a,b\nc", "Line 2 has 1 column: the table needs two, the value and what becomes of it.");
        assertRefused(
                "a,b\n\n\"x\ny\",2,3", "Line 3 has 3 columns: the table needs two, the value and what becomes of it.");
        assertRefused("\"a\r\nb\",c\nd,\"e", "Line 3: a quotation mark is opened and never closed.");
        assertRefused(
                "a,b\nc,5\" nails",
                "Line 2: a cell with a quotation mark in it must be in quotation marks, and the one inside doubled.");
        assertRefused("a,\"b\" c", "Line 1: after the closing quotation mark the cell must end.");
        assertRefused("a,b\n".repeat(ValueTable.LONGEST + 1), "The table has more than 100,000 lines.");
    }

    @Test
    void a_text_without_rows_is_an_empty_table() {
        assertThat(ValueTable.parse("", Cells.TEXTS).entries()).isEmpty();
        assertThat(ValueTable.parse("\r\n\r\n", Cells.TYPED).entries()).isEmpty();
    }

    private static void assertRefused(String csv, String sentence) {
        assertThatThrownBy(() -> ValueTable.parse(csv, Cells.TYPED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    private static String read(Cells cells, String csv) {
        return ValueTable.parse(csv, cells).entries().stream()
                .map(entry -> {
                    Json to = entry.to();
                    return JsonText.print(entry.from()) + " -> " + (to == null ? "clear" : JsonText.print(to));
                })
                .collect(Collectors.joining(", "));
    }
}

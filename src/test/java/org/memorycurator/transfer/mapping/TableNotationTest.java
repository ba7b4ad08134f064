package org.memorycurator.transfer.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.memorycurator.transfer.mapping.ColumnUse.Kind;
import org.memorycurator.transfer.mapping.ColumnUse.Part;

/** How tables that were exported name their columns and write their cells, and how both are understood again. */
class TableNotationTest {
    private static final String[] PIECES = {
        "'",
        "'",
        "\"",
        "\"",
        "=",
        "+",
        "-5",
        "@",
        "\t",
        "\r",
        "\n",
        "\\",
        "\\u0041",
        "null",
        "",
        " ",
        ",",
        ";",
        "é",
        "😀",
        "\ud83d",
        "\udc00",
        "\0",
        "\u001f",
        "\uffff",
        "\uff1d1",
        "a",
        "Ships to 12 Oak St",
        "{",
        "["
    };

    private final Random random = new Random(5);

    @Test
    void a_text_that_a_spreadsheet_would_calculate_gets_an_apostrophe_and_others_stay_as_they_are() {
        assertThat(CellText.ofCsv("=1+1")).isEqualTo("'=1+1");
        assertThat(CellText.ofCsv("+49 171")).isEqualTo("'+49 171");
        assertThat(CellText.ofCsv("'=1")).isEqualTo("''=1");
        assertThat(CellText.ofCsv("'twas")).isEqualTo("'twas");
        assertThat(CellText.ofCsv("")).isEqualTo("'\"\"");
        assertThat(CellText.ofCsv("half \ud83d")).isEqualTo("'\"half \\ud83d\"");
        assertThat(CellText.ofSheet("=1+1")).isEqualTo("=1+1");
        assertThat(CellText.ofSheet("two\r\nlines")).isEqualTo("'\"two\\r\\nlines\"");
        assertThat(CellText.ofCsv("two\r\nlines")).isEqualTo("two\r\nlines");
        assertThat(CellText.ofSheet(" ")).isEqualTo("'\" \"");
    }

    @Test
    void what_a_stranger_wrote_with_an_apostrophe_stays_unless_it_keeps_a_formula_a_text() {
        assertThat(CellText.read("'twas")).isEqualTo("'twas");
        assertThat(CellText.read("'")).isEqualTo("'");
        assertThat(CellText.read("'\"not closed")).isEqualTo("'\"not closed");
        assertThat(CellText.read("'-5")).isEqualTo("-5");
        assertThat(CellText.read("=1+1")).isEqualTo("=1+1");
        assertThat(CellText.read("\"\"")).isEqualTo("\"\"");
    }

    @Test
    void every_text_comes_back_from_its_cell_and_no_cell_holds_what_a_file_cannot() {
        for (int i = 0; i < 20_000; i++) {
            String text = text();
            for (String cell : List.of(CellText.ofCsv(text), CellText.ofSheet(text))) {
                assertThat(CellText.read(cell)).as(cell).isEqualTo(text);
                assertThat(cell).isNotBlank().doesNotContain("\0", "\u001f", "\uffff");
                assertThat(cell.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF))
                        .as(cell)
                        .isTrue();
            }
            assertThat("=+-@\t\r\n").doesNotContain(CellText.ofCsv(text).substring(0, 1));
        }
    }

    @Test
    void categories_come_back_whatever_is_in_their_names() {
        for (int i = 0; i < 20_000; i++) {
            List<String> categories = new ArrayList<>();
            for (int n = random.nextInt(4); n > 0; n--) {
                categories.add(text());
            }
            String printed = CategoryList.print(categories, ",");
            assertThat(CategoryList.parse(printed, ",")).as(printed).isEqualTo(categories);
        }
    }

    @Test
    void categories_of_a_stranger_are_what_stands_between_the_separators() {
        assertThat(CategoryList.parse(" diet ;; home \"town\"; 5\" ", ";"))
                .containsExactly("diet", "home \"town\"", "5\"");
        assertThat(CategoryList.parse("\"a\" b, \"c", ",")).containsExactly("\"a\" b", "\"c");
    }

    @Test
    void every_column_is_understood_by_its_name() {
        for (Part part : Part.values()) {
            ColumnUse use = TableHeader.use(TableHeader.of(part)).orElseThrow();
            assertThat(use instanceof ColumnUse.Date date ? date.part() : ((ColumnUse.Is) use).part())
                    .isEqualTo(part);
        }
        assertThat(TableHeader.use(TableHeader.ofCategories())).contains(new ColumnUse.Categories(","));
        for (String key : List.of("region", "age (number)", "user", "x (JSON)", "(text)", "=1", "é")) {
            for (Kind kind : List.of(Kind.TEXT, Kind.NUMBER, Kind.BOOLEAN, Kind.JSON)) {
                assertThat(TableHeader.use(TableHeader.of(key, kind))).contains(new ColumnUse.Key(key, kind, null));
            }
        }
        assertThat(TableHeader.of("region", Kind.TEXT)).isEqualTo("metadata.region");
        assertThat(TableHeader.of("age", Kind.NUMBER)).isEqualTo("metadata.age (number)");
        assertThat(TableHeader.use("Region")).isEmpty();
        assertThat(TableHeader.use("metadata.")).isEmpty();
    }

    @Test
    void keys_that_a_column_could_not_be_called_by_have_none() {
        assertThat(List.of("region", "home town", "größe", "a (number)", "a,b", "=x", "ключ", "😀", "mood 😀 now"))
                .allMatch(TableHeader::canHaveColumn);
        assertThat(List.of("", "a.b", " a", "a\nb", "\ud83d", "\ude00 \ud83d", "\uffff", "x".repeat(201)))
                .noneMatch(TableHeader::canHaveColumn);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(6); n > 0; n--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}

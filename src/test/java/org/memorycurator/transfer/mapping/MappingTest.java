package org.memorycurator.transfer.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.Json;
import org.memorycurator.model.Owner;
import org.memorycurator.transfer.mapping.ColumnUse.Kind;
import org.memorycurator.transfer.mapping.ColumnUse.Part;

/** What the columns of a table are taken for. */
class MappingTest {
    private static final String UUID = "c8682d6f-4a73-5ce4-a69b-992f16a2609b";

    /** Columns by their names, with some values each. */
    private static Mapping suggested(String... columns) {
        List<String> names = new ArrayList<>();
        List<List<Json>> rows = new ArrayList<>();
        for (String column : columns) {
            String[] parts = column.split("=", -1);
            String[] values = parts.length < 2 ? new String[0] : parts[1].split("#", -1);
            for (int row = 0; row < values.length; row++) {
                if (rows.size() == row) {
                    rows.add(new ArrayList<>());
                }
                rows.get(row).add(new Json.Str(values[row]));
            }
            names.add(parts[0]);
        }
        return Mapping.suggest(names, rows);
    }

    private static ColumnUse use(String column) {
        return suggested(column).columns().getFirst().use();
    }

    private static ColumnUse key(String name, Kind kind) {
        return new ColumnUse.Key(name, kind, null);
    }

    @Test
    void columns_are_known_by_their_names_however_they_are_written() {
        assertThat(use("Memory=a")).isEqualTo(new ColumnUse.Is(Part.TEXT));
        assertThat(use("Note=a")).isEqualTo(new ColumnUse.Is(Part.TEXT));
        assertThat(use("userId=a")).isEqualTo(new ColumnUse.Is(Part.USER));
        assertThat(use("Customer ID=4711")).isEqualTo(new ColumnUse.Is(Part.USER));
        assertThat(use("RUN_ID=a")).isEqualTo(new ColumnUse.Is(Part.RUN));
        assertThat(use("createdAt=2026-01-31")).isEqualTo(new ColumnUse.Date(Part.CREATED, DateForm.ISO));
        assertThat(use("tags=a; b")).isEqualTo(new ColumnUse.Categories(";"));
        assertThat(suggested("tags=a", "category=b").columns().getLast().use()).isEqualTo(key("category", Kind.TEXT));
        assertThat(use("import_reason=x")).isEqualTo(new ColumnUse.Ignored());
        assertThat(use("Year of birth=1930")).isEqualTo(key("year_of_birth", Kind.NUMBER));
        assertThat(use("placeOfBirth=Polska")).isEqualTo(key("place_of_birth", Kind.TEXT));
        assertThat(use("Größe (cm)=1")).isEqualTo(key("größe_cm", Kind.NUMBER));
        assertThat(use("?=x")).isEqualTo(key("column_1", Kind.TEXT));
    }

    @Test
    void of_two_columns_that_could_be_the_text_one_is_and_the_other_is_a_key() {
        Mapping mapping = suggested("notes=a", "text=b", "note=c");

        assertThat(mapping.columns())
                .extracting(Mapping.Column::use)
                .containsExactly(key("notes", Kind.TEXT), new ColumnUse.Is(Part.TEXT), key("note", Kind.TEXT));
        assertThat(mapping.has(Part.TEXT)).isTrue();
        assertThat(mapping.has(Part.USER)).isFalse();
    }

    @Test
    void the_number_of_a_crm_is_no_id_of_a_memory() {
        assertThat(use("id=10093#0")).isEqualTo(key("id", Kind.TEXT));
        assertThat(use("id=" + UUID)).isEqualTo(new ColumnUse.Is(Part.ID));
        assertThat(use("memory_id=m1")).isEqualTo(new ColumnUse.Is(Part.ID));
    }

    @Test
    void dates_have_the_form_that_all_their_values_allow_and_none_when_that_could_be_two() {
        assertThat(use("born=25/12/1999#05/06/2026")).isEqualTo(date("dd/MM/yyyy"));
        assertThat(use("born=12/25/1999#05/06/2026")).isEqualTo(date("MM/dd/yyyy"));
        assertThat(use("born=5/6/2026#13/6/2026")).isEqualTo(date("d/M/yyyy"));
        assertThat(use("born=5.6.2026")).isEqualTo(date("d.M.yyyy"));
        assertThat(use("born=31 Jan 2026")).isEqualTo(date("d MMM yyyy"));
        assertThat(use("born=2026/01/31 09:30")).isEqualTo(date("yyyy/MM/dd HH:mm"));
        assertThat(use("birthday=19560409"))
                .isEqualTo(new ColumnUse.Key("birthday", Kind.DATE, new DateForm("yyyyMMdd")));
        assertThat(use("born=05/06/2026")).isEqualTo(key("born", Kind.TEXT));
        assertThat(use("born=05/06/2026#06/06/2026")).isEqualTo(key("born", Kind.TEXT));
        assertThat(use("born=06/06/2026")).isEqualTo(date("dd/MM/yyyy"));
        assertThat(use("born=05/13/19")).isEqualTo(key("born", Kind.TEXT));
        assertThat(use("born=1852–1911")).isEqualTo(key("born", Kind.TEXT));
        assertThat(use("created=05/06/2026")).isEqualTo(key("created", Kind.TEXT));
    }

    private static ColumnUse date(String pattern) {
        return new ColumnUse.Key("born", Kind.DATE, new DateForm(pattern));
    }

    @Test
    void what_must_keep_its_digits_stays_text() {
        assertThat(use("phone=4915112345")).isEqualTo(key("phone", Kind.TEXT));
        assertThat(use("zip=10115")).isEqualTo(key("zip", Kind.TEXT));
        assertThat(use("thomas_id=00172")).isEqualTo(key("thomas_id", Kind.TEXT));
        assertThat(use("shelf=007#12")).isEqualTo(key("shelf", Kind.TEXT));
        assertThat(use("size=12345678901234567890")).isEqualTo(key("size", Kind.TEXT));
        assertThat(use("size=1,5")).isEqualTo(key("size", Kind.TEXT));
        assertThat(use("email=a@b.de")).isEqualTo(key("email", Kind.TEXT));
        assertThat(use("size=0.5#-3#")).isEqualTo(key("size", Kind.NUMBER));
        assertThat(use("paid=TRUE#false")).isEqualTo(key("paid", Kind.BOOLEAN));
        assertThat(use("empty=#")).isEqualTo(key("empty", Kind.TEXT));
    }

    @Test
    void a_table_that_was_exported_here_is_known_column_by_column() {
        List<String> names = new ArrayList<>();
        Arrays.stream(Part.values()).map(TableHeader::of).forEach(names::add);
        names.add("metadata.age (number)");
        names.add("metadata.state");
        Mapping mapping = Mapping.suggest(names, List.of());

        assertThat(mapping.columns())
                .allSatisfy(column -> assertThat(TableHeader.use(column.name())).contains(column.use()));
        assertThat(use("state=CA")).isEqualTo(key("state", Kind.TEXT));
        assertThat(use("metadata.age (number)=x")).isEqualTo(key("age", Kind.NUMBER));
    }

    @Test
    void keys_that_would_be_the_same_are_told_apart() {
        assertThat(suggested("First name=a", "first-name=b").columns())
                .extracting(Mapping.Column::use)
                .containsExactly(key("first_name", Kind.TEXT), key("first_name_2", Kind.TEXT));
    }

    @Test
    void a_long_name_of_several_rows_keeps_its_beginning_and_its_end() {
        assertThat(use("Age · Response=a")).isEqualTo(key("age_response", Kind.TEXT));
        assertThat(
                        use(
                                "Which of the following films have you seen? Please select all that apply. · Star Wars: Episode I=a"))
                .isEqualTo(key("which_of_the_following_films_have_you_star_wars_episode_i", Kind.TEXT));
    }

    @Test
    void a_mapping_says_why_a_table_cannot_be_read_with_it() {
        Mapping mapping = suggested("text=a", "region=b");

        assertThat(mapping.problem(List.of("text", "region", "more"))).isEmpty();
        assertThat(mapping.problem(List.of("text"))).contains("it has no column “region”.");
        assertThat(mapping.with("region", new ColumnUse.Is(Part.TEXT)).problem(List.of("text", "region")))
                .get()
                .asString()
                .contains("“region” is used for what another column");
        assertThat(mapping.with("region", new ColumnUse.Ignored()).problem(List.of("text")))
                .isEmpty();
        assertThat(new Mapping(mapping.columns(), "{nme} lives", Owner.NONE).problem(List.of("text", "region")))
                .get()
                .asString()
                .contains("“nme”");
    }

    @Test
    void dates_that_could_mean_two_days_are_a_question() {
        DateQuestion question =
                DateQuestion.of(List.of("06/06/2026", "05/06/2026")).orElseThrow();

        assertThat(question.example()).isEqualTo("05/06/2026");
        assertThat(question.answers())
                .containsExactly(
                        new DateQuestion.Answer(new DateForm("dd/MM/yyyy"), "2026-06-05"),
                        new DateQuestion.Answer(new DateForm("MM/dd/yyyy"), "2026-05-06"));
        assertThat(question.answeredBy(new DateForm("MM/dd/yyyy"))).isTrue();
        assertThat(question.answeredBy(DateForm.ISO)).isFalse();
        assertThat(DateQuestion.of(List.of("25/12/1999", "05/06/2026"))).isEmpty();
        assertThat(DateQuestion.of(List.of("2026-05-06"))).isEmpty();
        assertThat(DateQuestion.of(List.of("05/06/2026", "unknown"))).isEmpty();
        assertThat(DateQuestion.of(List.of())).isEmpty();
    }

    @Test
    void many_first_days_that_are_the_same_in_either_form_do_not_answer_it_for_those_below() {
        List<String> values = new ArrayList<>(Collections.nCopies(300, "01/01/2020"));
        values.add("03/04/2020");

        DateQuestion question = DateQuestion.of(values).orElseThrow();

        assertThat(question.example()).isEqualTo("01/01/2020");
        assertThat(question.answers())
                .extracting(DateQuestion.Answer::form)
                .containsExactly(new DateForm("dd/MM/yyyy"), new DateForm("MM/dd/yyyy"));
        assertThat(use("born=" + String.join("#", values))).isEqualTo(key("born", Kind.TEXT));
        assertThat(use("born=" + String.join("#", Collections.nCopies(300, "2020-01-01"))))
                .isEqualTo(date(""));
    }

    @Test
    void a_few_absurd_dates_do_not_make_a_creation_date_metadata() {
        String dates = String.join("#", Collections.nCopies(30, "2026-01-31T09:30:00Z"));

        assertThat(use("created_at=" + dates + "#2026-02-30#unknown"))
                .isEqualTo(new ColumnUse.Date(ColumnUse.Part.CREATED, DateForm.ISO));
        assertThat(use("created_at=" + dates + "#01/02/2026")).isEqualTo(key("created_at", Kind.TEXT));
        assertThat(use("created_at=2026-01-31#unknown")).isEqualTo(key("created_at", Kind.TEXT));
        assertThat(use("seen=" + dates + "#unknown")).isEqualTo(key("seen", Kind.TEXT));
    }

    @Test
    void what_is_wrong_is_told_with_the_column_that_mends_it() {
        Mapping twice = suggested("text=a", "more=b").with("more", new ColumnUse.Is(Part.TEXT));
        assertThat(twice.fault(List.of("text", "more")))
                .map(Mapping.Problem::column)
                .contains("more");
        Mapping template = new Mapping(twice.columns().subList(0, 1), "{nme} lives", Owner.NONE);
        assertThat(template.fault(List.of("text"))).map(Mapping.Problem::column).contains("");
        assertThat(new Mapping(twice.columns(), "{more} and {more}", Owner.NONE).inTemplate())
                .containsExactly("more");
    }
}

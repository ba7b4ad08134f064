package org.memorycurator.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;
import static org.memorycurator.transfer.Imports.BY_ID;
import static org.memorycurator.transfer.Imports.BY_KEY;
import static org.memorycurator.transfer.Imports.BY_TEXT;
import static org.memorycurator.transfer.Imports.only;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.Json;
import org.memorycurator.transfer.staging.Outcome;

/** A cell that says what is there already is no edit, however spreadsheets and editors write it. */
class CellsAlikeTest {
    private final Imports imports = new Imports();

    @AfterEach
    void close() {
        imports.close();
    }

    @Test
    void other_ends_of_lines_in_a_cell_are_no_edit() {
        imports.test()
                .insert(
                        memory("first\nsecond").id("m1").with("note", "a\rb"),
                        memory("first\nsecond").id("m2"));

        ImportPlan plan = imports.rows(
                "memory_id,text,metadata.note\nm1,\"first\r\nsecond\",\"a\r\nb\"\nm2,\"first\r\nthird\",\n", BY_ID);

        assertThat(only(plan, Outcome.IDENTICAL).line()).isEqualTo(2);
        assertThat(only(plan, Outcome.CHANGED).after().text()).isEqualTo("first\r\nthird");
    }

    @Test
    void a_number_that_is_written_in_another_way_is_no_edit() {
        imports.test()
                .insert(
                        memory("a").id("m1").withNumber("score", "1.50"),
                        memory("b").id("m2").withNumber("score", "7.0"),
                        memory("c").id("m3").withNumber("score", "1e400"),
                        memory("d").id("m4").withNumber("score", "1"));

        ImportPlan plan = imports.rows("memory_id,metadata.score (number)\nm1,1.5\nm2,7\nm3,1e400\nm4,1.5\n", BY_ID);

        assertThat(plan.count(Outcome.IDENTICAL)).isEqualTo(3);
        assertThat(only(plan, Outcome.CHANGED).after().metadata().get("score")).isEqualTo(new Json.Num("1.5"));
    }

    @Test
    void what_a_memory_is_known_by_stays_to_the_character() {
        imports.test()
                .insert(
                        memory("Likes tea").user("ivy"),
                        memory("b").user("bob").with("crm_id", "A-1"),
                        memory("c").user("cy").with("crm_id", "42"));

        ImportPlan byText = imports.rows("user,text,tier\nivy, Likes tea ,gold\n", BY_TEXT);
        ImportPlan byKey = imports.rows("user,metadata.crm_id,text\nbob,A-1 ,b2\n", BY_KEY);
        ImportPlan byNumber = imports.rows("user,metadata.crm_id (number),text\ncy,42,c2\n", BY_KEY);

        assertThat(only(byText, Outcome.CHANGED).differences())
                .extracting(line -> line.field())
                .containsExactly("tier");
        for (ImportPlan plan : List.of(byKey, byNumber)) {
            assertThat(only(plan, Outcome.CHANGED).differences())
                    .extracting(line -> line.field())
                    .containsExactly("text");
        }
    }

    @Test
    void a_number_that_a_program_wrote_as_a_fraction_is_the_number_of_the_crm() {
        imports.test()
                .insert(
                        memory("a").user("ivy").withNumber("crm_id", "1042.0"),
                        memory("b").user("bob").with("crm_id", "1043"));

        ImportPlan plan =
                imports.rows("user,metadata.crm_id (number),text\nivy,1042,a2\nbob,1043.0,b2\nbob,1044,c\n", BY_KEY);

        assertThat(plan.count(Outcome.CHANGED)).isEqualTo(2);
        assertThat(plan.count(Outcome.NEW)).isEqualTo(1);
    }

    @Test
    void a_number_that_nobody_can_reckon_is_known_as_it_is_written() {
        imports.test()
                .insert(
                        memory("a").user("ivy").withNumber("crm_id", "1e99999999999"),
                        memory("b").user("bob").withNumber("crm_id", "8"));

        ImportPlan plan = imports.rows(
                "user,metadata.crm_id (number),text\nivy,1e99999999999,a2\nivy,1e99999999998,c\nbob,8.0,b2\n", BY_KEY);

        assertThat(plan.count(Outcome.CHANGED)).isEqualTo(2);
        assertThat(plan.count(Outcome.NEW)).isEqualTo(1);
    }

    @Test
    void null_in_a_column_of_json_is_a_value_and_an_empty_cell_is_none() {
        imports.test()
                .insert(
                        memory("a").id("m1").withJson("crm", "{\"row\":1}"),
                        memory("b").id("m2").withJson("crm", "{\"row\":2}"));

        ImportPlan plan = imports.rows("id,version,metadata.crm (JSON)\nm1,1,null\nm2,1,\n", BY_ID);

        assertThat(only(plan, Outcome.CHANGED).after().metadata().get("crm")).isEqualTo(Json.NULL);
        assertThat(plan.count(Outcome.IDENTICAL)).isEqualTo(1);
    }
}

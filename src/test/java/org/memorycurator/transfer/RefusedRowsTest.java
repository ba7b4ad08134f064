package org.memorycurator.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;
import static org.memorycurator.transfer.Imports.BY_ID;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.Applied;
import org.memorycurator.model.Progress;
import org.memorycurator.transfer.match.MatchRule;
import org.memorycurator.transfer.match.MatchRule.By;
import org.memorycurator.transfer.match.MatchRule.OfMetadata;
import org.memorycurator.transfer.match.MatchRule.Then;

/** Rows that the store refuses while an import is written: counted to the row, and kept as they were, with the reasons. */
class RefusedRowsTest {
    private final Imports imports = new Imports();

    @AfterEach
    void close() {
        imports.close();
    }

    @Test
    void rows_of_a_table_that_a_lock_refuses_are_kept_as_they_were_and_come_in_later() throws IOException {
        imports.test()
                .insert(memory("a").id("m1").user("ivy"), memory("b").id("m2").user("bob"));
        String table = "memory_id,user,text\nm1,ivy,A\nm2,bob,\"B, to the letter\"\nm3,ivy,C\nm4,bob,D\n";
        ImportPlan plan = imports.rows(table, BY_ID);
        imports.test().log().lockTo("ivy");

        Applied applied = imports.apply(plan);
        Refused refused = plan.keepRefused();

        assertThat(applied.refusedCount()).isEqualTo(2);
        assertThat(imports.test().newest().title()).isEqualTo("Import rows.csv (2 memories)");
        assertThat(refused.fresh()).isOne();
        assertThat(refused.changed()).isOne();
        assertThat(refused.reasons()).extracting(ImportPlan.Rejected::line).containsExactly(3L, 5L);
        assertThat(refused.reasons().getFirst().reason()).contains("is not of ivy, to whom edits are locked");
        assertThat(refused.notes()).isEmpty();
        Path kept = refused.files().getFirst();
        assertThat(kept.getParent()).isEqualTo(imports.store().folder().resolve("rejects"));
        assertThat(kept.getFileName().toString()).matches("rows-\\d{8}-\\d{6}-refused\\.csv");
        assertThat(Files.readAllLines(kept).get(1)).startsWith("m2,bob,\"B, to the letter\",3,");

        imports.test().log().lockTo(null);
        ImportPlan again = imports.plan(ImportSetup.detected(List.of(kept)).with(BY_ID));
        imports.apply(again);
        assertThat(imports.stored("m2").text()).isEqualTo("B, to the letter");
        assertThat(imports.stored("m4").text()).isEqualTo("D");
        assertThat(again.keepRefused()).isEqualTo(Refused.NONE);
    }

    @Test
    void what_was_changed_meanwhile_is_named_in_each_of_several_files() throws IOException {
        imports.test()
                .insert(memory("a").id("m1"), memory("b").id("m2"), memory("c").id("m3"));
        Path list = imports.write("list.json", "[{\"id\":\"m1\",\"memory\":\"A\"},{\"id\":\"m2\",\"memory\":\"B\"}]");
        Path lines =
                imports.write("lines.jsonl", "{\"id\":\"m3\",\"memory\":\"C\"}\n{\"id\":\"m4\",\"memory\":\"D\"}\n");
        ImportPlan plan =
                imports.plan(ImportSetup.detected(List.of(list, lines)).with(BY_ID));
        imports.test().edit(2, content -> content.withText("meanwhile"));
        imports.test().edit(3, content -> content.withText("meanwhile"));

        imports.apply(plan);
        Refused refused = plan.keepRefused();

        assertThat(refused.changed()).isEqualTo(2);
        assertThat(refused.reasons())
                .extracting(ImportPlan.Rejected::file, ImportPlan.Rejected::line)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("list.json", 1L),
                        org.assertj.core.groups.Tuple.tuple("lines.jsonl", 1L));
        assertThat(refused.reasons().getFirst().reason()).startsWith("Element 2: “b” was changed");
        assertThat(Files.readAllLines(refused.files().getFirst()))
                .containsExactly("{\"id\":\"m2\",\"memory\":\"B\"}", "{\"id\":\"m3\",\"memory\":\"C\"}");
    }

    @Test
    void rows_that_were_left_out_or_chosen_do_not_confuse_the_count() {
        imports.test()
                .insert(memory("a").id("m1"), memory("b").id("m2"), memory("c").id("m3"));
        imports.test().edit(3, content -> content.withText("moved on").withUpdatedAt(null));
        ImportPlan plan = imports.rows("id,version,text,city\nm1,1,A,\nm2,1,B,\nm3,1,c,Oslo\n", BY_ID);
        BitSet ticked = new BitSet();
        ticked.set(1, 3);
        imports.test().edit(2, content -> content.withText("meanwhile"));
        imports.test().edit(3, content -> content.withText("meanwhile"));

        imports.apply(plan.only(ticked));
        Refused refused = plan.keepRefused();

        assertThat(refused.changed()).isOne();
        assertThat(refused.chosen()).isOne();
        assertThat(refused.fresh()).isZero();
        assertThat(refused.reasons()).extracting(ImportPlan.Rejected::line).containsExactly(3L, 4L);
    }

    @Test
    void more_than_are_named_are_all_counted_and_kept() throws IOException {
        String rows = IntStream.range(0, 1_500)
                .mapToObj(i -> "u" + i % 2 + ",text " + i)
                .collect(Collectors.joining("\n", "user,text\n", "\n"));
        ImportPlan plan = imports.rows(
                rows + rows.replaceFirst("user,text\n", "").replace("text", "more"),
                new MatchRule(By.NOTHING, "", Then.UPDATE, true, OfMetadata.MERGE, false));
        imports.test().log().lockTo("u0");

        Applied applied = imports.apply(plan);
        Refused refused = plan.keepRefused();

        assertThat(applied.changeSet().count()).isEqualTo(1_500);
        assertThat(refused.fresh()).isEqualTo(1_500);
        assertThat(refused.reasons()).hasSize(1_000);
        assertThat(Files.readAllLines(refused.files().getFirst()))
                .hasSize(1_501)
                .last()
                .asString()
                .contains("more 1499")
                .contains("to whom edits are locked");
    }

    @Test
    void a_file_that_is_no_longer_what_it_was_is_not_read_again_and_that_is_said() {
        imports.test().insert(memory("a").id("m1").user("ivy"));
        ImportPlan plan = imports.rows("memory_id,user,text\nm1,ivy,A\nm4,bob,D\n", BY_ID);
        imports.write("rows.csv", "memory_id,user,text\nm1,ivy,A\nm4,bob,something else\n");
        imports.test().log().lockTo("ivy");

        imports.apply(plan);
        Refused refused = plan.keepRefused();

        assertThat(refused.fresh()).isOne();
        assertThat(refused.files()).isEmpty();
        assertThat(refused.notes()).singleElement().asString().startsWith("1 refused row could not be kept in a file");
    }

    @Test
    void a_plan_that_is_written_again_tells_of_the_last_time_only_and_leaves_no_temporary_file() {
        ImportPlan plan = imports.importer()
                .read(List.of(imports.write("a.jsonl", Imports.line("m1", "a", "") + "\n")), Progress.NONE);
        imports.test().log().lockTo("ivy");
        assertThat(imports.apply(plan).changeSet()).isNull();
        imports.test().log().lockTo(null);
        imports.apply(plan);
        assertThat(plan.keepRefused()).isEqualTo(Refused.NONE);
        plan.close();
        assertThat(imports.staged()).isEmpty();
    }
}

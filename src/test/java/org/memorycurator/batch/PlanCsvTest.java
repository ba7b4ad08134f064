package org.memorycurator.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.memorycurator.support.Memories.memory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.batch.CategoryStep.AddCategory;
import org.memorycurator.batch.EditStep.SetMetadata;
import org.memorycurator.batch.Planner.Immutables;
import org.memorycurator.batch.Planner.Request;
import org.memorycurator.model.CancelledException;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Json;
import org.memorycurator.model.Progress;
import org.memorycurator.support.Memories;
import org.memorycurator.support.TestStore;

class PlanCsvTest {
    @TempDir
    Path folder;

    private final TestStore store = new TestStore();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void every_memory_has_a_line_with_its_pattern_outcome_and_values() throws IOException {
        store.insert(
                memory("One").id("a1").user("ann").with("region", "Europe, north"),
                memory("Two").id("b2").with("region", "EU").category("checked"),
                memory("Three").id("c3").user("=cmd()").with("region", "EMEA"),
                memory("Four").id("d4").user("ann").with("region", "EMEA").immutable());
        BatchPlan plan = plan();
        plan.leaveOut(3, true);
        assertThat(export(plan, false))
                .isEqualTo("id,user,pattern,outcome,reason,region (before),region (after),categories (before),"
                        + "categories (after),other changes\r\n"
                        + "a1,ann,\"region: Europe, north → EU · categories added: checked\",changes,,"
                        + "\"Europe, north\",EU,,checked,\r\n"
                        + "b2,,,already so,,,,,,\r\n"
                        + "c3,'=cmd(),region: EMEA → EU · categories added: checked,left out,,EMEA,EU,,checked,\r\n"
                        + "d4,ann,,blocked,it is immutable and can only be replaced,,,,,\r\n");
    }

    @Test
    void what_a_spreadsheet_would_calculate_becomes_a_text_and_white_space_at_the_edges_is_in_quotes()
            throws IOException {
        Path file = folder.resolve("report.csv");
        CsvReport.write(
                file,
                false,
                report -> report.line(List.of("=1+1", "+1", "-1", "@x", "\tx", "1-1", "", "a\"b", "a\nb", " x")));
        assertThat(Files.readString(file)).isEqualTo("'=1+1,'+1,'-1,'@x,'\tx,1-1,,\"a\"\"b\",\"a\nb\",\" x\"\r\n");
    }

    @Test
    void a_byte_order_mark_is_written_when_it_is_wanted() throws IOException {
        store.insert(memory("One").with("region", "EMEA"));
        assertThat(export(plan(), true)).startsWith("\uFEFFid,");
    }

    @Test
    void cancelled_it_leaves_nothing_and_what_was_there_stays() throws IOException {
        store.insert(IntStream.range(0, 4_500)
                .mapToObj(i -> memory("M " + i).with("region", "EMEA"))
                .toArray(Memories[]::new));
        Files.writeString(folder.resolve("plan.csv"), "older");
        Progress cancelled = new Progress() {
            private boolean seen;

            @Override
            public void at(long done, long total) {
                seen = done > 0;
            }

            @Override
            public boolean cancelled() {
                return seen;
            }
        };
        BatchPlan plan = plan();
        assertThatThrownBy(() -> plan.exportCsv(folder.resolve("plan.csv"), false, cancelled))
                .isInstanceOf(CancelledException.class);
        assertThat(folder.toFile().list()).containsExactly("plan.csv");
        assertThat(folder.resolve("plan.csv")).hasContent("older");
    }

    @Test
    void half_a_character_does_not_end_the_export() throws IOException {
        store.insert(memory("One").with("region", "\uD83D"));
        assertThat(export(plan(), false)).contains(",?,EU,");
    }

    @Test
    void where_nothing_can_be_written_it_says_so() {
        store.insert(memory("One").with("region", "EMEA"));
        BatchPlan plan = plan();
        assertThatThrownBy(() -> plan.exportCsv(folder.resolve("gone/plan.csv"), false, Progress.NONE))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("could not be written");
    }

    private String export(BatchPlan plan, boolean mark) throws IOException {
        Path file = folder.resolve("plan.csv");
        plan.exportCsv(file, mark, Progress.NONE);
        assertThat(folder.toFile().list()).containsExactly("plan.csv");
        return Files.readString(file);
    }

    private BatchPlan plan() {
        int[] all = IntStream.rangeClosed(1, store.store().lastNumber()).toArray();
        List<EditStep> steps = List.of(new SetMetadata("region", new Json.Str("EU")), new AddCategory("checked"));
        return new Planner(store.store())
                .plan(new Request(ChangeKind.BATCH, "", all, steps, Immutables.LEAVE, null), Progress.NONE);
    }
}

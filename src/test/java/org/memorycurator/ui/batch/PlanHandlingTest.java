package org.memorycurator.ui.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.support.Memories;
import org.memorycurator.support.TestDesk;
import org.memorycurator.ui.desk.Selection;

/** What is asked and saved before a plan is applied. */
class PlanHandlingTest {
    private static final int MANY = 1_001;

    private TestDesk test;

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void many_memories_of_more_than_one_user_are_written_only_after_a_button_with_verb_and_number() {
        BatchModel batch = planned(i -> "user " + i % 2);
        batch.apply();
        assertThat(test.offered()).startsWith("Change 1,001 memories");
        assertThat(test.changeSets(ChangeKind.BATCH)).isZero();
        test.answers("apply");
        batch.apply();
        assertThat(test.changeSets(ChangeKind.BATCH)).isEqualTo(1);
    }

    @Test
    void as_many_memories_of_one_user_are_written_without_a_question() {
        BatchModel batch = planned(_ -> "user");
        batch.apply();
        assertThat(test.offered()).isEmpty();
        assertThat(test.changeSets(ChangeKind.BATCH)).isEqualTo(1);
    }

    @Test
    void a_plan_is_saved_as_a_table_with_the_rows_that_are_left_out_told_apart() throws Exception {
        BatchModel batch = planned(_ -> "user");
        PlanLine.Head head = (PlanLine.Head) batch.rows().lines().get(0);
        batch.rows().leaveOut(head.pattern(), true);
        Path file = folder.resolve("plan.csv");
        test.savesTo(file);
        batch.export().export();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(MANY + 1);
        assertThat(lines.get(1)).contains("region: EMEA → EU").contains("left out");
        assertThat(test.said()).isEqualTo("The plan was saved as plan.csv.");
    }

    @Test
    void all_patterns_that_are_shown_are_left_out_and_taken_in_again_in_one_go() {
        BatchModel batch = planned(_ -> "user");
        batch.rows().toggleShown();
        assertThat(batch.rows().tickedProperty().get()).isZero();
        batch.rows().partProperty().set("no such pattern");
        batch.rows().toggleShown();
        assertThat(batch.rows().tickedProperty().get()).isZero();
        batch.rows().partProperty().set("emea");
        batch.rows().toggleShown();
        assertThat(batch.rows().tickedProperty().get()).isEqualTo(MANY);
    }

    private BatchModel planned(IntFunction<String> user) {
        test = new TestDesk(IntStream.range(0, MANY)
                        .mapToObj(i -> memory("Fact " + i).user(user.apply(i)).with("region", "EMEA"))
                        .toArray(Memories[]::new))
                .begin();
        BatchModel batch = new BatchModel(test.desk());
        batch.open();
        test.desk().selectionProperty().set(Selection.ALL);
        StepDraft draft = batch.steps().drafts().getFirst();
        draft.what.set("region");
        draft.with.set("EU");
        return batch;
    }
}

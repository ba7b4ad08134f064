package org.memorycurator.ui.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which step is found by a few words. */
class StepKindTest {
    private static final List<StepKind> ALL = List.of(StepKind.values());

    @ParameterizedTest
    @EnumSource
    void every_step_is_found_by_its_name(StepKind kind) {
        assertThat(StepKind.best(ALL, kind.words())).contains(kind);
    }

    @Test
    void a_name_that_begins_so_goes_before_one_that_only_holds_the_letters() {
        assertThat(StepKind.best(ALL, "move")).contains(StepKind.MOVE);
        assertThat(StepKind.best(ALL, "emea")).contains(StepKind.MAP_VALUES);
        assertThat(StepKind.best(ALL, "no such step")).isEmpty();
    }
}

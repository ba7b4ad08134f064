package org.memorycurator.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.BatchPlan.Outcome;
import org.memorycurator.model.Memory;
import org.memorycurator.text.Text;

/** What becomes of a memory: what the steps make of it, within the customer to whom edits are locked. Pure. */
final class RowWork {
    private final StepStack stack;
    private final @Nullable String onlyUser;

    RowWork(StepStack stack, @Nullable String onlyUser) {
        this.stack = stack;
        this.onlyUser = onlyUser;
    }

    StepStack.Result work(Memory before) {
        StepStack.Result result = stack.work(before);
        String owner = before.identity().owner().userId();
        if (onlyUser == null || onlyUser.equals(owner) || !FrozenRows.writes(result.outcome())) {
            return result;
        }
        return new StepStack.Result(before.content(), Outcome.BLOCKED, Text.of("batch.blocked.locked", onlyUser));
    }

    /** What it has in common with others, and how it differs from them. */
    Kin kin(Memory before) {
        StepStack.Result result = work(before);
        return switch (result.outcome()) {
            case SAME -> Kin.SAME;
            case BLOCKED -> new Kin(Outcome.BLOCKED, List.of(), false, result.reason());
            case CHANGES, REPLACED ->
                new Kin(
                        result.outcome(),
                        Parts.between(before.content(), result.after()),
                        result.after().metadata().values().isEmpty()
                                && !before.metadata().values().isEmpty(),
                        "");
        };
    }
}

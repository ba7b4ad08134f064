package org.memorycurator.batch;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.memorycurator.batch.BatchPlan.Outcome;
import org.memorycurator.batch.Planner.Immutables;
import org.memorycurator.model.Content;
import org.memorycurator.model.Memory;
import org.memorycurator.text.Text;

/** Steps one after the other, made ready for many memories, with the rules of what may be done to which memory. Pure. */
final class StepStack {
    private final List<UnaryOperator<Content>> functions;
    private final boolean restores;
    private final Immutables immutables;

    /** @throws IllegalArgumentException with the sentence of the first step that has a problem */
    StepStack(List<EditStep> steps, Immutables immutables) {
        steps.stream().flatMap(step -> step.problem().stream()).findFirst().ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        this.functions = steps.stream().map(EditStep::ready).toList();
        this.restores = steps.stream().anyMatch(EditStep.Restore.class::isInstance);
        this.immutables = immutables;
    }

    /** What becomes of a memory; the content is that of {@code before} when it is the same or blocked. */
    record Result(Content after, Outcome outcome, String reason) {}

    Result work(Memory before) {
        Content content = before.content();
        if (before.binned() && !restores) {
            return new Result(content, Outcome.SAME, "");
        }
        Content after = content;
        try {
            for (UnaryOperator<Content> function : functions) {
                after = function.apply(after);
            }
        } catch (StepException e) {
            return blocked(content, e.reason());
        }
        if (after.sameAs(content)) {
            return new Result(content, Outcome.SAME, "");
        }
        if (after.text().isBlank() && !after.text().equals(content.text())) {
            return blocked(content, Text.of("batch.blocked.noText"));
        }
        return before.identity().immutable() && edits(content, after)
                ? immutable(content, after)
                : new Result(after, Outcome.CHANGES, "");
    }

    private Result immutable(Content before, Content after) {
        if (immutables == Immutables.LEAVE) {
            return blocked(before, Text.of("batch.blocked.immutable"));
        }
        return after.state() == before.state()
                ? new Result(after, Outcome.REPLACED, "")
                : blocked(before, Text.of("batch.blocked.immutableMoved"));
    }

    /** Whether more differs than what may change in an immutable memory: its feedback, and whether it is in the bin. */
    private static boolean edits(Content before, Content after) {
        return !(before.text().equals(after.text())
                && before.metadata().equals(after.metadata())
                && before.categories().equals(after.categories())
                && Objects.equals(before.expirationDate(), after.expirationDate()));
    }

    private static Result blocked(Content content, String reason) {
        return new Result(content, Outcome.BLOCKED, reason);
    }
}

package org.memorycurator.batch;

import java.util.List;
import java.util.function.UnaryOperator;
import org.memorycurator.batch.BatchPlan.Outcome;
import org.memorycurator.batch.Planner.Immutables;
import org.memorycurator.model.Content;
import org.memorycurator.model.Memory;
import org.memorycurator.text.Text;

/** Steps one after the other, made ready for many memories, with the rules of what may be done to which memory. Pure. */
final class StepStack {
    private final List<EditStep> steps;
    private final List<Integer> places;
    private final List<UnaryOperator<Content>> functions;
    private final boolean restores;
    private final Immutables immutables;

    /**
     * @param places as which step the user knows each, from 1; empty where they are counted as they stand
     * @throws IllegalArgumentException with the sentence of the first step that has a problem
     */
    StepStack(List<EditStep> steps, Immutables immutables, List<Integer> places) {
        this.steps = List.copyOf(steps);
        this.places = List.copyOf(places);
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
        int at = 0;
        try {
            for (; at < functions.size(); at++) {
                after = functions.get(at).apply(after);
            }
        } catch (StepException e) {
            return blocked(content, refusal(at, e.reason()));
        }
        if (after.sameAs(content)) {
            return new Result(content, Outcome.SAME, "");
        }
        if (after.text().isBlank() && !after.text().equals(content.text())) {
            return blocked(content, Text.of("batch.blocked.noText"));
        }
        return before.forbids(after) ? immutable(content, after) : new Result(after, Outcome.CHANGES, "");
    }

    /** Among several it is said which step it is that cannot be done. */
    private String refusal(int at, String reason) {
        if (steps.size() == 1) {
            return reason;
        }
        int place = places.isEmpty() ? at + 1 : places.get(at);
        return Text.of("batch.blocked.step", place, steps.get(at).describe(), reason);
    }

    private Result immutable(Content before, Content after) {
        if (immutables == Immutables.LEAVE) {
            return blocked(before, Text.of("batch.blocked.immutable"));
        }
        return after.state() == before.state()
                ? new Result(after, Outcome.REPLACED, "")
                : blocked(before, Text.of("batch.blocked.immutableMoved"));
    }

    private static Result blocked(Content content, String reason) {
        return new Result(content, Outcome.BLOCKED, reason);
    }
}

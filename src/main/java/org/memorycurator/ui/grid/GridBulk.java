package org.memorycurator.ui.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.memorycurator.batch.BatchPlan;
import org.memorycurator.batch.EditStep;
import org.memorycurator.batch.Planner;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Origin;
import org.memorycurator.model.Rating;
import org.memorycurator.search.Matches;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Message.Tone;
import org.memorycurator.ui.desk.Selection;
import org.memorycurator.ui.desk.Watched;
import org.memorycurator.ui.kit.Lane;

/** What is done at once to all selected memories, or to the one with the focus: each time one change set. FX thread. */
final class GridBulk {
    private static final int CHUNK = 2_000;

    /** What to do it to, worked out when it is needed. */
    record Target(Selection selection, Matches matches) {
        int count() {
            return selection.count(matches);
        }

        /** Costs as much as there are: not for the FX thread. */
        int[] numbers() {
            return selection.numbers(matches);
        }
    }

    private final Desk desk;

    GridBulk(Desk desk) {
        this.desk = desk;
    }

    /** The selected memories; without a selection the one with the focus. */
    Target target() {
        Matches matches = desk.finding().matches();
        Selection selection = desk.selectionProperty().get();
        Memory lead = desk.leadProperty().get();
        boolean none = selection.isEmpty(matches);
        return new Target(none && lead != null ? Selection.of(lead.number()) : selection, matches);
    }

    /** Does the steps to the target. */
    void run(ChangeKind kind, List<EditStep> steps) {
        Target target = target();
        if (target.count() > 0) {
            plan(kind, target, steps);
        }
    }

    private void plan(ChangeKind kind, Target target, List<EditStep> steps) {
        Origin origin = desk.finding().origin();
        desk.status()
                .watch(desk.background()
                        .job(
                                Text.of("grid.job.plan", target.count()),
                                Lane.READ,
                                progress -> desk.planner()
                                        .plan(
                                                new Planner.Request(
                                                        kind,
                                                        "",
                                                        target.numbers(),
                                                        steps,
                                                        Planner.Immutables.LEAVE,
                                                        origin),
                                                new Watched(progress)),
                                this::write,
                                desk.status()::failed));
    }

    private void write(BatchPlan plan) {
        int blocked = plan.count(BatchPlan.Outcome.BLOCKED);
        if (plan.size() > 0) {
            desk.editing().apply(plan, () -> tellBlocked(blocked));
        } else if (blocked > 0) {
            tellBlocked(blocked);
        } else {
            desk.status().say(Message.of(Tone.INFO, Text.of("grid.alreadySo")));
        }
    }

    private void tellBlocked(int blocked) {
        if (blocked > 0) {
            desk.status().say(Message.of(Tone.WARNING, Text.of("grid.blocked", blocked)));
        }
    }

    /** Gives all of the target this feedback. */
    void feedback(Rating rating, String reason) {
        String why = reason.strip();
        Feedback given = new Feedback(rating, why.isEmpty() ? null : why, false);
        run(ChangeKind.FEEDBACK, List.of(new EditStep.SetFeedback(given)));
    }

    /** Marks all open feedback of the target as addressed; what was said is kept. */
    void address() {
        Target target = target();
        Consumer<Map<Feedback, List<Integer>>> write = groups -> {
            if (groups.isEmpty()) {
                desk.status().say(Message.of(Tone.INFO, Text.of("grid.noFeedback")));
            }
            groups.forEach((given, numbers) -> plan(
                    ChangeKind.FEEDBACK,
                    new Target(Selection.of(numbers.stream().mapToInt(i -> i).toArray()), target.matches()),
                    List.of(new EditStep.SetFeedback(given.asAddressed()))));
        };
        desk.background().read(() -> open(target.numbers()), write, desk.status()::failed);
    }

    private Map<Feedback, List<Integer>> open(int[] numbers) {
        Map<Feedback, List<Integer>> groups = new LinkedHashMap<>();
        for (int from = 0; from < numbers.length; from += CHUNK) {
            int[] some = Arrays.copyOfRange(numbers, from, Math.min(numbers.length, from + CHUNK));
            for (Memory memory : desk.store().read(some)) {
                Feedback given = memory.content().feedback();
                if (given != null && !given.addressed()) {
                    groups.computeIfAbsent(given, _ -> new ArrayList<>()).add(memory.number());
                }
            }
        }
        return groups;
    }
}

package org.memorycurator.ui.batch;

import java.util.List;
import java.util.Map;
import org.memorycurator.batch.BatchPlan;
import org.memorycurator.batch.BatchPlan.Outcome;
import org.memorycurator.batch.Pattern;
import org.memorycurator.text.Text;

/** A plan in one line: how many change as it is ticked, are already so, are blocked and why, and of how many users. Pure. */
final class PlanSummary {
    /** Reasons that can be said in a word; what is said of each in full is in the list. */
    private static final Map<String, String> SHORT = Map.of(
            "batch.blocked.immutable", "batch.reason.immutable",
            "batch.blocked.immutableMoved", "batch.reason.immutable",
            "batch.blocked.noText", "batch.reason.noText",
            "batch.blocked.tooSlow", "batch.reason.tooSlow");

    private PlanSummary() {}

    static String of(BatchPlan plan) {
        return Text.of(
                "batch.summary",
                plan.size(),
                plan.count(Outcome.SAME),
                plan.count(Outcome.BLOCKED),
                plan.users(),
                reasons(plan));
    }

    /** Whether memories stay as they are because they are immutable. */
    static boolean blocksImmutables(BatchPlan plan) {
        String immutable = Text.of("batch.reason.immutable");
        return plan.blocked().stream().anyMatch(pattern -> reason(plan, pattern).equals(immutable));
    }

    private static String reasons(BatchPlan plan) {
        List<String> words = plan.blocked().stream()
                .map(pattern -> reason(plan, pattern))
                .distinct()
                .toList();
        if (words.isEmpty()) {
            return "";
        }
        String said = words.size() > 2 ? Text.of("batch.reason.several", words.size()) : String.join(", ", words);
        return Text.of("batch.summary.reasons", said);
    }

    private static String reason(BatchPlan plan, Pattern pattern) {
        String onlyUser = plan.situation().onlyUser();
        if (onlyUser != null && pattern.title().equals(Text.of("batch.blocked.locked", onlyUser))) {
            return Text.of("batch.reason.locked");
        }
        return SHORT.entrySet().stream()
                .filter(known -> pattern.title().equals(Text.of(known.getKey())))
                .map(known -> Text.of(known.getValue()))
                .findFirst()
                .orElseGet(() -> Text.of("batch.reason.other"));
    }
}

package org.memorycurator.ui.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.ColumnUse;
import org.memorycurator.transfer.ImportPlan;
import org.memorycurator.transfer.Mapping;
import org.memorycurator.transfer.Outcome;

/**
 * How the sheet stands: what the button would do and why it cannot. Pure.
 *
 * @param button the words of the button: verb and number
 * @param reason why it cannot be pressed, or what is worth knowing before; empty for nothing
 * @param possible whether it can be pressed
 */
record SheetState(String button, String reason, boolean possible) {
    /** As it is now. FX thread. */
    static SheetState of(SheetModel model) {
        Counting counting = model.counting();
        ImportPlan plan = counting.outdatedProperty().get()
                ? null
                : counting.planProperty().get();
        String reason = reason(model, plan);
        return new SheetState(button(plan), reason, reason.isEmpty() && plan != null && !model.writingNow());
    }

    private static String button(@Nullable ImportPlan plan) {
        if (plan == null || plan.size() == 0) {
            return Text.of("import.go");
        }
        long fresh = plan.count(Outcome.NEW);
        long changed = plan.count(Outcome.CHANGED);
        if (fresh == 0) {
            return Text.of("import.go.change", changed);
        }
        return changed == 0 ? Text.of("import.go.new", fresh) : Text.of("import.go.both", fresh, changed);
    }

    private static String reason(SheetModel model, @Nullable ImportPlan plan) {
        if (!model.problem().isEmpty()) {
            return model.problem();
        }
        if (model.files().lettersInDoubt()) {
            return Text.of("import.reason.letters");
        }
        String problem = model.counting().problemProperty().get();
        if (!problem.isEmpty()) {
            return problem;
        }
        return plan != null && plan.size() == 0 ? nothing(plan) : "";
    }

    private static String nothing(ImportPlan plan) {
        long all = total(plan);
        if (all == 0) {
            return Text.of("import.reason.empty");
        }
        return plan.count(Outcome.IDENTICAL) == all
                ? Text.of("import.reason.identical", all)
                : Text.of("import.reason.nothing");
    }

    /** Why nothing can be read as it is chosen, in a sentence; empty when it can. FX thread. */
    static String problem(SheetModel model) {
        SheetFiles files = model.files();
        if (files.files().isEmpty()) {
            return files.lookingProperty().get() ? "" : Text.of("import.problem.noFile");
        }
        if (!files.problem().isEmpty()) {
            return files.problem();
        }
        Mapping table = model.mapping().mapping();
        Optional<String> problem = files.tabular() ? table.problem(files.head().names()) : Optional.empty();
        if (problem.isPresent()) {
            return problem.get();
        }
        if (files.tabular() && !table.has(ColumnUse.Part.TEXT)) {
            return Text.of("import.problem.noText", Text.of("import.template.prompt", "{name}", "{street}"));
        }
        return model.rule().lacksKey() ? Text.of("import.problem.noKey") : "";
    }

    /** How many rows were read. */
    static long total(ImportPlan plan) {
        long total = 0;
        for (Outcome outcome : Outcome.values()) {
            total += plan.count(outcome);
        }
        return total;
    }

    /** What was counted, in a line: {@code 4,931 rows: 4,919 new · 12 changed}. */
    static String counts(ImportPlan plan) {
        List<String> parts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            if (plan.count(outcome) > 0) {
                parts.add(Text.of("import.count." + outcome.name(), plan.count(outcome)));
            }
        }
        return parts.isEmpty()
                ? Text.of("import.counts.none")
                : Text.of("import.counts", total(plan), String.join(" · ", parts));
    }
}

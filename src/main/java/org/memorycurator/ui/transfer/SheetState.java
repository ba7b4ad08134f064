package org.memorycurator.ui.transfer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.ImportPlan;
import org.memorycurator.transfer.staging.Outcome;

/**
 * How the sheet stands: what the button would do and why it cannot.
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
        boolean possible = reason.isEmpty() && plan != null && written(model, plan) > 0;
        return new SheetState(button(model, plan), reason, possible && !model.writingNow());
    }

    private static long written(SheetModel model, ImportPlan plan) {
        return model.leftOut().left(plan, Outcome.NEW) + model.leftOut().left(plan, Outcome.CHANGED);
    }

    private static String button(SheetModel model, @Nullable ImportPlan plan) {
        String family = model.checks() ? "import.fix" : "import.go";
        if (plan == null || written(model, plan) == 0) {
            return Text.of(family);
        }
        long fresh = model.leftOut().left(plan, Outcome.NEW);
        long changed = model.leftOut().left(plan, Outcome.CHANGED);
        if (fresh == 0) {
            return Text.of(family + ".change", changed);
        }
        return changed == 0 ? Text.of(family + ".new", fresh) : Text.of(family + ".both", fresh, changed);
    }

    private static String reason(SheetModel model, @Nullable ImportPlan plan) {
        String missing = model.choices().problem();
        if (!missing.isEmpty()) {
            return missing;
        }
        if (plan != null
                && plan.size() == 0
                && plan.count(Outcome.REJECTED) > 0
                && model.choices().lacksText()) {
            return SheetChoices.noText();
        }
        if (model.choices().files().lettersInDoubt()) {
            return Text.of("import.reason.letters");
        }
        String problem = model.counting().problemProperty().get();
        if (!problem.isEmpty()) {
            return problem;
        }
        if (plan == null) {
            return "";
        }
        if (plan.size() > 0 || written(model, plan) > 0) {
            return model.readOnly() ? Text.of("import.reason.readOnly") : "";
        }
        return nothing(model, plan);
    }

    private static String nothing(SheetModel model, ImportPlan plan) {
        long all = total(plan);
        if (all == 0) {
            return Text.of("import.reason.empty");
        }
        if (plan.count(Outcome.IDENTICAL) == all) {
            return Text.of(model.checks() ? "import.reason.landed" : "import.reason.identical", all);
        }
        return Text.of(model.checks() ? "import.reason.unmendable" : "import.reason.nothing");
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

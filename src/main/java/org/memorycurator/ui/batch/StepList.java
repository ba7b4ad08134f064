package org.memorycurator.ui.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.memorycurator.batch.EditStep;

/** The steps of a bulk edit in their order, as they are being filled in. FX thread. */
final class StepList {
    private final ObservableList<StepDraft> drafts = FXCollections.observableArrayList();
    private final Runnable onChange;

    /** Begins with the most common step, empty; {@code onChange} hears of every later change of what the steps do. */
    StepList(Runnable onChange) {
        this.onChange = onChange;
        drafts.add(new StepDraft(StepKind.SET_KEY, onChange));
    }

    ObservableList<StepDraft> drafts() {
        return drafts;
    }

    StepDraft add(StepKind kind) {
        StepDraft draft = new StepDraft(kind, onChange);
        drafts.add(draft);
        onChange.run();
        return draft;
    }

    /** Adds a step of this kind unless there is one; it takes the place of empty ones. */
    void offer(StepKind kind) {
        if (drafts.stream().noneMatch(d -> d.kind() == kind)) {
            drafts.removeIf(StepDraft::blank);
            add(kind);
        }
    }

    void remove(StepDraft draft) {
        drafts.remove(draft);
        onChange.run();
    }

    /** Moves a step up (-1) or down (1). */
    void move(StepDraft draft, int by) {
        int from = drafts.indexOf(draft);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < drafts.size()) {
            List<StepDraft> order = new ArrayList<>(drafts);
            order.remove(from);
            order.add(to, draft);
            drafts.setAll(order);
            onChange.run();
        }
    }

    /** Begins anew with one empty step. */
    void startOver() {
        drafts.setAll(new StepDraft(StepKind.SET_KEY, onChange));
        onChange.run();
    }

    /** What the steps do together, empty ones left aside; nothing while one of them cannot be done. */
    Optional<List<EditStep>> steps() {
        List<StepDraft> filled = drafts.stream().filter(d -> !d.blank()).toList();
        List<EditStep> steps = filled.stream().flatMap(d -> d.step().stream()).toList();
        return steps.isEmpty() || steps.size() < filled.size() ? Optional.empty() : Optional.of(steps);
    }
}

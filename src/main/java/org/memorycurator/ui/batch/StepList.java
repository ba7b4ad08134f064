package org.memorycurator.ui.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.memorycurator.batch.EditStep;
import org.memorycurator.batch.Recipe;

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

    /** Adds an empty one at the end, open; those with nothing wrong are closed. The one of the beginning goes where nothing was filled in. */
    StepDraft add(StepKind kind) {
        if (kind != StepKind.SET_KEY && drafts.size() == 1 && drafts.getFirst().kind() == StepKind.SET_KEY) {
            drafts.removeIf(StepDraft::blank);
        }
        drafts.stream()
                .filter(d -> d.step().isPresent() || d.blank())
                .forEach(d -> d.openProperty().set(false));
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

    /** Puts one back to where it was. */
    void restore(StepDraft draft, int place) {
        if (!drafts.contains(draft)) {
            drafts.add(Math.min(place, drafts.size()), draft);
            onChange.run();
        }
    }

    /** Moves a step up (-1) or down (1), or further. */
    void move(StepDraft draft, int by) {
        int from = drafts.indexOf(draft);
        int to = from + by;
        if (by != 0 && from >= 0 && to >= 0 && to < drafts.size()) {
            List<StepDraft> order = new ArrayList<>(drafts);
            order.remove(from);
            order.add(to, draft);
            drafts.setAll(order);
            onChange.run();
        }
    }

    /** Begins anew with one empty step. */
    void startOver() {
        replace(List.of(new StepDraft(StepKind.SET_KEY, onChange)));
    }

    /** Lets these, which were made here, be the steps. */
    void replace(List<StepDraft> others) {
        drafts.setAll(others);
        onChange.run();
    }

    /** Lets these be the steps instead; one alone is open. */
    void open(List<Recipe.Line> lines) {
        replace(drafts(lines));
    }

    /** Adds these at the end; they take the place of empty ones. */
    void append(List<Recipe.Line> lines) {
        List<StepDraft> longer = new ArrayList<>(drafts);
        longer.removeIf(StepDraft::blank);
        longer.addAll(drafts(lines));
        replace(longer);
    }

    private List<StepDraft> drafts(List<Recipe.Line> lines) {
        List<StepDraft> made = lines.stream()
                .map(line -> new StepDraft(line.step(), line.on(), onChange))
                .toList();
        if (made.size() == 1) {
            made.getFirst().openProperty().set(true);
        }
        return made;
    }

    /** What was filled in, on or off, to be kept; steps that cannot be done are left out. */
    List<Recipe.Line> lines() {
        return drafts.stream()
                .flatMap(d -> d.step().stream()
                        .map(step -> new Recipe.Line(step, d.onProperty().get())))
                .toList();
    }

    /** Whether no step has anything filled in. */
    boolean blank() {
        return drafts.stream().allMatch(StepDraft::blank);
    }

    /** What the steps that are on do together, empty ones left aside; nothing while one of them cannot be done. */
    Optional<List<EditStep>> steps() {
        List<StepDraft> filled = running();
        List<EditStep> steps = filled.stream().flatMap(d -> d.step().stream()).toList();
        return steps.isEmpty() || steps.size() < filled.size() ? Optional.empty() : Optional.of(steps);
    }

    /** As which of the list each of these steps is counted, from 1: those that are off or empty count too. */
    List<Integer> places() {
        return running().stream().map(d -> drafts.indexOf(d) + 1).toList();
    }

    private List<StepDraft> running() {
        return drafts.stream().filter(d -> d.onProperty().get() && !d.blank()).toList();
    }
}

package org.memorycurator.ui.batch;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.memorycurator.batch.EditStep;

/** A step as it is being filled in: whatever was typed, and what is still wrong with it. FX thread. */
final class StepDraft extends StepInputs {
    /** These say nothing of their second input before it was gone to. */
    private static final Set<StepKind> WITH_SECOND = EnumSet.of(
            StepKind.SET_KEY,
            StepKind.RENAME_KEY,
            StepKind.RENAME_CATEGORY,
            StepKind.COPY,
            StepKind.MOVE,
            StepKind.SWAP);

    private static final String SEPARATOR = ", ";

    private final StepKind kind;
    private final Runnable onChange;
    private final BooleanProperty on = new SimpleBooleanProperty(true);
    private final BooleanProperty open = new SimpleBooleanProperty(true);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private Optional<EditStep> step = Optional.empty();
    private boolean touched;
    private boolean withTouched;

    /** An empty one; {@code onChange} hears of every change of what it does. */
    StepDraft(StepKind kind, Runnable onChange) {
        this.kind = kind;
        this.onChange = onChange;
        switch (kind) {
            case SPLIT -> with.set(SEPARATOR.strip());
            case JOIN -> with.set(SEPARATOR);
            default -> {
                // nothing is proposed
            }
        }
        judge();
        listen();
    }

    /** One that does exactly this, closed, until something is filled in otherwise. */
    StepDraft(EditStep done, boolean isOn, Runnable onChange) {
        this.kind = StepKind.of(done);
        this.onChange = onChange;
        StepFilling.fill(this, done);
        on.set(isOn);
        open.set(false);
        touched = true;
        withTouched = true;
        take(done);
        listen();
    }

    private void listen() {
        with.subscribe((_, _) -> withTouched = true);
        toText.subscribe((_, _) -> withTouched = true);
        all().forEach(input -> input.addListener((_, _, _) -> changed()));
        table.onChange(this::changed);
        on.subscribe((_, _) -> onChange.run());
    }

    StepKind kind() {
        return kind;
    }

    /** The step, once it can be done. */
    Optional<EditStep> step() {
        return step;
    }

    /** Whether it is done with the others; it is kept when it is not. */
    BooleanProperty onProperty() {
        return on;
    }

    /** Whether its inputs are to be seen. */
    BooleanProperty openProperty() {
        return open;
    }

    /** What is wrong, in a sentence; empty when nothing is, or nothing was typed yet. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What it does, as far as it is filled in. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** Whether nothing was entered where something must be: such a step is as good as absent. */
    boolean blank() {
        return StepReading.blank(kind, this);
    }

    private void changed() {
        Optional<EditStep> before = step;
        String wrong = problem.get();
        touched = true;
        judge();
        if (!before.equals(step) || !wrong.equals(problem.get())) {
            onChange.run();
        }
    }

    private void judge() {
        try {
            take(StepReading.read(kind, this));
        } catch (IllegalArgumentException e) {
            step = Optional.empty();
            tell(String.valueOf(e.getMessage()));
        }
    }

    private void take(EditStep wanted) {
        String wrong = wanted.problem().orElse("");
        step = wrong.isEmpty() && !blank() ? Optional.of(wanted) : Optional.empty();
        tell(wrong);
    }

    private void tell(String wrong) {
        problem.set(begun() ? wrong : "");
        words.set(step.map(EditStep::describe).orElseGet(kind::words));
    }

    /** Nobody likes to be told off for a field that they have not reached yet. */
    private boolean begun() {
        return touched && !blank() && (!WITH_SECOND.contains(kind) || withTouched);
    }
}

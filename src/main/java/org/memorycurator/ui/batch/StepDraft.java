package org.memorycurator.ui.batch;

import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.EditStep;
import org.memorycurator.batch.TextStep;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.ValueType;

/** A step as it is being filled in: whatever was typed, and what is still wrong with it. FX thread. */
final class StepDraft {
    private final StepKind kind;
    private final Runnable onChange;

    /** The key, the category, or what to find. */
    final StringProperty what = new SimpleStringProperty("");
    /** The value, the new key, or the replacement. */
    final StringProperty with = new SimpleStringProperty("");

    final ObjectProperty<ValueType> type = new SimpleObjectProperty<>(ValueType.TEXT);
    final ObjectProperty<TextStep.Find> how = new SimpleObjectProperty<>(TextStep.Find.PLAIN);
    final BooleanProperty matchCase = new SimpleBooleanProperty();
    final ObjectProperty<@Nullable LocalDate> date = new SimpleObjectProperty<>();
    final BooleanProperty clearDate = new SimpleBooleanProperty();

    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Optional<EditStep> step = Optional.empty();
    private boolean touched;
    private boolean withTouched;

    /** An empty one; {@code onChange} hears of every change of what it does. */
    StepDraft(StepKind kind, Runnable onChange) {
        this.kind = kind;
        this.onChange = onChange;
        type.subscribe((before, now) -> {
            if (now == ValueType.BOOLEAN) {
                with.set("true");
            } else if (before == ValueType.BOOLEAN) {
                with.set("");
            }
        });
        judge();
        what.subscribe((_, _) -> changed());
        with.subscribe((_, _) -> {
            withTouched = true;
            changed();
        });
        type.subscribe((_, _) -> changed());
        how.subscribe((_, _) -> changed());
        matchCase.subscribe((_, _) -> changed());
        date.subscribe((_, _) -> changed());
        clearDate.subscribe((_, _) -> changed());
    }

    StepKind kind() {
        return kind;
    }

    /** The step, once it can be done. */
    Optional<EditStep> step() {
        return step;
    }

    /** What is wrong, in a sentence; empty when nothing is, or nothing was typed yet. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
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
        String wrong = "";
        step = Optional.empty();
        try {
            EditStep wanted = read();
            wrong = wanted.problem().orElse("");
            step = wrong.isEmpty() ? Optional.of(wanted) : Optional.empty();
        } catch (IllegalArgumentException e) {
            wrong = String.valueOf(e.getMessage());
        }
        problem.set(begun() ? wrong : "");
    }

    /** Whether nothing was entered where something must be: such a step is as good as absent. */
    boolean blank() {
        return switch (kind) {
            case BIN, RESTORE -> false;
            case EXPIRE -> date.get() == null && !clearDate.get();
            default -> what.get().isEmpty() && (with.get().isEmpty() || type.get() == ValueType.BOOLEAN);
        };
    }

    /** Nobody likes to be told off for a field that they have not reached yet. */
    private boolean begun() {
        boolean second = kind == StepKind.SET_KEY || kind == StepKind.RENAME_KEY;
        return touched && !blank() && (!second || withTouched);
    }

    private EditStep read() {
        return switch (kind) {
            case SET_KEY -> set();
            case REMOVE_KEY -> new EditStep.RemoveMetadata(what.get());
            case RENAME_KEY -> new EditStep.RenameMetadata(what.get(), with.get());
            case REPLACE_TEXT -> new TextStep.Replace(what.get(), with.get(), how.get(), matchCase.get());
            case ADD_CATEGORY -> new EditStep.AddCategory(what.get().strip());
            case REMOVE_CATEGORY -> new EditStep.RemoveCategory(what.get());
            case EXPIRE -> expire();
            case BIN -> new EditStep.MoveToBin();
            case RESTORE -> new EditStep.Restore();
        };
    }

    private EditStep set() {
        if (with.get().isEmpty()) {
            throw new IllegalArgumentException(Text.of("batch.problem.value"));
        }
        return new EditStep.SetMetadata(what.get(), type.get().read(with.get()));
    }

    private EditStep expire() {
        LocalDate day = date.get();
        if (day == null && !clearDate.get()) {
            throw new IllegalArgumentException(Text.of("batch.problem.date"));
        }
        return new EditStep.SetExpiration(clearDate.get() ? null : day);
    }
}

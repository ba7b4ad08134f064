package org.memorycurator.ui.details;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.ui.details.Draft.Stage;
import org.memorycurator.ui.kit.DiffText;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.TextUndo;
import org.memorycurator.ui.kit.WordDiff;

/**
 * An editor with what keeps its value from being saved below it. Leaving it saves, Esc brings back what is stored; in a text
 * of many lines Ctrl+Enter saves, in others Enter. FX thread.
 */
final class SlotEditor extends VBox {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final OneModel model;
    private final Slot slot;
    private final TextInputControl control;
    private final Label note = new Label(null, Icon.ERROR.node());
    private final HBox choice = new HBox();
    private final DiffText difference = DiffText.wrapped(List.of());
    private final VBox notes = new VBox(note, difference, choice);
    private boolean refreshing;
    /** Whether something typed is on its way to the store. */
    private boolean saving;

    SlotEditor(OneModel model, Slot slot, TextInputControl control) {
        this.model = model;
        this.slot = slot;
        this.control = control;
        getStyleClass().add("slot");
        note.getStyleClass().add("field-problem");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        choice.getStyleClass().add("slot-choice");
        choice.getChildren()
                .addAll(
                        Parts.link(Text.of("details.saveMine"), () -> model.saveMine(slot)),
                        Parts.link(Text.of("details.showStored"), () -> model.restore(slot)));
        difference.getStyleClass().add("slot-difference");
        notes.getStyleClass().add("slot");
        getChildren().addAll(control, notes);
        control.textProperty().subscribe((_, text) -> {
            if (!refreshing) {
                model.type(slot, text == null ? "" : text);
            }
        });
        control.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                save();
            }
        });
        control.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        refresh();
    }

    TextInputControl control() {
        return control;
    }

    /** What keeps the value from being saved, for a place of its own. */
    VBox takeNotes() {
        getChildren().remove(notes);
        return notes;
    }

    /** Shows what the model says now. */
    void refresh() {
        Draft draft = model.draft(slot);
        String wanted = model.typed(slot);
        refreshing = true;
        if (!wanted.equals(control.getText())) {
            int caret = control.getCaretPosition();
            control.setText(wanted);
            control.positionCaret(Math.min(caret, wanted.length()));
        }
        refreshing = false;
        if (saving && draft == null) {
            saved();
        }
        boolean conflict = draft != null && draft.stage() == Stage.CONFLICT;
        String why = draft == null ? null : draft.note();
        control.pseudoClassStateChanged(INVALID, why != null);
        tell(why);
        // what is stored now beside what was typed, so that the choice can be made without opening anything
        difference.show(conflict ? WordDiff.between(model.stored(slot), wanted).inline() : List.of());
        Parts.shown(difference, conflict);
        Parts.shown(choice, conflict);
        Parts.shown(notes, why != null);
    }

    private void save() {
        saving = model.draft(slot) != null;
        model.save(slot);
    }

    /** What was typed is stored: from now on undo means the change set, not the letters. */
    private void saved() {
        saving = false;
        refreshing = true;
        TextUndo.forget(control);
        refreshing = false;
    }

    private void tell(@Nullable String why) {
        note.setText(why);
        Parts.shown(note, why != null);
        note.setAccessibleText(why);
    }

    private void pressed(KeyEvent key) {
        boolean many = control instanceof TextArea;
        if (key.getCode() == KeyCode.ESCAPE && model.draft(slot) != null) {
            model.restore(slot);
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && key.isShortcutDown() == many && !key.isAltDown()) {
            if (!many || !key.isShiftDown()) {
                save();
                key.consume();
            }
        }
    }
}

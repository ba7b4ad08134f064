package org.memorycurator.ui.kit;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Undo and redo in a text field: its own as long as anything was typed there, else that of what is around it. (JavaFX's fields
 * keep undo for themselves also when there is nothing to undo, and on Linux pass Ctrl+Y on also when there is.) FX thread.
 */
public final class TextUndo {
    /** What a key means. */
    public enum Meaning {
        /** The field did what was asked. */
        DONE,
        /** The field has nothing of its own: it is meant for what is around. */
        OUTSIDE,
        /** It is no undo in a text field, or a cell that is being edited sees to it. */
        NONE
    }

    private TextUndo() {}

    /** Does undo and redo of a text field's own on its way to the field. */
    public static Meaning of(KeyEvent key) {
        boolean undo = key.getCode() == KeyCode.Z && !key.isShiftDown();
        boolean redo = key.getCode() == KeyCode.Y || key.getCode() == KeyCode.Z && key.isShiftDown();
        boolean asked = (undo || redo) && key.isShortcutDown() && !key.isAltDown();
        if (!asked || !(key.getTarget() instanceof TextInputControl field)) {
            return Meaning.NONE;
        }
        if (isIn(field)) {
            if (undo) {
                field.undo();
            } else {
                field.redo();
            }
            return Meaning.DONE;
        }
        return field.getParent() instanceof EditCell<?> ? Meaning.NONE : Meaning.OUTSIDE;
    }

    /** Lets a text field have nothing of its own to undo; its text, caret and selection stay. */
    public static void forget(TextInputControl field) {
        if (isIn(field)) {
            int anchor = field.getAnchor();
            int caret = field.getCaretPosition();
            field.setText(field.getText());
            field.selectRange(anchor, caret);
        }
    }

    /** Whether a text field has something of its own to undo or to redo. */
    static boolean isIn(TextInputControl field) {
        return field.isUndoable() || field.isRedoable();
    }
}

package org.memorycurator.ui.kit;

import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * A text cell that never drops what was typed: Enter, Tab, a click elsewhere and scrolling away all save it to the row on which the edit
 * began, whatever the table shows by then; only Escape restores. (JavaFX's own TextFieldTableCell loses it.) A refused text stays in view,
 * marked by the pseudo-class {@code invalid}, with its reason.
 */
public class EditCell<R> extends CursorCell<R, String> {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final double MOST_LINES = 8;

    private final EditColumn<R> column;
    private final FirstPress firstPress = FirstPress.on(this);
    private @Nullable Tooltip reason;
    private final ChangeListener<Boolean> onFocus = (_, _, focused) -> {
        if (!focused) {
            finish(true);
        }
    };

    private @Nullable Session<R> session;
    /** What the skin cuts this cell off with, while an editor may reach over the edge. */
    private @Nullable Node ownClip;

    /** One edit: its row, its editor and what both began with. */
    private record Session<R>(R row, TextInputControl editor, String original, String shown) {
        /** The text as it is to be stored: unchanged text exactly as it was, although editors drop what they cannot show. */
        String text() {
            String typed = editor.getText();
            if (typed.equals(shown)) {
                return original;
            }
            return original.contains("\r\n") ? typed.replace("\n", "\r\n") : typed;
        }
    }

    /** A cell of this column. */
    public EditCell(EditColumn<R> column) {
        this.column = column;
        getStyleClass().add("edit-cell");
    }

    @Override
    public final void startEdit() {
        R row = rowNow();
        String typed = column.takeTyped();
        if (row == null || isEditing()) {
            return;
        }
        if (firstPress.acts() || !column.mayEdit(row)) {
            getTableView().edit(-1, null);
            return;
        }
        super.startEdit();
        if (isEditing()) {
            open(row, typed);
        }
    }

    /**
     * Called when the table ends an edit by itself. JavaFX does so whenever any row changes, a page that arrives far away too: an edit whose
     * row is still here and whose editor has the focus goes on. All others (a scroll, other rows, another cell) save.
     */
    @Override
    public final void cancelEdit() {
        if (session == null) {
            super.cancelEdit();
        } else if (!session.editor().isFocused() || isElsewhere(session)) {
            finish(true);
        }
    }

    @Override
    protected final void updateItem(@Nullable String item, boolean empty) {
        if (session != null && isElsewhere(session)) {
            finish(true);
        }
        super.updateItem(item, empty);
        showState();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (session != null && session.editor() instanceof TextArea area) {
            layoutArea(area);
        }
    }

    /** The row object that this cell shows now; null while it is not loaded. */
    protected final @Nullable R rowNow() {
        TableView<R> table = getTableView();
        int at = getIndex();
        return table == null || at < 0 || at >= table.getItems().size()
                ? null
                : table.getItems().get(at);
    }

    private boolean isElsewhere(Session<R> edit) {
        R now = rowNow();
        return now == null || !Objects.equals(column.key(now), column.key(edit.row()));
    }

    private void open(R row, @Nullable String typed) {
        String original = column.startText(row);
        boolean area = column.isMultiLine() || original.indexOf('\n') >= 0;
        TextInputControl editor = area ? new TextArea(original) : new TextField(original);
        editor.getStyleClass().add("cell-editor");
        Named.as(editor, getTableColumn().getText());
        Session<R> opened = new Session<>(row, editor, original, editor.getText());
        session = opened;
        if (editor instanceof TextArea lines) {
            lines.setWrapText(true);
            getTableRow().setViewOrder(-1); // it may be higher than its row and must cover the next ones
            ownClip = getClip();
            setClip(null); // the skin cuts a cell off at its own edge
        }
        editor.textProperty().addListener(_ -> typedOn(opened));
        editor.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        setText(null);
        setGraphic(editor);
        editor.applyCss(); // a text field selects all when it first gets its skin and the focus: let that be over
        editor.requestFocus();
        if (typed != null) {
            editor.replaceText(0, editor.getLength(), typed); // not setText, which could not be taken back
        }
        editor.end();
        editor.focusedProperty().addListener(onFocus);
        typedOn(opened);
    }

    private void typedOn(Session<R> edit) {
        hideReason();
        boolean refused = !edit.editor().getText().equals(edit.shown()) || column.draft(edit.row()) != null;
        pseudoClassStateChanged(
                INVALID, refused && column.refusal(edit.row(), edit.text()).isPresent());
        requestLayout();
    }

    private void onKey(KeyEvent key) {
        boolean used = true;
        switch (key.getCode()) {
            case ESCAPE -> restore();
            case ENTER -> enter(key);
            case TAB -> {
                if (key.isShortcutDown() || key.isAltDown()) {
                    used = false;
                } else if (save()) {
                    EditKeys.tab(getTableView(), !key.isShiftDown());
                }
            }
            case Z, Y -> {
                used = session != null && key.isShortcutDown() && !TextUndo.isIn(session.editor());
                if (used) {
                    finish(true);
                    getTableView().fireEvent(key.copyFor(getTableView(), getTableView()));
                }
            }
            default -> used = false;
        }
        if (used) {
            key.consume();
        }
    }

    private void enter(KeyEvent key) {
        Session<R> edit = session;
        if (edit == null) {
            return;
        }
        if (key.isShortcutDown()) {
            if (column.hasBigEditor()) {
                String soFar = edit.text();
                finish(false);
                column.openBigEditor(edit.row(), soFar);
            }
        } else if (key.isAltDown() || key.isShiftDown()) {
            if (edit.editor() instanceof TextArea area) {
                area.replaceSelection("\n");
            }
        } else if (save()) {
            EditKeys.down(getTableView());
        }
    }

    private void restore() {
        if (session != null) {
            column.discardDraft(session.row());
        }
        finish(false);
    }

    /** Ends the edit if its text can be taken; otherwise says why and stays. */
    private boolean save() {
        Session<R> edit = session;
        if (edit == null) {
            return true;
        }
        boolean same = edit.text().equals(edit.original()) && column.draft(edit.row()) == null;
        var refused = same ? Optional.<String>empty() : column.refusal(edit.row(), edit.text());
        if (refused.isPresent()) {
            pseudoClassStateChanged(INVALID, true);
            Tooltip why = reason(refused.get());
            var below = localToScreen(0, getHeight());
            if (below != null) {
                why.show(edit.editor(), below.getX(), below.getY() + 2);
            }
            return false;
        }
        finish(true);
        return true;
    }

    private void finish(boolean save) {
        Session<R> edit = session;
        if (edit == null) {
            return;
        }
        session = null; // first: everything below may come back here
        edit.editor().focusedProperty().removeListener(onFocus);
        hideReason();
        if (getTableRow() != null) {
            getTableRow().setViewOrder(0);
        }
        if (edit.editor() instanceof TextArea) {
            setClip(ownClip);
        }
        super.cancelEdit();
        String text = edit.text();
        if (save && (!text.equals(edit.original()) || column.draft(edit.row()) != null)) {
            column.take(edit.row(), text);
        }
        render(isEmpty() ? null : getItem());
        showState();
    }

    /** Made when there is one: a tooltip is a window, and there are hundreds of cells. */
    private Tooltip reason(String sentence) {
        if (reason == null) {
            reason = new Tooltip();
            reason.getStyleClass().add("reason");
        }
        reason.setText(sentence);
        return reason;
    }

    private void hideReason() {
        if (reason != null) {
            reason.hide();
        }
    }

    private void showState() {
        R row = isEmpty() ? null : rowNow();
        EditColumn.Draft draft = row == null ? null : column.draft(row);
        if (session == null) {
            pseudoClassStateChanged(INVALID, draft != null);
            if (draft != null) {
                setGraphic(null);
                setText(draft.text());
            }
            setTooltip(draft == null ? null : reason(draft.reason()));
        }
        column.marks().forEach((mark, when) -> pseudoClassStateChanged(mark, row != null && when.test(row)));
    }

    /** As high as its text, up to some lines; upwards where there is no room below. */
    private void layoutArea(TextArea area) {
        area.applyCss();
        area.resize(getWidth(), Math.max(getHeight(), area.getHeight()));
        area.layout();
        var content = area.lookup(".text");
        double line = area.getFont().getSize() * 1.5;
        double needed = (content == null ? 0 : content.getLayoutBounds().getHeight()) + line;
        double height = Math.clamp(needed, getHeight(), Math.max(getHeight(), MOST_LINES * line));
        TableView<R> table = getTableView();
        double bottom = table.sceneToLocal(localToScene(0, height)).getY();
        double up = Math.max(0, bottom - table.getHeight());
        area.resizeRelocate(0, -up, getWidth(), height);
    }
}

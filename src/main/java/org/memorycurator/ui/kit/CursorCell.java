package org.memorycurator.ui.kit;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * A table cell that shows the keyboard's cell by the pseudo-class {@code cursor}: JavaFX itself marks the focused cell only where cells
 * are selected, not rows. Override {@link #render} to show something else than plain text.
 */
public class CursorCell<R, T> extends TableCell<R, T> {
    private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");
    private final InvalidationListener onFocus = _ -> showCursor();
    private final WeakInvalidationListener weakOnFocus = new WeakInvalidationListener(onFocus);

    /** A cell that follows the focus of whichever table it is put in. */
    public CursorCell() {
        tableViewProperty().addListener((_, before, now) -> {
            listen(before, false);
            listen(now, true);
            showCursor();
        });
        indexProperty().addListener(_ -> showCursor());
    }

    /** Shows a value, or nothing for null. Called often: must neither compute nor wait. */
    protected void render(@Nullable T item) {
        setGraphic(null);
        setText(item == null ? null : item.toString());
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        if (!isEditing()) {
            render(empty ? null : item);
        }
    }

    private void listen(@Nullable TableView<R> table, boolean on) {
        if (table == null || table.getFocusModel() == null) {
            return;
        }
        var focused = table.getFocusModel().focusedCellProperty();
        if (on) {
            focused.addListener(weakOnFocus);
        } else {
            focused.removeListener(weakOnFocus);
        }
    }

    private void showCursor() {
        TableView<R> table = getTableView();
        boolean here = table != null
                && table.getFocusModel() != null
                && getIndex() >= 0
                && table.getFocusModel().isFocused(getIndex(), getTableColumn());
        pseudoClassStateChanged(CURSOR, here);
    }
}

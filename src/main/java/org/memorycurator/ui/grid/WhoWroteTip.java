package org.memorycurator.ui.grid;

import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Memory;

/** While Alt is held, tells of the cell under the mouse who wrote its value. FX thread. */
final class WhoWroteTip {
    private static final double BELOW = 14;

    private final TableView<GridRow> table;
    private final WhoWrote whoWrote;
    private final Tooltip tip = new Tooltip();
    private @Nullable TableCell<?, ?> over;
    private @Nullable TableCell<?, ?> told;
    private double x;
    private double y;

    private WhoWroteTip(TableView<GridRow> table, WhoWrote whoWrote) {
        this.table = table;
        this.whoWrote = whoWrote;
        tip.setId("grid-who-wrote");
        tip.getStyleClass().add("full-text");
        tip.setWrapText(true);
    }

    /** Begins to listen to the mouse over this table. */
    static void install(TableView<GridRow> table, WhoWrote whoWrote) {
        WhoWroteTip tip = new WhoWroteTip(table, whoWrote);
        table.addEventFilter(MouseEvent.MOUSE_MOVED, tip::moved);
        table.addEventFilter(MouseEvent.MOUSE_EXITED, _ -> {
            tip.over = null;
            tip.hide();
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ALT) {
                tip.tell();
            } else {
                tip.hide();
            }
        });
        table.addEventFilter(KeyEvent.KEY_RELEASED, key -> {
            if (key.getCode() == KeyCode.ALT) {
                tip.hide();
            }
        });
    }

    private void moved(MouseEvent mouse) {
        over = cellAt(mouse.getTarget());
        x = mouse.getScreenX();
        y = mouse.getScreenY();
        if (!mouse.isAltDown()) {
            hide();
        } else if (over != told) {
            tell();
        }
    }

    private void tell() {
        hide();
        TableCell<?, ?> cell = over;
        if (cell != null
                && !cell.isEmpty()
                && cell.getTableRow() != null
                && cell.getTableRow().getItem() instanceof GridRow row
                && cell.getTableColumn() != null
                && cell.getTableColumn().getUserData() instanceof GridColumn column
                && row.memory() instanceof Memory memory) {
            told = cell;
            whoWrote.ask(memory, column, answer -> {
                if (told == cell && table.getScene() != null) {
                    tip.setText(answer.words());
                    tip.show(table.getScene().getWindow(), x, y + BELOW);
                }
            });
        }
    }

    private void hide() {
        if (told != null) {
            told = null;
            whoWrote.forget();
            tip.hide();
        }
    }

    private static @Nullable TableCell<?, ?> cellAt(Object target) {
        Node at = target instanceof Node node ? node : null;
        while (at != null && !(at instanceof TableCell<?, ?>)) {
            at = at.getParent();
        }
        return (TableCell<?, ?>) at;
    }
}

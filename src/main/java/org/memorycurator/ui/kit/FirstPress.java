package org.memorycurator.ui.kit;

import javafx.scene.control.Cell;
import javafx.scene.input.MouseEvent;

/**
 * Whether the mouse acts on a cell with its first press: that only goes to the cell, as in a spreadsheet, and the second edits it. JavaFX would edit a cell with
 * the first one where the row is selected already, at the press or as late as at the release. FX thread.
 */
final class FirstPress {
    private boolean on;

    private FirstPress() {}

    /** Watches this cell. */
    static FirstPress on(Cell<?> cell) {
        FirstPress first = new FirstPress();
        cell.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> first.on = press.getClickCount() == 1);
        cell.skinProperty().subscribe(skin -> {
            if (skin != null) { // behind the skin's own handler, which is there by now
                cell.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> first.on = false);
            }
        });
        return first;
    }

    boolean acts() {
        return on;
    }
}

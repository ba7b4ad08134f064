package org.memorycurator.ui.batch;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;

/** The keys of the list of patterns: Space ticks, Right opens, Left closes or goes up to the pattern. FX thread. */
final class PlanKeys {
    private final ListView<PlanLine> list;
    private final PlanRows rows;

    private PlanKeys(ListView<PlanLine> list, PlanRows rows) {
        this.list = list;
        this.rows = rows;
    }

    static void install(ListView<PlanLine> list, PlanRows rows) {
        list.addEventFilter(KeyEvent.KEY_PRESSED, new PlanKeys(list, rows)::pressed);
    }

    private void pressed(KeyEvent key) {
        int line = list.getSelectionModel().getSelectedIndex();
        if (line < 0 || line >= rows.lines().size() || key.isShortcutDown() || key.isAltDown() || key.isShiftDown()) {
            return;
        }
        int group = rows.lines().group(line);
        boolean headed = rows.lines().groups().get(group).pattern() != null;
        switch (key.getCode()) {
            case SPACE -> tick(line);
            case RIGHT -> {
                if (headed) {
                    right(line, group);
                }
            }
            case LEFT -> {
                if (headed) {
                    left(line, group);
                }
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    /** What is selected is told as it was when it was selected: only the list knows it as it is now. */
    private void tick(int line) {
        PlanLine chosen = rows.lines().get(line);
        if (chosen != null && chosen.written()) {
            rows.toggle(chosen);
        }
    }

    /** Opens a pattern; one that is open already is entered. */
    private void right(int line, int group) {
        if (!rows.lines().isOpen(group)) {
            rows.setOpen(group, true);
        } else if (line == rows.lines().start(group)) {
            go(line + 1);
        }
    }

    private void left(int line, int group) {
        int head = rows.lines().start(group);
        if (line == head) {
            rows.setOpen(group, false);
        } else {
            go(head);
        }
    }

    private void go(int line) {
        list.getSelectionModel().clearAndSelect(line);
        list.getFocusModel().focus(line);
        list.scrollTo(line);
    }
}

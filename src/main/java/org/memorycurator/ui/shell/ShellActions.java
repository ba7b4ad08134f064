package org.memorycurator.ui.shell;

import static javafx.geometry.Orientation.HORIZONTAL;
import static javafx.geometry.Orientation.VERTICAL;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Icon;

/** What the window itself can do. */
final class ShellActions {
    private static final ObservableBooleanValue ALWAYS = new ReadOnlyBooleanWrapper(true);

    private final Desk desk;

    ShellActions(Desk desk) {
        this.desk = desk;
    }

    /** The actions; those that open a window of their own get it handed in. */
    List<Action> actions(Runnable palette, Runnable keys, PaneCycle panes, PaneSize size, Runnable quit) {
        return List.of(
                action("shell.palette", Icon.PALETTE, "Ctrl+K", palette),
                action("shell.keys", Icon.KEYS, "F1", keys),
                action("shell.nextPane", Icon.DETAILS, "F6", () -> panes.move(1)),
                action("shell.previousPane", Icon.DETAILS, "Shift+F6", () -> panes.move(-1)),
                action("shell.paneWider", Icon.DOCK_RIGHT, "Alt+Shift+PageUp", () -> size.change(HORIZONTAL, 1)),
                action("shell.paneNarrower", Icon.DOCK_RIGHT, "Alt+Shift+PageDown", () -> size.change(HORIZONTAL, -1)),
                action("shell.paneTaller", Icon.DOCK_BOTTOM, "Alt+Shift+Home", () -> size.change(VERTICAL, 1)),
                action("shell.paneLower", Icon.DOCK_BOTTOM, "Alt+Shift+End", () -> size.change(VERTICAL, -1)),
                action("shell.closePane", Icon.CLOSE, "", () -> desk.panes().close()),
                new Action(
                        "shell.answer",
                        "shell.answer",
                        Icon.INFO,
                        "Ctrl+Shift+M",
                        Bindings.createBooleanBinding(
                                () -> offer().isPresent(), desk.status().messageProperty()),
                        () -> offer().ifPresent(Runnable::run)),
                new Action(
                        "shell.cancelJob",
                        "shell.cancelJob",
                        Icon.STOP,
                        "",
                        Bindings.isNotEmpty(desk.status().jobs()),
                        () -> desk.status().jobs().getFirst().cancel()),
                action("shell.quit", Icon.EXIT, "Ctrl+Q", quit));
    }

    private static Action action(String id, Icon icon, String shortcut, Runnable run) {
        return new Action(id, id, icon, shortcut, ALWAYS, run);
    }

    /** What the last message offers, such as Undo. */
    private Optional<Runnable> offer() {
        return Optional.ofNullable(desk.status().messageProperty().get()).map(Message::run);
    }
}

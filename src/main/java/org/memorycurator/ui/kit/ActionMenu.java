package org.memorycurator.ui.kit;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCombination;

/** The menu of a node that is no control, or of a button, made of actions when it is asked for: by a right click or the menu key. FX thread. */
public final class ActionMenu {
    private ActionMenu() {}

    /** Gives a node its menu; the keys that it shows are the node's own to handle. */
    public static void install(Node node, Supplier<List<Action>> actions) {
        node.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, asked -> {
            menu(actions.get()).show(node, asked.getScreenX(), asked.getScreenY());
            asked.consume();
        });
    }

    /** Gives a button a menu that opens below it. */
    public static void onPress(Button button, Supplier<List<Action>> actions) {
        button.setAccessibleRole(AccessibleRole.MENU_BUTTON);
        button.setOnAction(_ -> menu(actions.get()).show(button, Side.BOTTOM, 0, 0));
    }

    private static ContextMenu menu(List<Action> actions) {
        ContextMenu menu = new ContextMenu();
        actions.forEach(action -> menu.getItems().add(item(action)));
        menu.setAutoHide(true);
        return menu;
    }

    private static MenuItem item(Action action) {
        MenuItem item = new MenuItem(action.text(), action.icon().node());
        item.setId("menu-" + action.id().replace('.', '-'));
        item.setMnemonicParsing(false);
        item.disableProperty().bind(Bindings.not(action.enabled()));
        item.setOnAction(_ -> action.run().run());
        if (!action.shortcut().isEmpty()) {
            item.setAccelerator(KeyCombination.keyCombination(action.shortcut().replace("Ctrl", "Shortcut")));
        }
        return item;
    }
}

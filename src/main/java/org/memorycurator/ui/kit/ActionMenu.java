package org.memorycurator.ui.kit;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCombination;

/** The context menu of a node that is no control, made of actions when it is asked for: by a right click or the menu key. FX thread. */
public final class ActionMenu {
    private ActionMenu() {}

    /** Gives a node its menu; the keys that it shows are the node's own to handle. */
    public static void install(Node node, Supplier<List<Action>> actions) {
        node.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, asked -> {
            ContextMenu menu = new ContextMenu();
            actions.get().forEach(action -> menu.getItems().add(item(action)));
            menu.setAutoHide(true);
            menu.show(node, asked.getScreenX(), asked.getScreenY());
            asked.consume();
        });
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

package org.memorycurator.ui.shell;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.memorycurator.ui.kit.Action;

/** Shortcuts as words, {@code Ctrl+Shift+E}, to keys; Ctrl is the command key on macOS. */
final class Keys {
    private Keys() {}

    /** The keys that these words mean. */
    static KeyCombination of(String shortcut) {
        return KeyCombination.keyCombination(shortcut
                .replace("Ctrl", "Shortcut")
                .replace("Shortcut++", "Shortcut+Plus")
                .replace("Shortcut+-", "Shortcut+Minus"));
    }

    /** Lets the actions' keys work wherever in the node the focus is, unless the focus itself took the key. */
    static void install(Node node, Collection<Action> actions) {
        Map<KeyCombination, Action> keys = new LinkedHashMap<>();
        for (Action action : actions) {
            for (String shortcut : action.shortcut().split(" ")) {
                if (!shortcut.isEmpty()) {
                    keys.put(of(shortcut), action);
                }
            }
        }
        node.addEventHandler(KeyEvent.KEY_PRESSED, e -> keys.forEach((key, action) -> {
            if (!e.isConsumed() && key.match(e) && action.runIfEnabled()) {
                e.consume();
            }
        }));
    }
}

package org.memorycurator.ui.shell;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.memorycurator.ui.kit.Action;

/** Shortcuts as words, {@code Ctrl+Shift+E}, to keys; Ctrl is the command key on macOS. */
final class Keys {
    private Keys() {}

    /** The keys of an action; the first is the one that menus show. */
    static List<KeyCombination> all(Action action) {
        return Arrays.stream(action.shortcut().split(" "))
                .filter(words -> !words.isEmpty())
                .map(Keys::of)
                .toList();
    }

    /** JavaFX calls some keys by two words; a space divides shortcuts here. */
    private static KeyCombination of(String words) {
        return KeyCombination.keyCombination(
                words.replace("Ctrl", "Shortcut").replace("PageUp", "Page Up").replace("PageDown", "Page Down"));
    }

    /**
     * Lets the actions' keys work wherever in the node the focus is, unless the focus itself took the key. Menus show the
     * same keys as accelerators, but those come last and only where a menu has the action.
     */
    static void install(Node node, Collection<Action> actions) {
        Map<KeyCombination, Action> keys = new LinkedHashMap<>();
        actions.forEach(action -> all(action).forEach(key -> keys.put(key, action)));
        node.addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> keys.forEach((key, action) -> {
                    if (!e.isConsumed() && key.match(e) && action.runIfEnabled()) {
                        e.consume();
                    }
                }));
    }
}

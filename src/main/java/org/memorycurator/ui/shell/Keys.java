package org.memorycurator.ui.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.memorycurator.ui.desk.KeyBindings;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.TextUndo;

/** Keys as words, {@code Ctrl+Shift+E}, and back; Ctrl is the command key on macOS. FX thread. */
final class Keys {
    private static final Map<String, KeyCode> BY_NAME = new HashMap<>();

    static {
        Arrays.stream(KeyCode.values()).forEach(code -> BY_NAME.putIfAbsent(name(code), code));
    }

    private Keys() {}

    /** A space divides keys in an action, so names have none. */
    private static String name(KeyCode code) {
        return code.getName().replace(" ", "");
    }

    /** The keys that are pressed; empty for a Shift, Ctrl or Alt that waits for its key, and for keys without a name. */
    static Optional<String> of(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code.isModifierKey() || code == KeyCode.UNDEFINED || code == KeyCode.ALT_GRAPH) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        boolean command = event.isShortcutDown() && !event.isControlDown();
        if (event.isShortcutDown()) {
            words.add("Ctrl");
        } else if (event.isControlDown()) {
            words.add("Control");
        }
        if (event.isAltDown()) {
            words.add("Alt");
        }
        if (event.isShiftDown()) {
            words.add("Shift");
        }
        if (event.isMetaDown() && !command) {
            words.add("Meta");
        }
        words.add(name(code));
        return Optional.of(String.join("+", words));
    }

    /** What a menu shows and listens to; empty when the words name no key. */
    static Optional<KeyCombination> combination(String keys) {
        String[] words = keys.split("\\+");
        KeyCode code = BY_NAME.get(words[words.length - 1]);
        if (code == null) {
            return Optional.empty();
        }
        KeyCombination.Modifier[] with =
                Arrays.stream(words, 0, words.length - 1).map(Keys::modifier).toArray(KeyCombination.Modifier[]::new);
        return Optional.of(new KeyCodeCombination(code, with));
    }

    private static KeyCombination.Modifier modifier(String word) {
        return switch (word) {
            case "Ctrl" -> KeyCombination.SHORTCUT_DOWN;
            case "Alt" -> KeyCombination.ALT_DOWN;
            case "Shift" -> KeyCombination.SHIFT_DOWN;
            case "Meta" -> KeyCombination.META_DOWN;
            default -> KeyCombination.CONTROL_DOWN;
        };
    }

    /**
     * Lets the keys of all actions work wherever in the node the focus is, unless the focus itself took the key; a table
     * would take keys of its own, so it is asked last, and a text field for an undo of nothing is not asked. Menus show the same keys
     * as accelerators, but those come after all of this. {@code whyNot} hears why an action can never be done here.
     */
    static void install(Node node, KeyBindings bindings, Consumer<String> whyNot) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            boolean table = e.getTarget() instanceof TableView<?> t && t.getEditingCell() == null;
            // a text area would leave itself by it, while every other place shows the next tab
            boolean tab = e.getCode() == KeyCode.TAB && e.isShortcutDown();
            // a text would delete a letter by it, as terminals do
            boolean letter =
                    e.getCode() == KeyCode.H && e.isShortcutDown() && e.getTarget() instanceof TextInputControl;
            TextUndo.Meaning undo = TextUndo.of(e);
            if (undo == TextUndo.Meaning.DONE) {
                e.consume();
            } else if (table || tab || letter || undo == TextUndo.Meaning.OUTSIDE) {
                run(bindings, e, whyNot);
            }
        });
        node.addEventHandler(KeyEvent.KEY_PRESSED, e -> run(bindings, e, whyNot));
    }

    private static void run(KeyBindings bindings, KeyEvent event, Consumer<String> whyNot) {
        Optional<Action> asked =
                event.isConsumed() ? Optional.empty() : of(event).flatMap(bindings::owner);
        asked.ifPresent(action -> {
            if (action.runIfEnabled()) {
                event.consume();
            } else if (action.obstacle() != null) {
                whyNot.accept(action.obstacle());
                event.consume();
            }
        });
    }
}

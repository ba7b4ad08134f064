package org.memorycurator.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.KeyBindings;

/** Which keys cannot be given to an action, because writing, moving about or the system needs them. Pure. */
final class KeyRules {
    private static final Set<String> MOVING = Set.of(
            "Tab",
            "Enter",
            "Esc",
            "Space",
            "Backspace",
            "Left",
            "Right",
            "Up",
            "Down",
            "Home",
            "End",
            "PageUp",
            "PageDown",
            "Delete",
            "Insert");
    private static final Set<String> TEXT =
            Set.of("C", "V", "X", "A", "Z", "Left", "Right", "Home", "End", "Backspace", "Delete", "Insert", "Space");
    private static final Set<String> SYSTEM = Set.of(
            "Alt+F4",
            "Alt+Tab",
            "Alt+Shift+Tab",
            "Ctrl+Alt+Delete",
            "F10",
            "Shift+F10",
            "Alt+Space",
            "Alt+Enter",
            "ContextMenu",
            "PrintScreen");

    private KeyRules() {}

    /** Why these keys cannot be chosen, in a sentence; empty when they can. */
    static Optional<String> refusal(String keys) {
        List<String> words = List.of(keys.split("\\+"));
        String key = words.getLast();
        boolean function = key.matches("F\\d+");
        boolean ctrl = words.contains("Ctrl");
        boolean alt = words.contains("Alt");
        if (SYSTEM.contains(keys) || words.contains("Meta") || words.contains("Control")) {
            return refused("keys.refused.system", keys);
        }
        if (ctrl && alt && !function) {
            return refused("keys.refused.altGr", keys);
        }
        if (!ctrl && !alt && MOVING.contains(key)) {
            return refused("keys.refused.moving", keys);
        }
        if (!ctrl && !alt && !function) {
            return refused("keys.refused.letter", keys);
        }
        if (alt && !ctrl && !words.contains("Shift") && key.length() == 1) {
            return refused("keys.refused.menu", keys);
        }
        boolean text = ctrl && TEXT.contains(key) && !(words.contains("Shift") && key.length() == 1);
        return text ? refused("keys.refused.text", keys) : Optional.empty();
    }

    private static Optional<String> refused(String textKey, String keys) {
        return Optional.of(Text.of(textKey, KeyBindings.shown(keys)));
    }
}

package org.memorycurator.ui.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableStringValue;
import org.memorycurator.ui.kit.Action;

/**
 * Which keys do what: the actions' own, except where the user chose others. Only those are remembered. Keys are words such as
 * {@code Ctrl+Shift+E}; Ctrl is the command key on macOS. FX thread.
 */
public final class KeyBindings {
    private static final String REMEMBERED = "keys";
    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");
    private static final Map<String, String> SIGNS = Map.of(
            "Left", "←", "Right", "→", "Up", "↑", "Down", "↓", "Comma", ",", "Period", ".", "Plus", "+", "Minus", "−",
            "Equals", "=");

    private final Preferences preferences;
    private final Map<String, List<String>> chosen = new TreeMap<>();
    private final Map<String, Action> actions = new LinkedHashMap<>();
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();

    KeyBindings(Preferences preferences) {
        this.preferences = preferences;
        for (String entry : preferences.get(REMEMBERED, "").split(";")) {
            int at = entry.indexOf('=');
            if (at > 0) {
                chosen.put(entry.substring(0, at), words(entry.substring(at + 1)));
            }
        }
    }

    /** Makes these actions known by their ids. */
    public void offer(Collection<Action> offered) {
        offered.forEach(action -> actions.put(action.id(), action));
        changed();
    }

    /** Forgets these actions, whose names or places are no more; what the user chose for them is kept. */
    public void withdraw(Collection<Action> gone) {
        gone.forEach(action -> actions.remove(action.id()));
        changed();
    }

    /** Rises whenever an action's keys change. */
    public ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** The keys of an action; the first is the one that is shown. None when it has none. */
    public List<String> of(Action action) {
        return chosen.getOrDefault(action.id(), words(action.shortcut()));
    }

    /** The keys of the action with this id; none while nobody has offered it. */
    public List<String> of(String id) {
        Action action = actions.get(id);
        return action == null ? List.of() : of(action);
    }

    /** Which action these keys stand for. What the user chose goes before what an action brings along. */
    public Optional<Action> owner(String keys) {
        return actions.values().stream()
                .filter(action -> of(action).contains(keys))
                .min((a, b) -> Boolean.compare(isChanged(b), isChanged(a)));
    }

    /** Whether the user chose other keys for this action, or none. */
    public boolean isChanged(Action action) {
        return chosen.containsKey(action.id());
    }

    /** Gives an action these keys; none takes them all away. */
    public void bind(Action action, List<String> keys) {
        if (keys.equals(words(action.shortcut()))) {
            chosen.remove(action.id());
        } else {
            chosen.put(action.id(), List.copyOf(keys));
        }
        remember();
    }

    /** Gives an action its own keys back; whoever got one of them since loses it. */
    public void reset(Action action) {
        chosen.remove(action.id());
        for (String keys : of(action)) {
            actions.values().stream()
                    .filter(other ->
                            !other.id().equals(action.id()) && of(other).contains(keys))
                    .forEach(other -> release(other, keys));
        }
        remember();
    }

    /** Gives all actions their own keys back. */
    public void resetAll() {
        chosen.clear();
        remember();
    }

    private void release(Action holder, String keys) {
        List<String> left = new ArrayList<>(of(holder));
        left.remove(keys);
        chosen.put(holder.id(), left);
    }

    /** Words with the keys of an action behind them, and always the keys of now: for tooltips. */
    public ObservableStringValue tip(String words, String id) {
        return Bindings.createStringBinding(
                () -> {
                    List<String> keys = of(id);
                    return keys.isEmpty() ? words : words + "  " + shown(keys.getFirst());
                },
                version);
    }

    /** The first keys of an action as they are shown; empty when it has none. */
    public String shown(Action action) {
        List<String> keys = of(action);
        return keys.isEmpty() ? "" : shown(keys.getFirst());
    }

    /** Keys as this platform writes them. */
    public static String shown(String keys) {
        int at = keys.lastIndexOf('+');
        String key = keys.substring(at + 1);
        String with = keys.substring(0, at + 1);
        String modifiers = MAC ? with.replace("Ctrl+", "Cmd+").replace("Alt+", "Option+") : with;
        return modifiers + SIGNS.getOrDefault(key, key);
    }

    private void remember() {
        preferences.put(
                REMEMBERED,
                chosen.entrySet().stream()
                        .map(e -> e.getKey() + "=" + String.join(" ", e.getValue()))
                        .collect(Collectors.joining(";")));
        changed();
    }

    private void changed() {
        version.set(version.get() + 1);
    }

    private static List<String> words(String keys) {
        return Arrays.stream(keys.split(" ")).filter(k -> !k.isEmpty()).toList();
    }
}

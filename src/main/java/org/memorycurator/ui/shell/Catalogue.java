package org.memorycurator.ui.shell;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.memorycurator.ui.desk.KeyBindings;
import org.memorycurator.ui.kit.Action;

/** Every action that the screens offer, by id: menus, toolbar, palette and key list are made of it. */
final class Catalogue {
    private final Map<String, Action> actions = new LinkedHashMap<>();
    private final KeyBindings keys;

    Catalogue(KeyBindings keys) {
        this.keys = keys;
    }

    /** Which keys do what, live. */
    KeyBindings keys() {
        return keys;
    }

    /** Takes actions in; an id given twice is a mistake in the program. */
    void add(List<Action> offered) {
        for (Action action : offered) {
            if (actions.put(action.id(), action) != null) {
                throw new IllegalStateException("Two actions are called " + action.id());
            }
        }
        keys.offer(offered);
    }

    /** The action with this id. */
    Action get(String id) {
        Action action = actions.get(id);
        if (action == null) {
            throw new IllegalArgumentException("No action is called " + id);
        }
        return action;
    }

    /** All, in the order in which they were offered. */
    Collection<Action> all() {
        return actions.values();
    }
}

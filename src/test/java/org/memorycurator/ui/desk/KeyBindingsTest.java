package org.memorycurator.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableStringValue;
import org.junit.jupiter.api.Test;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Icon;

class KeyBindingsTest {
    private final Preferences preferences = Preferences.forgetful();
    private final Action undo = action("edit.undo", "Ctrl+Z");
    private final Action redo = action("edit.redo", "Ctrl+Y Ctrl+Shift+Z");
    private final KeyBindings keys = offered(preferences);

    @Test
    void an_action_has_its_own_keys_until_others_are_chosen() {
        assertThat(keys.of("edit.redo")).containsExactly("Ctrl+Y", "Ctrl+Shift+Z");
        keys.bind(redo, List.of("F7"));
        assertThat(keys.of("edit.redo")).containsExactly("F7");
        assertThat(keys.owner("F7")).contains(redo);
        assertThat(keys.owner("Ctrl+Y")).isEmpty();
    }

    @Test
    void only_what_differs_is_remembered_and_comes_back_at_the_next_start() {
        keys.bind(redo, List.of("F7"));
        keys.bind(undo, List.of());
        KeyBindings next = offered(preferences);
        assertThat(next.of(redo)).containsExactly("F7");
        assertThat(next.of(undo)).isEmpty();
        next.bind(redo, List.of("Ctrl+Y", "Ctrl+Shift+Z"));
        next.bind(undo, List.of("Ctrl+Z"));
        assertThat(preferences.get("keys", "?")).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_left_aside() {
        preferences.put("keys", ";;nonsense;=F3;edit.undo=F8");
        assertThat(offered(preferences).of(undo)).containsExactly("F8");
        assertThat(offered(preferences).of(redo)).containsExactly("Ctrl+Y", "Ctrl+Shift+Z");
    }

    @Test
    void the_own_keys_come_back_even_from_whoever_got_them() {
        keys.bind(redo, List.of());
        keys.bind(undo, List.of("Ctrl+Y"));
        keys.reset(redo);
        assertThat(keys.of(redo)).containsExactly("Ctrl+Y", "Ctrl+Shift+Z");
        assertThat(keys.of(undo)).isEmpty();
        keys.resetAll();
        assertThat(keys.of(undo)).containsExactly("Ctrl+Z");
    }

    @Test
    void chosen_keys_go_before_those_that_another_action_brings_along() {
        preferences.put("keys", "edit.redo=Ctrl+Z");
        assertThat(offered(preferences).owner("Ctrl+Z")).contains(redo);
    }

    @Test
    void a_tooltip_names_the_keys_of_now() {
        ObservableStringValue tip = keys.tip("Take back", "edit.undo");
        assertThat(tip.get()).isEqualTo("Take back  Ctrl+Z");
        keys.bind(undo, List.of("Alt+Left"));
        assertThat(tip.get()).isEqualTo("Take back  Alt+←");
        keys.bind(undo, List.of());
        assertThat(tip.get()).isEqualTo("Take back");
    }

    private KeyBindings offered(Preferences from) {
        KeyBindings made = new KeyBindings(from);
        made.offer(List.of(undo, redo));
        return made;
    }

    private static Action action(String id, String keys) {
        return new Action(id, id, Icon.UNDO, keys, new SimpleBooleanProperty(true), () -> {});
    }
}

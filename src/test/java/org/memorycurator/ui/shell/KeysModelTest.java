package org.memorycurator.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memorycurator.ui.kit.Action;

class KeysModelTest {
    private final Offered offered = new Offered();
    private final KeysModel model = new KeysModel(offered.catalogue());
    private final Action refresh = offered.catalogue().get("find.refresh");
    private final Action verify = offered.catalogue().get("verify.rerun");
    private final Action undo = offered.catalogue().get("edit.undo");

    @AfterEach
    void close() {
        offered.close();
    }

    @Test
    void the_next_keys_pressed_become_the_keys_of_the_action() {
        model.record(refresh);
        model.press("Ctrl+R");
        assertThat(model.keys().of(refresh)).containsExactly("Ctrl+R");
        assertThat(model.recordingProperty().get()).isNull();
        assertThat(model.messageProperty().get()).isEqualTo("Ctrl+R now does: Search again");
    }

    @Test
    void esc_gives_up_and_backspace_takes_the_keys_away() {
        model.record(refresh);
        model.press("Esc");
        assertThat(model.keys().of(refresh)).containsExactly("F5");
        model.record(refresh);
        model.press("Backspace");
        assertThat(model.keys().of(refresh)).isEmpty();
    }

    @Test
    void keys_of_another_action_are_taken_only_when_told_so() {
        model.record(refresh);
        model.press("F9");
        assertThat(model.messageProperty().get()).isEqualTo("F9 already does “Verify again”.");
        model.keep();
        assertThat(model.keys().of(verify)).containsExactly("F9");
        assertThat(model.keys().of(refresh)).containsExactly("F5");
        model.record(refresh);
        model.press("F9");
        model.take();
        assertThat(model.keys().of(verify)).isEmpty();
        assertThat(model.keys().of(refresh)).containsExactly("F9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "E",
                "Shift+E",
                "5",
                "Enter",
                "Tab",
                "Shift+Tab",
                "Space",
                "Left",
                "Delete",
                "Ctrl+C",
                "Ctrl+V",
                "Ctrl+X",
                "Ctrl+A",
                "Ctrl+Left",
                "Ctrl+Shift+Right",
                "Alt+F4",
                "F10",
                "Shift+F10",
                "Alt+F",
                "Ctrl+Alt+E",
                "Meta+E"
            })
    void keys_that_writing_or_the_system_need_are_refused_and_it_goes_on_waiting(String keys) {
        model.record(refresh);
        model.press(keys);
        assertThat(model.keys().of(refresh)).containsExactly("F5");
        assertThat(model.recordingProperty().get()).isEqualTo(refresh);
        assertThat(model.messageProperty().get()).matches(".+ (is needed|belongs|writes|can open) .+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"F8", "Shift+F8", "Ctrl+R", "Ctrl+Shift+X", "Alt+Shift+R", "Alt+Home", "Ctrl+F2", "Ctrl+Alt+F2"})
    void other_keys_are_taken(String keys) {
        model.record(refresh);
        model.press(keys);
        assertThat(model.keys().of(refresh)).containsExactly(keys);
    }

    @Test
    void the_list_finds_by_name_menu_and_keys_and_holds_the_keys_that_stay() {
        model.filter("ctrl+z");
        assertThat(model.lines()).contains(new KeysModel.Line.Bound(undo));
        model.filter("edit undo");
        assertThat(model.lines()).containsExactly(new KeysModel.Line.Group("Edit"), new KeysModel.Line.Bound(undo));
        model.filter("big editor");
        assertThat(model.lines()).contains(new KeysModel.Line.Fixed("Ctrl+Enter", "Open the big editor"));
        model.filter("there is no such thing");
        assertThat(model.lines()).isEmpty();
    }

    @Test
    void the_copied_list_names_every_action_and_every_fixed_key() {
        String text = model.asText();
        assertThat(text).contains("Ctrl+Z\tUndo\n").contains("Alt+Enter\tA new line in the text\n");
        offered.catalogue().all().forEach(action -> assertThat(text).contains("\t" + action.text() + "\n"));
    }

    @Test
    void no_two_actions_bring_the_same_keys_along_and_all_are_keys_that_can_be_pressed() {
        List<String> all = offered.catalogue().all().stream()
                .flatMap(action -> model.keys().of(action).stream())
                .toList();
        assertThat(all).doesNotHaveDuplicates().allSatisfy(keys -> {
            var combination = (javafx.scene.input.KeyCodeCombination)
                    Keys.combination(keys).orElseThrow();
            var pressed = new KeyEvent(
                    KeyEvent.KEY_PRESSED,
                    "",
                    "",
                    combination.getCode(),
                    keys.contains("Shift+"),
                    keys.contains("Ctrl+"),
                    keys.contains("Alt+"),
                    false);
            assertThat(Keys.of(pressed)).contains(keys);
        });
    }
}

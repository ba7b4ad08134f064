package org.memorycurator.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memorycurator.support.DockPage;
import org.memorycurator.support.TestDesk;
import org.memorycurator.ui.desk.Appearance;
import org.memorycurator.ui.desk.Outside;
import org.memorycurator.ui.desk.Preferences;
import org.memorycurator.ui.kit.ColourTheme;
import org.memorycurator.ui.kit.FxBackground;
import org.memorycurator.ui.kit.LiveTheme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SettingsViewTest {
    private final FxBackground background = new FxBackground();
    private final Preferences preferences = Preferences.forgetful();
    private TestDesk desk;
    private SettingsModel model;

    @Start
    void start(Stage stage) {
        desk = new TestDesk(background, preferences, memory("a").with("region", "EU"));
        Appearance appearance = new Appearance(preferences, ColourTheme.LIGHT, 0);
        appearance.lookProperty().subscribe(new LiveTheme()::show);
        model = new SettingsModel(desk.desk(), appearance, nothing(), List.of());
        StackPane root = new StackPane(new Label("work"));
        SettingsView.install(root, model);
        stage.setScene(new Scene(root, 300, 200));
        stage.show();
    }

    private static Outside nothing() {
        return new Outside() {
            @Override
            public void quit() {}

            @Override
            public void openStore(Path folder) {}

            @Override
            public void reveal(Path folder) {}
        };
    }

    @AfterEach
    void close() {
        background.close();
        desk.close();
    }

    @Test
    void name_and_colours_are_changed_by_keyboard_and_there_again_when_the_window_is_opened_anew(FxRobot robot)
            throws Exception {
        DockPage page = new DockPage(robot);
        open(robot, page);
        press(robot, KeyCode.TAB);
        page.until(() -> focused("settings-defaults-you"));
        press(robot, KeyCode.TAB);
        page.until(() -> focused("settings-author"));
        robot.interact(() -> ((TextField) focusOwner()).selectAll());
        "Ada Lovelace".chars().forEach(c -> robot.interact(() -> typed((char) c)));
        page.until(() -> preferences.get("author", "").equals("Ada Lovelace"));
        robot.interact(() -> robot.lookup("#settings-sections").query().requestFocus());
        press(robot, KeyCode.DOWN);
        page.until(() -> robot.lookup("#settings-theme").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#settings-theme").query().requestFocus());
        press(robot, KeyCode.DOWN);
        page.until(() -> model.appearance().lookProperty().get().theme() == ColourTheme.DARK);
        press(robot, KeyCode.ESCAPE); // from the colours, not from the list
        page.until(() -> Window.getWindows().size() == 1);
        open(robot, page);
        page.until(() -> robot.lookup("#settings-theme").tryQuery().isPresent());
        assertThat(robot.lookup("#settings-theme")
                        .<ComboBox<ColourTheme>>query()
                        .getValue())
                .isEqualTo(ColourTheme.DARK);
        press(robot, KeyCode.UP);
        page.until(() -> robot.lookup("#settings-author").tryQuery().isPresent());
        assertThat(robot.lookup("#settings-author").queryAs(TextField.class).getText())
                .isEqualTo("Ada Lovelace");
        assertThat(new Appearance(preferences, null, 0).lookProperty().get().theme())
                .isEqualTo(ColourTheme.DARK);
    }

    private void open(FxRobot robot, DockPage page) throws Exception {
        robot.interact(() -> model.actions().getFirst().run().run());
        page.until(() -> robot.lookup("#settings-sections").tryQuery().isPresent());
        assertThat(focused("settings-sections"))
                .as("arrow keys choose a section")
                .isTrue();
    }

    /** Into the newest window: where there is no window manager, the screen's own keyboard stays with the first. */
    private static void press(FxRobot robot, KeyCode code) {
        robot.interact(() -> Event.fireEvent(
                focusOwner(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    private static void typed(char letter) {
        Event.fireEvent(
                focusOwner(),
                new KeyEvent(
                        KeyEvent.KEY_TYPED, String.valueOf(letter), "", KeyCode.UNDEFINED, false, false, false, false));
    }

    private static Node focusOwner() {
        return Window.getWindows().getLast().getScene().getFocusOwner();
    }

    private static boolean focused(String id) {
        return id.equals(focusOwner().getId());
    }
}

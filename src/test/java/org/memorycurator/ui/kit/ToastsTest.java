package org.memorycurator.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memorycurator.ui.kit.Toast.Kind;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ToastsTest {
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final StackPane pane = new StackPane();
    private final Toasts toasts = new Toasts(pane, background());

    @Start
    void start(Stage stage) {
        pane.setMouseTransparent(true); // what is under the mouse stays longer
        stage.setScene(new Scene(pane, 400, 300));
        stage.show();
    }

    @Test
    void an_error_stays_until_something_worked_since_and_there_was_time_to_read_it(FxRobot robot) {
        robot.interact(() -> {
            toasts.show(Toast.of(Kind.ERROR, "The disk is full."));
            later.remove().run();
        });
        assertThat(shown()).containsExactly("The disk is full.");
        robot.interact(toasts::worked);
        assertThat(shown()).isEmpty();
    }

    @Test
    void good_news_does_not_take_an_error_away_before_it_could_be_read(FxRobot robot) {
        robot.interact(() -> {
            toasts.show(Toast.of(Kind.ERROR, "The disk is full."));
            toasts.worked();
            toasts.show(Toast.of(Kind.SUCCESS, "Saved."));
        });
        assertThat(shown()).containsExactly("The disk is full.", "Saved.");
        robot.interact(() -> later.forEach(Runnable::run));
        assertThat(shown()).isEmpty();
    }

    private List<String> shown() {
        return ((VBox) pane.lookup("#toasts"))
                .getChildren().stream().map(node -> node.getAccessibleText()).toList();
    }

    private Background background() {
        return (Background) Proxy.newProxyInstance(
                Background.class.getClassLoader(), new Class<?>[] {Background.class}, (_, method, args) -> {
                    assertThat(method.getName()).isEqualTo("later");
                    later.add((Runnable) args[1]);
                    return (Cancellable) () -> {};
                });
    }
}

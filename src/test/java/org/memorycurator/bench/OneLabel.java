package org.memorycurator.bench;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.memorycurator.ui.kit.Painted;

/** The least that a JavaFX window can be: one label. Prints when it was painted, and ends. */
public final class OneLabel extends Application {
    /** For JavaFX. */
    public OneLabel() {}

    @Override
    public void start(Stage stage) {
        Scene scene = new Scene(new Label("Memory Curator"), 1280, 800);
        stage.setScene(scene);
        stage.show();
        Painted.then(scene, () -> {
            System.out.println("Start: first-paint at " + System.currentTimeMillis());
            stage.hide();
            Platform.exit();
        });
    }

    /** Where it starts: not in the application's own class, so that JavaFX may come from anywhere. */
    static final class Main {
        private Main() {}

        public static void main(String[] arguments) {
            launch(OneLabel.class, arguments);
        }
    }
}

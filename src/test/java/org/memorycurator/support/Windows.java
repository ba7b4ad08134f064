package org.memorycurator.support;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.memorycurator.ui.kit.ColourTheme;
import org.memorycurator.ui.kit.Theme;

/** Windows for tests, looking as those of the application. */
public final class Windows {
    private Windows() {}

    /** Shows this alone, in light colours, in a window of this size. FX thread. */
    public static void show(Stage stage, Parent content, double width, double height) {
        Theme.apply(ColourTheme.LIGHT, 100);
        stage.setScene(new Scene(content, width, height));
        Theme.style(stage.getScene());
        stage.show();
        stage.sizeToScene(); // an earlier test may have left it small
    }
}

package org.memorycurator.ui.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.memorycurator.ui.kit.Action;

/** The few actions that are needed all day, as buttons beside the search box. */
final class Toolbar extends HBox {
    private static final List<String> QUIET = List.of("import.open", "edit.undo", "edit.redo", "shell.dark");

    Toolbar(Catalogue catalogue) {
        getStyleClass().add("toolbar");
        for (String id : QUIET) {
            Action action = catalogue.get(id);
            Button button = button(action);
            button.setId("toolbar-" + id.replace('.', '-'));
            button.setGraphic(action.icon().node());
            button.getStyleClass().addAll("flat", "button-icon");
            getChildren().add(button);
        }
        Action batch = catalogue.get("batch.open");
        Button open = button(batch);
        open.setId("batch-open");
        open.setText(batch.text());
        open.setGraphic(batch.icon().node());
        open.getStyleClass().add("accent");
        getChildren().add(open);
    }

    private static Button button(Action action) {
        Button button = new Button();
        button.setAccessibleText(action.text());
        button.setMinWidth(USE_PREF_SIZE);
        String keys =
                action.shortcut().isEmpty() ? "" : "  " + action.shortcut().split(" ")[0];
        button.setTooltip(new Tooltip(action.text() + keys));
        button.disableProperty().bind(Bindings.not(action.enabled()));
        button.setOnAction(_ -> action.run().run());
        return button;
    }
}

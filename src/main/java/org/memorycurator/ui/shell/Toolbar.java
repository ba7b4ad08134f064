package org.memorycurator.ui.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Tip;

/** The few actions that are needed all day, as buttons beside the search box. */
final class Toolbar extends HBox {
    private static final List<String> QUIET =
            List.of("import.open", "edit.undo", "edit.redo", "shell.dark", "settings.open");

    private final Catalogue catalogue;

    Toolbar(Catalogue catalogue) {
        this.catalogue = catalogue;
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

    private Button button(Action action) {
        Button button = new Button();
        button.setAccessibleText(action.text());
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tip(catalogue.keys().tip(action.text(), action.id())));
        button.disableProperty().bind(Bindings.not(action.enabled()));
        button.setOnAction(_ -> action.run().run());
        return button;
    }
}

package org.memorycurator.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Tip;

/**
 * The few actions that are needed all day, as buttons beside the search box, which has the first claim on the row: where
 * it is narrow, the buttons first lose their words, then those go that the menus have too and that are needed seldom.
 */
final class Toolbar extends HBox {
    private static final List<String> QUIET =
            List.of("import.open", "export.open", "edit.undo", "edit.redo", "shell.dark", "settings.open");

    private static final Set<String> SELDOM = Set.of("import.open", "export.open", "shell.dark", "settings.open");
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    /** Widths of the row in em, from which on the search box keeps two fifths of it. */
    private static final double ROOM_FOR_WORDS = 66;

    private static final double ROOM_FOR_ALL = 56;

    private final Catalogue catalogue;
    private final List<Button> seldom = new ArrayList<>();

    /** Fits itself to the width of this row, which it stands in. */
    Toolbar(Catalogue catalogue, Region row) {
        this.catalogue = catalogue;
        getStyleClass().add("toolbar");
        for (String id : QUIET) {
            Action action = catalogue.get(id);
            Button button = button(action);
            button.setId("toolbar-" + id.replace('.', '-'));
            button.setGraphic(action.icon().node());
            button.getStyleClass().addAll("flat", "button-icon");
            getChildren().add(placed(button, action));
            if (SELDOM.contains(id)) {
                button.managedProperty().bind(button.visibleProperty());
                seldom.add(button);
            }
        }
        Action batch = catalogue.get("batch.open");
        Button open = button(batch);
        open.setId("batch-open");
        open.setText(batch.text());
        open.setGraphic(batch.icon().node());
        open.getStyleClass().add("accent");
        getChildren().add(placed(open, batch));
        row.widthProperty().subscribe(_ -> fit(row.getWidth(), open.getFont().getSize()));
        open.fontProperty().subscribe(_ -> fit(row.getWidth(), open.getFont().getSize()));
    }

    private void fit(double width, double em) {
        if (width > 0) {
            pseudoClassStateChanged(TIGHT, width < ROOM_FOR_WORDS * em);
            seldom.forEach(button -> button.setVisible(width >= ROOM_FOR_ALL * em));
        }
    }

    /** A button that can never be pressed says why: in a box, because disabled controls show no tooltip. */
    private static Node placed(Button button, Action action) {
        if (action.obstacle() == null) {
            return button;
        }
        StackPane box = new StackPane(button);
        box.managedProperty().bind(button.managedProperty());
        button.setAccessibleHelp(action.obstacle());
        Tooltip.install(box, new Tooltip(Text.of("toolbar.obstacle", action.text(), action.obstacle())));
        return box;
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

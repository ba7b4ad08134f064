package org.memorycurator.ui.shell;

import java.util.Collection;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Text;
import org.memorycurator.ui.kit.Theme;

/** F1: every key and what it does, read off the actions; beside them the keys inside cells, which are no actions. */
final class KeyList {
    private static final List<String> IN_CELLS = List.of("enter", "tab", "newLine", "bigEditor", "escape", "type");
    private static final double WIDTH = 560;
    private static final double HEIGHT = 640;

    private final Collection<Action> actions;

    KeyList(Collection<Action> actions) {
        this.actions = actions;
    }

    /** Opens beside the work, so that it can stay open. */
    void show(Window owner) {
        GridPane table = new GridPane();
        table.getStyleClass().add("key-list");
        int row = 0;
        for (Action action : actions) {
            for (String keys : action.shortcut().split(" ")) {
                if (!keys.isEmpty()) {
                    table.addRow(row++, keys(keys), new Label(action.text()));
                }
            }
        }
        Label heading = new Label(Text.of("keys.inCells"));
        heading.getStyleClass().add("heading");
        table.add(heading, 0, row++, 2, 1);
        for (String key : IN_CELLS) {
            table.addRow(row++, keys(Text.of("keys.cell." + key + ".keys")), new Label(Text.of("keys.cell." + key)));
        }
        ScrollPane scroll = new ScrollPane(table);
        scroll.setFitToWidth(true);
        Stage stage = new Stage();
        stage.initOwner(owner);
        stage.initModality(Modality.NONE);
        stage.setTitle(Text.of("shell.keys"));
        Scene scene = new Scene(scroll, WIDTH, HEIGHT);
        Theme.style(scene);
        scene.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                stage.close();
            }
        });
        stage.setScene(scene);
        stage.show();
    }

    private static Label keys(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("keys");
        return label;
    }
}

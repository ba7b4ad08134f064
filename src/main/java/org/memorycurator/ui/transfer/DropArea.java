package org.memorycurator.ui.transfer;

import java.io.File;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Icon;

/** Lets files be dropped anywhere on the window to import them. */
public final class DropArea {
    private final ImportModel model;
    private final Label words = new Label();
    private final VBox overlay = new VBox(Icon.IMPORT.node(), words);

    private DropArea(StackPane root, ImportModel model) {
        this.model = model;
        words.getStyleClass().add("empty-title");
        overlay.setId("import-drop");
        overlay.getStyleClass().add("drop-overlay");
        overlay.setAlignment(Pos.CENTER);
        overlay.setMouseTransparent(true);
        overlay.setVisible(false);
        root.getChildren().add(overlay);
        root.addEventHandler(DragEvent.DRAG_ENTERED, this::entered);
        // where something in the window takes the files itself, that is what must be seen
        root.addEventFilter(DragEvent.DRAG_OVER, _ -> overlay.setVisible(false));
        root.addEventHandler(DragEvent.DRAG_OVER, this::over);
        root.addEventHandler(DragEvent.DRAG_EXITED, _ -> overlay.setVisible(false));
        root.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    /** Makes this pane, as a rule all of the window, take files. */
    public static void install(StackPane root, ImportModel model) {
        new DropArea(root, model);
    }

    private boolean wanted(DragEvent drag) {
        return drag.getDragboard().hasFiles() && model.possibleProperty().get();
    }

    private void entered(DragEvent drag) {
        if (wanted(drag)) {
            words.setText(Text.of("import.drop", drag.getDragboard().getFiles().size()));
            overlay.toFront();
            overlay.setVisible(true);
        }
    }

    private void over(DragEvent drag) {
        if (wanted(drag)) {
            overlay.setVisible(true);
            drag.acceptTransferModes(TransferMode.COPY);
            drag.consume();
        }
    }

    private void dropped(DragEvent drag) {
        overlay.setVisible(false);
        if (wanted(drag)) {
            drag.setDropCompleted(true);
            drag.consume();
            model.openFiles(
                    drag.getDragboard().getFiles().stream().map(File::toPath).toList());
        }
    }
}

package org.memorycurator.ui.batch;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Applied;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Icon;

/** What became of the plan: what was written, and which memories were refused, with the reason. FX thread. */
final class DonePart extends VBox {
    private final Label sentence = new Label();
    private final Label left = new Label();
    private final ListView<Applied.Refusal> refused = new ListView<>();
    private final Button undo = new Button(Text.of("action.undo"), Icon.UNDO.node());

    DonePart(BatchModel model) {
        getStyleClass().add("dock-body");
        setId("batch-done");
        sentence.getStyleClass().add("history-title");
        sentence.setWrapText(true);
        left.setWrapText(true);
        refused.setId("batch-refused");
        refused.getStyleClass().add("plain-list");
        refused.setAccessibleText(Text.of("batch.refused"));
        refused.setCellFactory(_ -> new RefusalCell());
        VBox.setVgrow(refused, Priority.ALWAYS);
        undo.setOnAction(_ -> model.undo());
        Button another = new Button(Text.of("batch.another"), Icon.ADD.node());
        another.setId("batch-another");
        another.setOnAction(_ -> model.startOver());
        HBox buttons = new HBox(undo, another);
        buttons.getStyleClass().add("step-line");
        getChildren().addAll(sentence, left, buttons, refused);
        model.appliedProperty().subscribe(this::show);
    }

    private void show(@Nullable Applied applied) {
        if (applied == null) {
            return;
        }
        ChangeSet written = applied.changeSet();
        sentence.setGraphic((written == null ? Icon.WARNING : Icon.OK).node());
        sentence.setText(
                written == null
                        ? Text.of("batch.done.nothing")
                        : Text.of("batch.done", written.number(), written.title()));
        undo.setDisable(written == null);
        boolean some = applied.refusedCount() > 0;
        left.setText(some ? Text.of("batch.done.refused", applied.refusedCount()) : "");
        left.setVisible(some);
        left.setManaged(some);
        refused.setVisible(some);
        refused.setManaged(some);
        refused.getItems().setAll(some ? applied.refused() : List.of());
    }

    /** One memory that was left as it is, and why. */
    private static final class RefusalCell extends ListCell<Applied.Refusal> {
        RefusalCell() {
            getStyleClass().add("refusal");
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Applied.@Nullable Refusal item, boolean empty) {
            super.updateItem(item, empty);
            setText(item == null || empty ? null : Text.of("batch.refusal", item.id(), item.reason()));
        }
    }
}

package org.memorycurator.ui.batch;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Applied;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Job;
import org.memorycurator.ui.kit.JobLine;
import org.memorycurator.ui.kit.Live;

/** What became of the plan: what was written, what was refused and why, whether it was taken back, what still catches up. FX thread. */
final class DonePart extends VBox {
    private final BatchModel model;
    private final Label sentence = new Label();
    private final Label back = new Label(null, Icon.UNDO.node());
    private final Label updating = new Label(null, Icon.RERUN.node());
    private final Label left = new Label();
    private final ListView<Applied.Refusal> refused = new ListView<>();
    private final Button undo = button("action.undo", Icon.UNDO, "batch-undo");
    private final Button verify = button("batch.verify", Icon.VERIFY, "batch-verify");
    private final Button another = button("batch.another", Icon.ADD, "batch-another");
    private final JobLine undoing = new JobLine();

    DonePart(BatchModel model) {
        this.model = model;
        getStyleClass().add("dock-body");
        setId("batch-done");
        sentence.getStyleClass().add("history-title");
        updating.setId("batch-updating");
        updating.getStyleClass().add("quiet");
        for (Label label : List.of(sentence, back, updating, left)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.managedProperty().bind(label.visibleProperty());
        }
        Live.announce(sentence);
        Live.announce(back);
        refused.setId("batch-refused");
        refused.getStyleClass().add("plain-list");
        refused.setAccessibleText(Text.of("batch.refused"));
        refused.setCellFactory(_ -> new RefusalCell());
        refused.managedProperty().bind(refused.visibleProperty());
        VBox.setVgrow(refused, Priority.ALWAYS);
        undo.setOnAction(_ -> model.writing().undo());
        verify.setOnAction(_ -> model.writing().verify());
        another.setOnAction(_ -> model.startOver());
        FlowPane buttons = new FlowPane(undo, verify, another);
        buttons.getStyleClass().add("done-buttons");
        getChildren().addAll(sentence, back, updating, undoing, buttons, left, refused);
        model.writing().appliedProperty().subscribe(_ -> show());
        model.writing().takenBackProperty().subscribe(_ -> show());
        model.writing().undoingProperty().subscribe(this::follow);
        model.writing().following().behindProperty().subscribe(_ -> showUpdating());
        model.writing().following().stoppedProperty().subscribe(_ -> showUpdating());
    }

    private static Button button(String textKey, Icon icon, String id) {
        Button button = new Button(Text.of(textKey), icon.node());
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void follow(@Nullable Job job) {
        undoing.show(job);
        if (job != null) {
            job.runningProperty().subscribe(_ -> show());
        }
    }

    private void show() {
        Applied applied = model.writing().appliedProperty().get();
        if (applied == null) {
            return;
        }
        ChangeSet written = applied.changeSet();
        sentence.setGraphic((written == null ? Icon.WARNING : Icon.OK).node());
        sentence.setText(
                written == null
                        ? Text.of("batch.done.nothing")
                        : Text.of("batch.done", written.number(), written.title()));
        ChangeSet takenBack = model.writing().takenBackProperty().get();
        back.setVisible(takenBack != null);
        back.setText(takenBack == null ? "" : Text.of("batch.done.takenBack", takenBack.number(), takenBack.count()));
        Job job = model.writing().undoingProperty().get();
        boolean atIt = job != null && job.runningProperty().get();
        undo.setDisable(written == null || takenBack != null || atIt);
        verify.setDisable(written == null);
        showRefused(applied);
        showUpdating();
    }

    private void showRefused(Applied applied) {
        boolean some = applied.refusedCount() > 0;
        left.setText(some ? Text.of("batch.done.refused", applied.refusedCount()) : "");
        left.setVisible(some);
        refused.setVisible(some);
        refused.getItems().setAll(some ? applied.refused() : List.of());
    }

    private void showUpdating() {
        long behind = model.writing().following().behindProperty().get();
        boolean stopped = model.writing().following().stoppedProperty().get();
        updating.setVisible(behind > 0);
        updating.setText(Text.of(stopped ? "batch.done.stopped" : "batch.done.updating", behind));
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

package org.memorycurator.ui.transfer;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Job;
import org.memorycurator.ui.kit.JobLine;
import org.memorycurator.ui.kit.Live;

/** The foot of the sheet: what is to be done before, the button that imports, and how far the writing is. FX thread. */
final class SheetBar extends HBox {
    private final SheetModel model;
    private final Label reason = SheetPart.sentence("sheet-reason");
    private final JobLine progress = new JobLine();
    private final Button go = new Button(null, Icon.IMPORT.node());
    private final Button close = new Button(Text.of("import.close"));
    private final Button stop = new Button(Text.of("import.stop"), Icon.STOP.node());

    SheetBar(SheetModel model) {
        this.model = model;
        getStyleClass().add("apply-bar");
        reason.setId("import-reason");
        reason.setMaxWidth(Double.MAX_VALUE);
        Live.announce(reason);
        go.setId("import-apply");
        go.getStyleClass().add("accent");
        go.setOnAction(_ -> model.importNow());
        close.setId("import-close");
        close.setOnAction(_ -> model.close());
        stop.setId("import-stop");
        stop.setOnAction(_ -> model.cancelWrite());
        for (Button button : new Button[] {go, close, stop}) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        VBox before = new VBox(reason, progress);
        before.setMinWidth(0);
        before.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(before, Priority.ALWAYS);
        getChildren().addAll(before, close, stop, go);
        listen();
    }

    private void listen() {
        model.writeProperty().subscribe(this::follow);
        model.stoppedProperty().subscribe(_ -> show());
        model.counting().planProperty().subscribe(_ -> show());
        model.counting().outdatedProperty().subscribe(_ -> show());
        model.counting().problemProperty().subscribe(_ -> show());
        model.choices().files().lettersRightProperty().subscribe(_ -> show());
        model.choices().files().lookingProperty().subscribe(_ -> show());
        model.versionProperty().subscribe(_ -> show());
        model.leftOut().versionProperty().subscribe(_ -> show());
        model.purposeProperty().subscribe(_ -> show());
    }

    private void follow(@Nullable Job job) {
        progress.show(job);
        if (job != null) {
            job.runningProperty().subscribe(_ -> show());
        }
        show();
    }

    private void show() {
        SheetState state = SheetState.of(model);
        boolean writing = model.writingNow();
        String stopped = model.stoppedProperty().get();
        reason.setText(writing ? "" : stopped.isEmpty() ? state.reason() : stopped);
        go.setText(state.button());
        go.setGraphic((model.checks() ? Icon.CHECK : Icon.IMPORT).node());
        go.setDisable(!state.possible());
        SheetPart.show(stop, writing);
    }
}

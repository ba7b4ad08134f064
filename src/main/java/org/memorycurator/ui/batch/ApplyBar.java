package org.memorycurator.ui.batch;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Job;
import org.memorycurator.ui.kit.JobLine;
import org.memorycurator.ui.kit.Live;

/** The foot of the pane: what is worth knowing before, the button that applies, and how far it is. FX thread. */
final class ApplyBar extends VBox {
    private final BatchModel model;
    private final GuardLines guards = new GuardLines();
    private final Label stopped = new Label(null, Icon.STOP.node());
    private final Button apply = new Button(null, Icon.CHECK.node());
    private final Button cancel = new Button(Text.of("batch.cancel"), Icon.STOP.node());

    ApplyBar(BatchModel model) {
        this.model = model;
        getStyleClass().add("apply-bar");
        JobLine progress = new JobLine();
        model.writing().applyingProperty().subscribe(progress::show);
        stopped.setId("batch-stopped");
        stopped.setWrapText(true);
        stopped.setMinHeight(USE_PREF_SIZE);
        stopped.managedProperty().bind(stopped.visibleProperty());
        Live.announce(stopped);
        model.writing().stoppedProperty().subscribe(why -> {
            stopped.setText(why);
            stopped.setVisible(!why.isEmpty());
        });
        apply.setId("batch-apply");
        apply.getStyleClass().add("accent");
        apply.setMinWidth(USE_PREF_SIZE);
        apply.disableProperty().bind(Bindings.not(model.canApply()));
        apply.setOnAction(_ -> model.apply());
        cancel.setId("batch-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> model.cancel());
        model.writing().runningProperty().subscribe(_ -> showCancel());
        model.planning().jobProperty().subscribe(this::follow);
        FlowPane buttons = new FlowPane(cancel, apply);
        buttons.getStyleClass().add("apply-buttons");
        getChildren().addAll(guards, stopped, progress, buttons);
        model.rows().tickedProperty().subscribe(_ -> show());
        model.planning().planProperty().subscribe(_ -> show());
        model.canApply().subscribe(_ -> show());
    }

    private void follow(@Nullable Job planning) {
        if (planning != null) {
            planning.runningProperty().subscribe(_ -> showCancel());
        } else {
            showCancel();
        }
    }

    private void showCancel() {
        Job planning = model.planning().jobProperty().get();
        cancel.setDisable(!model.writing().runningProperty().get()
                && (planning == null || !planning.runningProperty().get()));
    }

    private void show() {
        apply.setText(Text.of("batch.apply", model.rows().tickedProperty().get()));
        guards.show(model.planning().planProperty().get());
    }
}

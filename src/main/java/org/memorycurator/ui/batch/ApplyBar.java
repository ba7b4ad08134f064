package org.memorycurator.ui.batch;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Job;
import org.memorycurator.ui.kit.JobLine;
import org.memorycurator.ui.kit.Live;

/** The foot of the pane: what is worth knowing before, the button that applies, and how far it is. FX thread. */
final class ApplyBar extends VBox {
    private static final double WIDE_EM = 34;

    private final BatchModel model;
    private final GuardLines guards = new GuardLines();
    private final Label stopped = new Label(null, Icon.STOP.node());
    private final VBox resting = new VBox(guards, stopped);
    private final JobLine progress = new JobLine();
    private final Button apply = new Button(null, Icon.CHECK.node());
    private final Button cancel = new Button(Text.of("batch.cancel"), Icon.STOP.node());
    private final HBox running = new HBox(progress, cancel);
    private final StackPane before = new StackPane(resting, running);
    private final FlowPane buttons = new FlowPane(apply);
    private final HBox beside = new HBox();

    ApplyBar(BatchModel model) {
        this.model = model;
        getStyleClass().add("apply-bar");
        HBox.setHgrow(progress, Priority.ALWAYS);
        running.getStyleClass().add("apply-running");
        running.managedProperty().bind(running.visibleProperty());
        stopped.setId("batch-stopped");
        stopped.setWrapText(true);
        stopped.setMinHeight(USE_PREF_SIZE);
        stopped.managedProperty().bind(stopped.visibleProperty());
        resting.visibleProperty().bind(running.visibleProperty().not());
        resting.managedProperty().bind(resting.visibleProperty());
        resting.getStyleClass().add("guards");
        Live.announce(stopped);
        model.writing().stoppedProperty().subscribe(why -> {
            String obstacle = model.writing().obstacle();
            stopped.setText(obstacle == null ? why : obstacle);
            stopped.setVisible(!stopped.getText().isEmpty());
        });
        apply.setId("batch-apply");
        apply.getStyleClass().add("accent");
        apply.setMinWidth(USE_PREF_SIZE);
        apply.disableProperty().bind(Bindings.not(model.canApply()));
        apply.setOnAction(_ -> model.apply());
        cancel.setId("batch-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> model.cancel());
        model.writing().applyingProperty().subscribe(this::follow);
        model.planning().jobProperty().subscribe(this::follow);
        buttons.getStyleClass().add("apply-buttons");
        before.setMinWidth(0);
        beside.getStyleClass().add("apply-running");
        HBox.setHgrow(before, Priority.ALWAYS);
        getChildren().addAll(before, buttons);
        widthProperty().subscribe(_ -> fold());
        model.rows().tickedProperty().subscribe(_ -> show());
        model.planning().planProperty().subscribe(_ -> show());
        model.canApply().subscribe(_ -> show());
    }

    /** Where there is width, all stands in one line: below a table every line of height counts. */
    private void fold() {
        boolean wide = getWidth() > WIDE_EM * apply.getFont().getSize();
        if (wide != beside.getChildren().contains(before)) {
            getChildren().clear();
            beside.getChildren().clear();
            if (wide) {
                beside.getChildren().addAll(before, apply);
                getChildren().add(beside);
            } else {
                buttons.getChildren().setAll(apply);
                getChildren().addAll(before, buttons);
            }
        }
    }

    /** Planning and writing never run both: one line tells of either, in the place of what is worth knowing before. */
    private void follow(@Nullable Job job) {
        progress.show(job);
        running.visibleProperty().unbind();
        if (job == null) {
            running.setVisible(false);
        } else {
            running.visibleProperty().bind(job.runningProperty());
        }
    }

    private void show() {
        apply.setText(Text.of("batch.apply", model.rows().tickedProperty().get()));
        guards.show(model.planning().planProperty().get());
    }
}

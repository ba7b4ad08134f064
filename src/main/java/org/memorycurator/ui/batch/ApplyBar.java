package org.memorycurator.ui.batch;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.BatchPlan;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Job;
import org.memorycurator.ui.kit.JobLine;

/** The foot of the pane: what is worth knowing before, the button that applies, and how far it is. FX thread. */
final class ApplyBar extends VBox {
    private final BatchModel model;
    private final Label guards = new Label();
    private final Button apply = new Button(null, Icon.CHECK.node());
    private final Button cancel = new Button(Text.of("batch.cancel"), Icon.STOP.node());

    ApplyBar(BatchModel model) {
        this.model = model;
        getStyleClass().add("apply-bar");
        guards.setId("batch-guards");
        guards.getStyleClass().add("quiet");
        guards.setWrapText(true);
        guards.managedProperty().bind(guards.visibleProperty());
        JobLine progress = new JobLine();
        model.applyingProperty().subscribe(progress::show);
        apply.setId("batch-apply");
        apply.getStyleClass().add("accent");
        apply.setMinWidth(USE_PREF_SIZE);
        apply.disableProperty().bind(Bindings.not(model.canApply()));
        apply.setOnAction(_ -> model.apply());
        cancel.setId("batch-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> model.cancel());
        model.writingProperty().subscribe(_ -> showCancel());
        model.planning().jobProperty().subscribe(this::follow);
        FlowPane buttons = new FlowPane(cancel, apply);
        buttons.getStyleClass().add("apply-buttons");
        getChildren().addAll(guards, progress, buttons);
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
        cancel.setDisable(!model.writingProperty().get()
                && (planning == null || !planning.runningProperty().get()));
    }

    private void show() {
        BatchPlan plan = model.planning().planProperty().get();
        long ticked = model.rows().tickedProperty().get();
        apply.setText(Text.of("batch.apply", ticked));
        String words = plan == null || ticked == 0 ? "" : words(plan);
        guards.setText(words);
        guards.setVisible(!words.isEmpty());
    }

    private static String words(BatchPlan plan) {
        StringBuilder words = new StringBuilder();
        plan.guards().forEach(guard -> words.append(guard.sentence()).append(' '));
        return words.append(Text.of("batch.guard.undo")).toString();
    }
}

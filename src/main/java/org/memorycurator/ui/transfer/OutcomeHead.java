package org.memorycurator.ui.transfer;

import static java.util.stream.Collectors.joining;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.ExportCheck;
import org.memorycurator.transfer.ImportPlan;
import org.memorycurator.transfer.staging.Outcome;
import org.memorycurator.ui.kit.Clip;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Job;
import org.memorycurator.ui.kit.JobLine;
import org.memorycurator.ui.kit.Live;

/** What was counted in one line, the counting that runs, and how many of each outcome. FX thread. */
final class OutcomeHead extends VBox {
    private final SheetModel model;
    private final Label summary = new Label();
    private final Label whole = SheetPart.sentence("quiet");
    private final JobLine progress = new JobLine();
    private final Button stop = button("import-count-cancel", "import.count.cancel", Icon.STOP);
    private final Button count = button("import-count", "import.count.now", Icon.RERUN);
    private final Button copy = button("import-copy", "import.copy", Icon.COPY);
    private final Button save = button("import-check-save", "import.check.save", Icon.EXPORT);
    private final Map<SheetTab, ToggleButton> tabs = new EnumMap<>(SheetTab.class);

    OutcomeHead(SheetModel model) {
        this.model = model;
        getStyleClass().add("sheet-head");
        summary.setId("import-summary");
        summary.getStyleClass().add("verify-summary");
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        summary.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(summary, Priority.ALWAYS);
        Live.announce(summary);
        stop.setOnAction(_ -> model.counting().cancel());
        count.setOnAction(_ -> model.counting().now());
        copy.setOnAction(_ -> model.copySummary(Clip.system()));
        save.setOnAction(_ -> model.saveVerdicts());
        HBox line = new HBox(summary, copy, save, stop, count);
        line.getStyleClass().add("summary-line");
        whole.setId("import-whole");
        getChildren().addAll(line, whole, progress, strip());
        model.counting().jobProperty().subscribe(this::follow);
        model.counting().planProperty().subscribe(_ -> show());
        model.counting().outdatedProperty().subscribe(_ -> show());
        model.counting().problemProperty().subscribe(_ -> show());
        model.choices().files().lookingProperty().subscribe(_ -> show());
        model.rows().tabProperty().subscribe(_ -> show());
        model.versionProperty().subscribe(_ -> show());
        model.purposeProperty().subscribe(_ -> show());
    }

    private static Button button(String id, String key, Icon icon) {
        Button button = new Button(Text.of(key), icon.node());
        button.setId(id);
        button.getStyleClass().addAll("flat", "small");
        button.setMinWidth(USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private FlowPane strip() {
        FlowPane strip = new FlowPane();
        strip.getStyleClass().add("preview-filters");
        ToggleGroup group = new ToggleGroup();
        for (SheetTab tab : SheetTab.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("import-show-" + tab.word());
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.rows().tabProperty().set(tab);
            });
            tabs.put(tab, button);
            strip.getChildren().add(button);
        }
        return strip;
    }

    private void follow(@Nullable Job job) {
        progress.show(job);
        if (job != null) {
            job.runningProperty().subscribe(_ -> show());
        }
    }

    private void show() {
        ImportPlan plan = model.counting().planProperty().get();
        boolean outdated = model.counting().outdatedProperty().get();
        Job job = model.counting().jobProperty().get();
        boolean running = job != null && job.runningProperty().get();
        String problem = model.counting().problemProperty().get();
        stop.setVisible(running);
        count.setVisible(!running && !problem.isEmpty());
        copy.setVisible(model.checks() && plan != null && !outdated);
        save.setVisible(copy.isVisible());
        summary.setText(summary(plan, outdated));
        whole.setText(
                plan == null
                        ? ""
                        : plan.checks().stream().map(ExportCheck::sentence).collect(joining("\n")));
        tabs.forEach((tab, button) -> {
            long many = tab.count(plan);
            String words = words(tab, button);
            button.setText(many < 0 ? words : Text.of("import.tab", words, many));
            button.setSelected(model.rows().tabProperty().get() == tab);
            button.setDisable(tab != SheetTab.FIRST && many <= 0);
            SheetPart.show(button, tab.offered(many));
        });
    }

    private String words(SheetTab tab, ToggleButton button) {
        Outcome outcome = tab.outcome();
        if (outcome == null) {
            return Text.of("import.tab." + tab.name());
        }
        OutcomeLook look = OutcomeLook.of(outcome, model.checks());
        button.setGraphic(look.icon().node());
        return look.words();
    }

    private String summary(@Nullable ImportPlan plan, boolean outdated) {
        String problem = model.counting().problemProperty().get();
        if (!problem.isEmpty()) {
            return problem;
        }
        if (plan == null && model.choices().files().files().isEmpty()) {
            boolean looking = model.choices().files().lookingProperty().get();
            return looking ? Text.of("import.looking", model.choices().files().lookedAt()) : "";
        }
        if (plan == null) {
            return Text.of(model.choices().problem().isEmpty() ? "import.counting" : "import.notCounted");
        }
        String counts = model.counting().summary();
        return outdated ? Text.of("import.counts.outdated", counts) : counts;
    }
}

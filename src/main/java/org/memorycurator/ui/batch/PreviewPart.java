package org.memorycurator.ui.batch;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.BatchPlan;
import org.memorycurator.batch.BatchPlan.Outcome;
import org.memorycurator.batch.BatchPlan.Row;
import org.memorycurator.batch.Planner.Immutables;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Differences;
import org.memorycurator.ui.kit.DiffRows;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.JobLine;

/** The lower half of the pane: what the steps would do, row by row. FX thread. */
final class PreviewPart extends VBox {
    /** Where there is less height, the list needs all of it. */
    private static final double ROOMY_EM = 23;

    private final BatchModel model;
    private final Label summary = new Label();
    private final VBox immutables = new VBox();
    private final FlowPane filters = new FlowPane();
    private final Map<PlanRows.Filter, ToggleButton> filterButtons = new EnumMap<>(PlanRows.Filter.class);
    private final ListView<Row> list = new ListView<>();
    private final DiffRows inFull = new DiffRows();
    private final ScrollPane inFullPane = new ScrollPane(inFull);

    PreviewPart(BatchModel model) {
        this.model = model;
        getStyleClass().add("dock-body");
        JobLine planning = new JobLine();
        model.planning().jobProperty().subscribe(planning::show);
        makeImmutables();
        makeFilters();
        makeList();
        inFullPane.setFitToWidth(true);
        inFullPane.getStyleClass().add("in-full");
        inFullPane.managedProperty().bind(inFullPane.visibleProperty());
        inFullPane.setVisible(false);
        getChildren().addAll(head(), planning, immutables, filters, list, inFullPane);
        VBox.setVgrow(list, Priority.ALWAYS);
        model.planning().planProperty().subscribe(_ -> show());
        model.planning().outdatedProperty().subscribe(_ -> show());
        model.planning().problemProperty().subscribe(_ -> show());
        model.planning().jobProperty().subscribe(_ -> show());
        model.scope().onChange(this::show);
        disableProperty().bind(model.writingProperty());
    }

    private HBox head() {
        summary.setId("batch-summary");
        summary.getStyleClass().add("plan-summary");
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        summary.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(summary, Priority.ALWAYS);
        Button preview = new Button(Text.of("batch.preview"), Icon.RERUN.node());
        preview.setId("batch-preview");
        preview.setMinWidth(USE_PREF_SIZE);
        preview.setTooltip(new Tooltip(Text.of("batch.preview.tip")));
        preview.setOnAction(_ -> model.planning().now());
        HBox head = new HBox(summary, preview);
        head.getStyleClass().add("summary-line");
        return head;
    }

    private void makeImmutables() {
        ToggleGroup group = new ToggleGroup();
        for (Immutables choice : Immutables.values()) {
            RadioButton button = new RadioButton(Text.of("batch.immutables." + choice.name()));
            button.setId("batch-immutables-" + choice.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.setWrapText(true);
            button.setMinHeight(USE_PREF_SIZE);
            button.setOnAction(_ -> model.immutablesProperty().set(choice));
            model.immutablesProperty().subscribe(now -> button.setSelected(now == choice));
            immutables.getChildren().add(button);
        }
        immutables.getStyleClass().add("immutables");
        immutables.managedProperty().bind(immutables.visibleProperty());
    }

    private void makeFilters() {
        ToggleGroup group = new ToggleGroup();
        for (PlanRows.Filter filter : PlanRows.Filter.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("batch-filter-" + filter.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.rows().filterProperty().set(filter);
            });
            model.rows().filterProperty().subscribe(now -> button.setSelected(now == filter));
            filterButtons.put(filter, button);
            filters.getChildren().add(button);
        }
        filters.getStyleClass().add("preview-filters");
        filters.managedProperty().bind(filters.visibleProperty());
    }

    private void makeList() {
        list.setId("batch-rows");
        list.getStyleClass().addAll("plain-list", "two-line-list");
        list.setAccessibleText(Text.of("batch.rows"));
        list.setItems(model.rows().list());
        list.setCellFactory(_ -> new PreviewCell(model.rows()));
        list.managedProperty().bind(list.visibleProperty());
        list.getSelectionModel().selectedItemProperty().subscribe(this::showInFull);
        list.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            Row row = list.getSelectionModel().getSelectedItem();
            if (key.getCode() == KeyCode.SPACE && row != null) {
                model.rows().leaveOut(row, !row.leftOut());
                key.consume();
            }
        });
    }

    private void showInFull(@Nullable Row row) {
        boolean changes = row != null && (row.outcome() == Outcome.CHANGES || row.outcome() == Outcome.REPLACED);
        inFull.show(
                row == null || !changes
                        ? List.of()
                        : Differences.between(row.before().content(), row.after()));
        inFullPane.setVisible(
                changes && getHeight() > ROOMY_EM * summary.getFont().getSize());
    }

    private void show() {
        BatchPlan plan = model.planning().planProperty().get();
        summary.setText(summary(plan));
        boolean there = plan != null;
        filters.setVisible(there);
        list.setVisible(there);
        immutables.setVisible(plan != null
                && (plan.count(Outcome.BLOCKED) > 0
                        || model.immutablesProperty().get() == Immutables.REPLACE));
        if (plan == null) {
            list.getSelectionModel().clearSelection();
            inFullPane.setVisible(false);
            return;
        }
        filterButtons.forEach(
                (filter, button) -> button.setText(Text.of("batch.filter." + filter.name(), filter.count(plan))));
    }

    private String summary(@Nullable BatchPlan plan) {
        String problem = model.planning().problemProperty().get();
        if (!problem.isEmpty()) {
            return problem;
        }
        if (plan == null) {
            if (model.scope().isEmpty()) {
                return Text.of("batch.summary.noScope");
            }
            return Text.of(model.planning().outdatedProperty().get() ? "batch.planning" : "batch.summary.noSteps");
        }
        String counts = Text.of(
                "batch.summary",
                plan.count(Outcome.CHANGES) + plan.count(Outcome.REPLACED),
                plan.count(Outcome.SAME),
                plan.count(Outcome.BLOCKED),
                plan.users());
        return model.planning().outdatedProperty().get() ? Text.of("batch.summary.outdated", counts) : counts;
    }
}

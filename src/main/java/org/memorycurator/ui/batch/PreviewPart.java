package org.memorycurator.ui.batch;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.BatchPlan;
import org.memorycurator.batch.BatchPlan.Row;
import org.memorycurator.batch.Planner.Immutables;
import org.memorycurator.text.Text;
import org.memorycurator.ui.batch.PlanRows.Filter;
import org.memorycurator.ui.desk.Differences;
import org.memorycurator.ui.kit.DiffRows;
import org.memorycurator.ui.kit.Difference;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Named;
import org.memorycurator.ui.kit.Prompt;

/** The lower half of the pane: what the steps would do, row by row. FX thread. */
final class PreviewPart extends VBox {
    /** Where there is less height, the list needs all of it. */
    private static final double ROOMY_EM = 23;
    /** So many patterns are taken in at a glance. */
    private static final int MANY_PATTERNS = 8;

    private final BatchModel model;
    private final Label summary = new Label();
    private final VBox immutables = new VBox();
    private final FlowPane filters = new FlowPane();
    private final Map<Filter, ToggleButton> filterButtons = new EnumMap<>(Filter.class);
    private final HBox tools = new HBox();
    private final CheckBox shown = new CheckBox();
    private final ListView<PlanLine> list = new ListView<>();
    private final Label nothing = new Label();
    private final DiffRows inFull = new DiffRows();
    private final ScrollPane inFullPane = new ScrollPane(inFull);

    PreviewPart(BatchModel model) {
        this.model = model;
        getStyleClass().add("dock-body");
        makeImmutables();
        makeFilters();
        makeTools();
        makeList();
        inFullPane.setFitToWidth(true);
        inFullPane.getStyleClass().add("in-full");
        inFullPane.managedProperty().bind(inFullPane.visibleProperty());
        inFullPane.setVisible(false);
        getChildren().addAll(head(), filters, immutables, tools, list, inFullPane);
        VBox.setVgrow(list, Priority.ALWAYS);
        model.planning().planProperty().subscribe(_ -> show());
        model.planning().outdatedProperty().subscribe(_ -> show());
        model.planning().problemProperty().subscribe(_ -> show());
        model.planning().jobProperty().subscribe(_ -> show());
        model.scope().onChange(this::show);
        model.rows().filterProperty().subscribe((_, _) -> show());
        model.rows().tickedProperty().subscribe((_, _) -> show());
        model.rows().partProperty().subscribe((_, _) -> show());
        disableProperty().bind(model.writing().runningProperty());
    }

    private HBox head() {
        summary.setId("batch-summary");
        summary.getStyleClass().add("plan-summary");
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        summary.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(summary, Priority.ALWAYS);
        Button preview = small("batch-preview", "batch.preview", "batch.preview.tip", Icon.RERUN);
        preview.setOnAction(_ -> model.planning().now());
        Button export = small("batch-export", "batch.export", "batch.export.tip", Icon.EXPORT);
        export.setOnAction(_ -> model.export().export());
        export.disableProperty().bind(Bindings.not(model.export().possible()));
        HBox head = new HBox(summary, preview, export);
        head.getStyleClass().add("summary-line");
        return head;
    }

    private static Button small(String id, String textKey, String tipKey, Icon icon) {
        Button button = new Button(null, icon.node());
        button.setId(id);
        button.getStyleClass().add("flat");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(Text.of(textKey));
        button.setTooltip(new Tooltip(Text.of(tipKey)));
        return button;
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
        for (Filter filter : Filter.values()) {
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

    private void makeTools() {
        TextField part = new TextField();
        part.setId("batch-patterns-find");
        Prompt.in(part, Text.of("batch.pattern.filter"));
        Named.as(part, Text.of("batch.pattern.filter"));
        part.textProperty().bindBidirectional(model.rows().partProperty());
        HBox.setHgrow(part, Priority.ALWAYS);
        shown.setId("batch-tick-shown");
        shown.setAccessibleText(Text.of("batch.pattern.tickShown"));
        shown.setTooltip(new Tooltip(Text.of("batch.pattern.tickShown")));
        shown.setMinWidth(USE_PREF_SIZE);
        shown.setOnAction(_ -> model.rows().toggleShown());
        tools.getStyleClass().add("pattern-tools");
        tools.getChildren().addAll(shown, part);
        tools.managedProperty().bind(tools.visibleProperty());
    }

    private void makeList() {
        list.setId("batch-rows");
        list.getStyleClass().addAll("plain-list", "two-line-list");
        list.setAccessibleText(Text.of("batch.rows"));
        list.setItems(model.rows().lines());
        list.setCellFactory(_ -> new PreviewCell(model.rows()));
        list.managedProperty().bind(list.visibleProperty());
        nothing.setWrapText(true);
        nothing.getStyleClass().add("quiet");
        list.setPlaceholder(nothing);
        list.getSelectionModel().selectedIndexProperty().subscribe(_ -> showInFull());
        model.rows().lines().addListener((ListChangeListener<PlanLine>) _ -> showInFull());
        PlanKeys.install(list, model.rows());
    }

    private void showInFull() {
        int selected = list.getSelectionModel().getSelectedIndex();
        boolean there = selected >= 0 && selected < model.rows().lines().size();
        PlanLine line = there ? model.rows().lines().get(selected) : null;
        List<Difference> differences =
                switch (line) {
                    case null -> List.of();
                    case PlanLine.Head head -> PatternWords.differences(head.pattern());
                    case PlanLine.Member(Row row) ->
                        Differences.between(row.before().content(), row.after());
                };
        inFull.show(differences);
        inFullPane.setVisible(!differences.isEmpty()
                && getHeight() > ROOMY_EM * summary.getFont().getSize());
    }

    private void show() {
        BatchPlan plan = model.planning().planProperty().get();
        summary.setText(summary(plan));
        boolean there = plan != null;
        filters.setVisible(there);
        list.setVisible(there);
        Filter filter = model.rows().filterProperty().get();
        immutables.setVisible(plan != null
                && filter == Filter.BLOCKED
                && (PlanSummary.blocksImmutables(plan)
                        || model.immutablesProperty().get() == Immutables.REPLACE));
        shown.setVisible(filter == Filter.CHANGED);
        shown.setSelected(model.rows().leftOutShown() == 0);
        shown.setIndeterminate(!shown.isSelected()
                && model.rows().leftOutShown() < model.rows().countShown());
        tools.setVisible(there && model.rows().patterns() > MANY_PATTERNS);
        String part = model.rows().partProperty().get().strip();
        nothing.setText(
                part.isEmpty()
                        ? Text.of("batch.rows.none." + filter.name())
                        : Text.of("batch.pattern.filter.none", part));
        if (plan == null) {
            list.getSelectionModel().clearSelection();
            inFullPane.setVisible(false);
            return;
        }
        filterButtons.forEach(
                (some, button) -> button.setText(Text.of("batch.filter." + some.name(), some.count(plan))));
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
        String counts = PlanSummary.of(plan);
        return model.planning().outdatedProperty().get() ? Text.of("batch.summary.outdated", counts) : counts;
    }
}

package org.memorycurator.ui.history;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.change.Reversal;
import org.memorycurator.change.Reversal.Group;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Differences;
import org.memorycurator.ui.history.ReversalModel.Asked;
import org.memorycurator.ui.kit.Ago;
import org.memorycurator.ui.kit.DiffRows;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.JobLine;

/** What undoing a change set, or applying it again, would do: three groups with their rows, and the button that does it. FX thread. */
final class ReversalPart extends VBox {
    /** Where there is less height, the list needs all of it. */
    private static final double ROOMY_EM = 34;

    private final ReversalModel model;
    private final Label title = new Label();
    private final FlowPane groups = new FlowPane();
    private final Map<Group, ToggleButton> groupButtons = new EnumMap<>(Group.class);
    private final Label means = new Label();
    private final CheckBox all = new CheckBox();
    private final ListView<Reversal.Row> rows = new ListView<>();
    private final DiffRows inFull = new DiffRows();
    private final Label since = new Label();
    private final ScrollPane inFullPane = new ScrollPane(inFull);
    private final Button cancel = new Button(Text.of("history.reversal.cancel"), Icon.STOP.node());
    private final Button apply = new Button(null, Icon.CHECK.node());

    ReversalPart(ReversalModel model) {
        this.model = model;
        setMinHeight(0);
        title.setId("history-reversal-title");
        title.getStyleClass().add("pane-title");
        means.getStyleClass().add("quiet");
        since.setId("history-since");
        since.getStyleClass().add("quiet");
        since.managedProperty().bind(since.visibleProperty());
        since.setVisible(false);
        for (Label label : new Label[] {title, means, since}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        JobLine job = new JobLine();
        model.jobProperty().subscribe(job::show);
        makeGroups();
        makeRows();
        VBox body = new VBox(title, job, groups, means, all, rows, since, inFullPane);
        body.getStyleClass().add("dock-body");
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox.setVgrow(rows, Priority.ALWAYS);
        getChildren().addAll(body, foot());
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                model.cancel();
                key.consume();
            } else if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
                model.apply();
                key.consume();
            }
        });
        model.askedProperty().subscribe(_ -> show());
        model.planProperty().subscribe(this::arrived);
        model.versionProperty().subscribe(_ -> show());
        model.groupProperty().subscribe(_ -> show());
        model.writingProperty().subscribe(_ -> show());
    }

    private void makeGroups() {
        ToggleGroup group = new ToggleGroup();
        for (Group one : Group.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("history-group-" + one.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.managedProperty().bind(button.visibleProperty());
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.groupProperty().set(one);
            });
            model.groupProperty().subscribe(now -> button.setSelected(now == one));
            groupButtons.put(one, button);
            groups.getChildren().add(button);
        }
        groups.getStyleClass().add("preview-filters");
        groups.managedProperty().bind(groups.visibleProperty());
        all.setId("history-tick-all");
        all.managedProperty().bind(all.visibleProperty());
        all.setOnAction(_ -> model.takeAll(all.isSelected()));
    }

    private void makeRows() {
        rows.setId("history-reversal-rows");
        rows.getStyleClass().addAll("plain-list", "two-line-list");
        rows.setAccessibleText(Text.of("history.reversal.rows"));
        rows.setItems(model.rows());
        rows.setCellFactory(_ -> new ReversalCell(model));
        rows.setPlaceholder(new Label(Text.of("history.reversal.none")));
        rows.getSelectionModel().selectedItemProperty().subscribe(this::showInFull);
        rows.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            Reversal.Row row = rows.getSelectionModel().getSelectedItem();
            if (key.getCode() == KeyCode.SPACE && row != null) {
                model.take(row, !row.taken());
                key.consume();
            }
        });
        inFullPane.setFitToWidth(true);
        inFullPane.getStyleClass().add("in-full");
        inFullPane.managedProperty().bind(inFullPane.visibleProperty());
        inFullPane.setVisible(false);
    }

    private FlowPane foot() {
        cancel.setId("history-reversal-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> model.cancel());
        apply.setId("history-reversal-apply");
        apply.getStyleClass().add("accent");
        apply.setMinWidth(USE_PREF_SIZE);
        apply.setTooltip(new Tooltip(Text.of("history.reversal.apply.tip")));
        apply.setOnAction(_ -> model.apply());
        FlowPane buttons = new FlowPane(cancel, apply);
        buttons.getStyleClass().addAll("apply-bar", "apply-buttons");
        return buttons;
    }

    private void arrived(@Nullable Reversal plan) {
        show();
        if (plan != null) {
            rows.requestFocus(); // not sooner: they were not shown
        }
    }

    private void show() {
        Asked asked = model.askedProperty().get();
        if (asked != null) {
            title.setText(Text.of(
                    asked.again() ? "history.reversal.again" : "history.reversal.undo",
                    asked.changeSet().number(),
                    asked.changeSet().title()));
        }
        Reversal plan = model.planProperty().get();
        boolean there = plan != null;
        for (Node node : new Node[] {groups, rows}) {
            node.setVisible(there);
        }
        means.setVisible(there);
        showTicks(plan);
        if (plan == null) {
            inFullPane.setVisible(false);
            return;
        }
        groupButtons.forEach((group, button) -> {
            button.setText(Text.of("history.reversal.group." + group.name(), plan.count(group)));
            button.setVisible(group != Group.SAME || plan.count(group) > 0);
        });
        means.setText(
                Text.of("history.reversal.means." + model.groupProperty().get().name()));
    }

    private void showTicks(@Nullable Reversal plan) {
        Group group = model.groupProperty().get();
        int of = plan == null ? 0 : plan.count(group);
        int taken = plan == null ? 0 : plan.taken(group);
        all.setVisible(of > 0 && (group == Group.CLEAN || group == Group.LATER));
        all.setText(Text.of("history.reversal.tickAll", of));
        all.setIndeterminate(taken > 0 && taken < of);
        all.setSelected(of > 0 && taken == of);
        boolean again = plan != null && plan.again();
        long size = plan == null ? 0 : plan.size();
        apply.setText(Text.of(again ? "history.reversal.applyAgain" : "history.reversal.apply", size));
        apply.setDisable(size == 0 || model.writingProperty().get());
        boolean writing = model.writingProperty().get();
        rows.setDisable(writing);
        all.setDisable(writing);
        groups.setDisable(writing);
    }

    private void tellWho(ChangeSet by) {
        Ago.tell(since, by.at(), when -> Text.of("history.reversal.changedBy", ReversalCell.by(by), by.author(), when));
    }

    private void showInFull(Reversal.@Nullable Row row) {
        since.setVisible(row != null && row.by() != null);
        if (row != null && row.by() != null) {
            tellWho(row.by());
        }
        boolean differs =
                row != null && row.now() != null && model.groupProperty().get() != Group.GONE;
        inFull.show(
                row == null || row.now() == null
                        ? List.of()
                        : Differences.between(row.now().content(), row.content()),
                Text.of("history.reversal.isNow"),
                Text.of("history.reversal.willBe"));
        inFullPane.setVisible(
                differs && getHeight() > ROOMY_EM * means.getFont().getSize());
    }
}

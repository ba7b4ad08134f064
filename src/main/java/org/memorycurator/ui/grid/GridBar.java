package org.memorycurator.ui.grid;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.memorycurator.search.Matches;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Selection;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Tip;

/** The bar above the table: the box for all matches, what is selected, rows that no longer match, the columns. FX thread. */
final class GridBar extends HBox {
    private final GridModel model;
    private final CheckBox all = new CheckBox();
    private final Button stale = new Button("", Icon.RERUN.node());
    private final Tooltip tip = new Tooltip();
    private String staleWords = "";
    private String staleBrief = "";
    private final Button columns = new Button(null, Icon.COLUMNS.node());

    GridBar(GridModel model) {
        this.model = model;
        getStyleClass().add("grid-bar");
        all.setId("grid-select-all");
        var keys = model.desk().keys().tip(Text.of("grid.selectAll.tip"), "grid.selectAll");
        all.setTooltip(new Tip(
                Bindings.createStringBinding(() -> all.getText() + "\n" + keys.getValue(), all.textProperty(), keys)));
        all.setOnAction(_ -> toggle());
        stale.setId("grid-stale");
        stale.getStyleClass().addAll("flat", "small");
        stale.setTooltip(tip);
        stale.setOnAction(_ -> model.desk().finding().refresh());
        stale.managedProperty().bind(stale.visibleProperty());
        columns.setId("grid-columns");
        columns.getStyleClass().addAll("flat", "button-icon");
        columns.setAccessibleText(Text.of("grid.columns"));
        columns.setTooltip(new Tip(model.desk().keys().tip(Text.of("grid.columns.tip"), "grid.columns")));
        columns.setOnAction(_ -> model.chooseColumns());
        all.setMinWidth(0);
        stale.setMinWidth(USE_PREF_SIZE);
        columns.setMinWidth(USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        getChildren().addAll(all, between, stale, columns);
        Desk desk = model.desk();
        desk.selectionProperty().subscribe(_ -> show());
        model.selection().positionsProperty().subscribe(_ -> show());
        model.rows().shownProperty().subscribe(_ -> show());
        desk.marks().versionProperty().subscribe(_ -> show());
    }

    /** Whose font the whole table follows. */
    CheckBox box() {
        return all;
    }

    /** Where the list of columns opens. */
    Button columns() {
        return columns;
    }

    private void toggle() {
        if (model.desk().selectionProperty().get().all()) {
            model.selection().none();
        } else {
            model.selection().all();
        }
        show();
    }

    private void show() {
        Matches matches = model.rows().shown();
        Selection selection = model.desk().selectionProperty().get();
        GridSelection.Positions where = model.selection().positionsProperty().get();
        int count = selection.count(matches);
        int hidden = selection.all() ? 0 : Math.max(0, count - where.rows().getCardinality());
        all.setDisable(matches.size() == 0 && count == 0);
        all.setSelected(selection.all() && matches.size() > 0);
        all.setIndeterminate(!selection.all() && count > 0);
        all.setText(
                selection.all() && matches.size() > 0
                        ? Text.of("grid.selected.all", matches.size())
                        : count == 0
                                ? Text.of("grid.selected.none", matches.size())
                                : Text.of(
                                        hidden == 0 ? "grid.selected.some" : "grid.selected.someHidden",
                                        count,
                                        hidden));
        int out = model.desk().marks().staleCount();
        boolean outdated = model.desk().marks().outdated();
        stale.setVisible(out > 0 || outdated);
        staleWords = out == 0
                ? Text.of("grid.outdated")
                : outdated ? Text.of("grid.staleOutdated", out) : Text.of("grid.stale", out);
        staleBrief = out == 0 ? "" : Text.of("grid.stale.brief", out);
        stale.setAccessibleText(staleWords);
        tip.setText(staleWords + "\n" + Text.of(outdated ? "grid.outdated.tip" : "grid.stale.tip"));
        requestLayout();
    }

    /** Where the words have no room, the number stands alone beside its icon. */
    @Override
    protected void layoutChildren() {
        String fitting = wide() > getWidth() ? staleBrief : staleWords;
        if (!stale.getText().equals(fitting)) {
            stale.setText(fitting);
        }
        super.layoutChildren();
    }

    /** The width that all words would take. */
    private double wide() {
        return prefWidth(-1) + width(staleWords) - width(stale.getText());
    }

    private double width(String words) {
        javafx.scene.text.Text measured = new javafx.scene.text.Text(words);
        measured.setFont(stale.getFont());
        return Math.ceil(measured.getLayoutBounds().getWidth());
    }
}

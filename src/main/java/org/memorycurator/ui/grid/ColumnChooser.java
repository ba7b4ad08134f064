package org.memorycurator.ui.grid;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;
import org.memorycurator.search.Facets;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Named;
import org.memorycurator.ui.kit.Popover;
import org.memorycurator.ui.kit.Prompt;

/** A list of everything that can be a column, to be searched and ticked; opens over the table. FX thread. */
final class ColumnChooser {
    private final GridModel model;
    private final VBox box = new VBox();
    private final Popover popup = Popover.asking(box, HPos.RIGHT);
    private final TextField search = TextFields.createClearableTextField();
    private final ObservableList<GridColumn> offered = FXCollections.observableArrayList();
    private final FilteredList<GridColumn> found = new FilteredList<>(offered);
    private final ListView<GridColumn> list = new ListView<>(found);
    private final Map<String, Integer> counts = new HashMap<>();

    ColumnChooser(GridModel model) {
        this.model = model;
        search.setId("grid-column-search");
        Prompt.in(search, Text.of("grid.chooser.search"));
        Named.as(search, Text.of("grid.chooser.search"));
        search.textProperty().subscribe(this::filter);
        search.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.DOWN && !found.isEmpty()) {
                list.requestFocus();
                list.getSelectionModel().select(0);
            }
        });
        list.setId("grid-column-list");
        list.setAccessibleText(Text.of("grid.columns"));
        list.getStyleClass().add("column-list");
        list.setPlaceholder(new Label(Text.of("grid.chooser.nothing")));
        list.setCellFactory(_ -> new Line());
        list.setOnKeyPressed(key -> {
            GridColumn column = list.getSelectionModel().getSelectedItem();
            if ((key.getCode() == KeyCode.SPACE || key.getCode() == KeyCode.ENTER) && column != null) {
                toggle(column);
                key.consume();
            }
        });
        Button reset = new Button(Text.of("grid.chooser.reset"));
        reset.setId("grid-column-reset");
        reset.getStyleClass().addAll("flat", "small");
        reset.setOnAction(_ -> {
            model.columns().reset();
            list.refresh();
        });
        box.getChildren().addAll(search, list, reset);
        box.getStyleClass().add("column-chooser");
    }

    /** Opens below a node, ending at its right edge. */
    void open(Region below) {
        search.clear();
        offer(List.of());
        model.metadataKeys(this::offer);
        if (popup.show(below)) {
            search.requestFocus();
        }
    }

    private void offer(List<Facets.Count> keys) {
        keys.forEach(key -> counts.put("metadata." + key.value(), key.count()));
        offered.setAll(
                GridColumns.offered(keys.stream().map(Facets.Count::value).toList()));
        model.columns().shown().stream()
                .filter(shown -> offered.stream().noneMatch(c -> c.id().equals(shown.id())))
                .forEach(offered::add);
    }

    private void filter(String typed) {
        String part = typed.strip().toLowerCase(Locale.ROOT);
        found.setPredicate(column -> column.title().toLowerCase(Locale.ROOT).contains(part));
    }

    private void toggle(GridColumn column) {
        model.columns().show(column, !model.columns().isShown(column));
        list.refresh();
    }

    /** A column with its tick and how many memories have the key. */
    private final class Line extends ListCell<GridColumn> {
        private final CheckBox tick = new CheckBox();
        private final Label count = new Label();
        private final HBox line = new HBox();

        Line() {
            Region between = new Region();
            HBox.setHgrow(between, Priority.ALWAYS);
            count.getStyleClass().add("faint");
            line.getStyleClass().add("column-line");
            line.getChildren().addAll(tick, between, count);
            tick.setFocusTraversable(false);
            tick.setOnAction(_ -> {
                if (getItem() != null) {
                    toggle(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable GridColumn column, boolean empty) {
            super.updateItem(column, empty);
            if (empty || column == null) {
                setGraphic(null);
                return;
            }
            tick.setText(column.title());
            tick.setSelected(model.columns().isShown(column));
            Integer having = counts.get(column.id());
            count.setText(having == null ? "" : Text.number(having));
            setAccessibleText(
                    Text.of(tick.isSelected() ? "grid.chooser.shown" : "grid.chooser.hidden", column.title()));
            setGraphic(line);
        }
    }
}

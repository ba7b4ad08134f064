package org.memorycurator.ui.settings;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Named;
import org.memorycurator.ui.kit.Prompt;

/** Which metadata keys are columns to begin with: to be found by typing, ticked, and put into order. FX thread. */
final class ColumnsPage {
    private final ColumnsModel model;
    private final ListView<ColumnsModel.Line> list = new ListView<>();

    private ColumnsPage(ColumnsModel model) {
        this.model = model;
    }

    static Node of(ColumnsModel model) {
        return new ColumnsPage(model).page();
    }

    private Node page() {
        Page page = new Page("columns", model::reset);
        page.add(Page.means(Text.of("settings.columns.means")));
        TextField filter = TextFields.createClearableTextField();
        filter.setId("settings-column-key");
        Prompt.in(filter, Text.of("settings.columns.find"));
        Named.as(filter, Text.of("settings.columns.find"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER && model.takeTyped()) {
                key.consume();
            } else if (key.getCode() == KeyCode.DOWN && !list.getItems().isEmpty()) {
                list.requestFocus();
                list.getSelectionModel().select(0);
                key.consume();
            }
        });
        list.setId("settings-column-list");
        list.getStyleClass().add("settings-columns");
        list.setAccessibleText(Text.of("settings.columns"));
        list.setItems(model.lines());
        list.setPlaceholder(new Label(Text.of("settings.columns.none")));
        list.setCellFactory(_ -> new Cell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        HBox buttons = new HBox(
                Page.button("settings.columns.up", () -> move(-1)),
                Page.button("settings.columns.down", () -> move(1)));
        buttons.getStyleClass().add("settings-buttons");
        page.add(filter);
        page.add(list);
        page.add(buttons);
        VBox.setVgrow(list, Priority.ALWAYS);
        return page;
    }

    private void key(KeyEvent key) {
        ColumnsModel.Line line = list.getSelectionModel().getSelectedItem();
        boolean along = key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN;
        if (line != null && (key.getCode() == KeyCode.SPACE || key.getCode() == KeyCode.ENTER)) {
            toggle(line);
            key.consume();
        } else if (key.isAltDown() && along) {
            move(key.getCode() == KeyCode.UP ? -1 : 1);
            key.consume();
        }
    }

    private void toggle(ColumnsModel.Line line) {
        model.toggle(line);
        select(line.key());
    }

    private void move(int places) {
        ColumnsModel.Line line = list.getSelectionModel().getSelectedItem();
        if (line != null) {
            model.move(line, places);
            select(line.key());
        }
    }

    private void select(String key) {
        list.getItems().stream()
                .filter(l -> l.key().equals(key))
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
    }

    /** A key with its tick and how many memories have it. */
    private final class Cell extends ListCell<ColumnsModel.Line> {
        private final CheckBox tick = new CheckBox();
        private final Label count = new Label();
        private final HBox line = new HBox();

        Cell() {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            count.getStyleClass().add("faint");
            line.setAlignment(Pos.CENTER_LEFT);
            line.getChildren().addAll(tick, gap, count);
            tick.setMnemonicParsing(false);
            tick.setFocusTraversable(false);
            tick.setOnAction(_ -> {
                ColumnsModel.Line item = getItem();
                if (item != null) {
                    toggle(item);
                }
            });
        }

        @Override
        protected void updateItem(ColumnsModel.@Nullable Line item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            tick.setText(item.key());
            tick.setSelected(item.on());
            count.setText(item.count() == 0 ? "" : Text.number(item.count()));
            setAccessibleText(Text.of(item.on() ? "settings.columns.on" : "settings.columns.off", item.key()));
            setGraphic(line);
        }
    }
}

package org.memorycurator.ui.find;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.memorycurator.search.Suggestion;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Popover;

/** The list of completions below the search box. The focus stays in the box, which hands its keys on. */
final class CompletionPopup {
    private static final int ROWS = 12;

    private final TextField field;
    private final Region box;
    private final CompletionModel model;
    private final Consumer<Suggestion> choose;
    private final ListView<Suggestion> list = new ListView<>();
    private final Popover popup = Popover.offering(list);

    CompletionPopup(TextField field, Region box, CompletionModel model, Consumer<Suggestion> choose) {
        this.field = field;
        this.box = box;
        this.model = model;
        this.choose = choose;
        list.setId("find-completions");
        list.getStyleClass().add("completion");
        list.setFocusTraversable(false);
        list.setAccessibleText(Text.of("find.completions"));
        list.setCellFactory(_ -> new Cell());
        popup.onHidden(model::close);
        model.suggestionsProperty().subscribe(this::show);
    }

    /** Does what a key means for the list; whether it meant anything. Typing always goes to the box. */
    boolean takes(KeyEvent key) {
        if (!popup.isShowing() || key.isControlDown() || key.isShiftDown()) {
            return false;
        }
        Suggestion chosen = list.getSelectionModel().getSelectedItem();
        return switch (key.getCode()) {
            case DOWN -> step(1);
            case UP -> step(-1);
            case ESCAPE -> close();
            case ENTER -> chosen == null ? close() : take(chosen);
            case TAB -> take(chosen == null ? list.getItems().getFirst() : chosen);
            default -> false;
        };
    }

    private void show(List<Suggestion> suggestions) {
        if (suggestions.isEmpty() || field.getScene() == null) {
            popup.hide();
            return;
        }
        list.getItems().setAll(suggestions);
        list.getSelectionModel().clearSelection();
        double row = field.getFont().getSize() * 2.154;
        list.setFixedCellSize(row);
        list.setPrefHeight(
                row * Math.min(ROWS, suggestions.size()) + field.getFont().getSize());
        list.setPrefWidth(Math.min(box.getWidth(), field.getFont().getSize() * 42));
        popup.show(box);
    }

    private boolean step(int by) {
        int count = list.getItems().size();
        int at = list.getSelectionModel().getSelectedIndex();
        int next = at < 0 ? (by > 0 ? 0 : count - 1) : Math.floorMod(at + by, count);
        list.getSelectionModel().select(next);
        list.scrollTo(next);
        field.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        return true;
    }

    private boolean close() {
        model.close();
        return true;
    }

    private boolean take(Suggestion chosen) {
        model.close();
        choose.accept(chosen);
        return true;
    }

    /** Label, what kind of thing it is, how many memories have it. */
    private final class Cell extends ListCell<Suggestion> {
        private final Label label = new Label();
        private final Label kind = new Label();
        private final Label count = new Label();
        private final HBox line = new HBox(label, kind, count);

        Cell() {
            label.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(label, Priority.ALWAYS);
            kind.getStyleClass().add("faint");
            kind.setMinWidth(Region.USE_PREF_SIZE);
            count.getStyleClass().add("facet-count");
            count.setMinWidth(Region.USE_PREF_SIZE);
            line.getStyleClass().add("completion-line");
            setOnMouseClicked(_ -> {
                if (getItem() != null) {
                    take(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Suggestion item, boolean empty) {
            super.updateItem(item, empty);
            if (item == null || empty) {
                setGraphic(null);
                return;
            }
            label.setText(FacetLine.visible(item.label()));
            kind.setText(kind(item));
            count.setText(item.count() < 0 ? "" : Text.number(item.count()));
            setGraphic(line);
            setAccessibleText(label.getText() + ", " + kind.getText());
        }
    }

    private static String kind(Suggestion item) {
        String text = item.replacement();
        if (text.stripTrailing().endsWith(":")) {
            return Text.of("find.kind.name");
        }
        return text.startsWith("is:") || text.startsWith("has:") || text.startsWith("in:")
                ? Text.of("find.kind.state")
                : Text.of("find.kind.value");
    }
}

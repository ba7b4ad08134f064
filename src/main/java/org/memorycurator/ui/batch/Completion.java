package org.memorycurator.ui.batch;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.memorycurator.ui.kit.Popover;

/** Offers real values below a field while it is typed into. The focus stays in the field. FX thread. */
final class Completion {
    private static final int ROWS = 8;
    private static final double ROW = 2.154;

    private final TextField field;
    private final BiConsumer<String, Consumer<List<String>>> source;
    private final ListView<String> list = new ListView<>();
    private final Popover popup = Popover.offering(list);
    private boolean choosing;

    private Completion(TextField field, BiConsumer<String, Consumer<List<String>>> source) {
        this.field = field;
        this.source = source;
        list.getStyleClass().add("completion");
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new Cell());
        field.textProperty().subscribe((_, typed) -> typed(typed));
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                popup.hide();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Asks {@code source} for values that begin as typed, whenever something is typed. */
    static void install(TextField field, BiConsumer<String, Consumer<List<String>>> source) {
        new Completion(field, source);
    }

    private void typed(String typed) {
        if (!field.isFocused() || choosing) {
            return;
        }
        source.accept(typed, values -> {
            if (typed.equals(field.getText())) {
                show(values.stream().filter(v -> !v.equals(typed)).toList());
            }
        });
    }

    private void show(List<String> values) {
        if (values.isEmpty() || !field.isFocused()) {
            popup.hide();
            return;
        }
        list.getItems().setAll(values);
        list.getSelectionModel().clearSelection();
        double em = field.getFont().getSize();
        list.setFixedCellSize(em * ROW);
        list.setPrefHeight(em * ROW * Math.min(ROWS, values.size()) + em);
        list.setPrefWidth(field.getWidth());
        popup.show(field);
    }

    private void key(KeyEvent key) {
        if (!popup.isShowing()) {
            return;
        }
        String chosen = list.getSelectionModel().getSelectedItem();
        switch (key.getCode()) {
            case DOWN -> step(1, key);
            case UP -> step(-1, key);
            case ESCAPE -> {
                popup.hide();
                key.consume();
            }
            case ENTER -> {
                take(chosen);
                if (chosen != null) { // else it is for the field: what was typed is meant
                    key.consume();
                }
            }
            case TAB -> take(chosen);
            default -> {
                // typed into the field
            }
        }
    }

    private void step(int by, KeyEvent key) {
        int count = list.getItems().size();
        int at = list.getSelectionModel().getSelectedIndex();
        int next = at < 0 ? (by > 0 ? 0 : count - 1) : Math.floorMod(at + by, count);
        list.getSelectionModel().select(next);
        list.scrollTo(next);
        key.consume();
    }

    private void take(@Nullable String chosen) {
        popup.hide();
        if (chosen != null) {
            choosing = true;
            field.setText(chosen);
            field.end();
            choosing = false;
        }
    }

    /** One value; a click takes it. */
    private final class Cell extends ListCell<String> {
        Cell() {
            setOnMouseClicked(_ -> take(getItem()));
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? null : item);
        }
    }
}

package org.memorycurator.ui.details;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.memorycurator.model.Memory;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Latest;
import org.memorycurator.ui.kit.Named;
import org.memorycurator.ui.kit.Popover;
import org.memorycurator.ui.kit.Prompt;

/** The categories as chips that can be removed, with a field that adds one and offers those in use. FX thread. */
final class CategoriesPart extends VBox {
    private static final int OFFERED = 8;

    private final DetailsModel model;
    private final FlowPane chips = new FlowPane();
    private final TextField add = new TextField();
    private final Label none = Parts.styled(new Label(Text.of("details.noCategories")), "faint");
    private final ListView<String> offers = new ListView<>();
    private final Popover popup = Popover.offering(offers);
    private final Latest latest = new Latest();

    CategoriesPart(DetailsModel model) {
        this.model = model;
        getStyleClass().add("details-part");
        chips.getStyleClass().add("chips");
        chips.setId("details-categories");
        add.setId("details-add-category");
        add.getStyleClass().add("key-value");
        Prompt.in(add, Text.of("details.addCategory"));
        Named.as(add, Text.of("details.addCategory"));
        add.setPrefColumnCount(10);
        add.setOnAction(_ -> take(add.getText()));
        add.textProperty().subscribe(this::offer);
        add.focusedProperty().subscribe(focused -> {
            if (!focused) {
                take(add.getText());
            }
        });
        add.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        offers.getStyleClass().add("completion");
        offers.setFocusTraversable(false);
        offers.setOnMouseClicked(_ -> take(offers.getSelectionModel().getSelectedItem()));
        getChildren().addAll(Parts.title(Text.of("details.categories")), chips);
    }

    void refresh() {
        Memory memory = model.one().memoryProperty().get();
        if (memory == null) {
            return;
        }
        boolean locked = model.one().obstacle().isPresent();
        List<String> names = memory.content().categories();
        List<Node> nodes = new ArrayList<>();
        names.forEach(name -> nodes.add(chip(name, locked)));
        if (locked && names.isEmpty()) {
            nodes.add(none);
        }
        if (!locked) {
            nodes.add(add);
        }
        boolean same = nodes.size() == chips.getChildren().size()
                && nodes.getLast() == chips.getChildren().getLast()
                && names.equals(chips.getUserData());
        if (!same) {
            boolean focused = add.isFocused();
            chips.setUserData(names);
            chips.getChildren().setAll(nodes);
            if (focused && !locked) {
                add.requestFocus();
            }
        }
    }

    private Node chip(String name, boolean locked) {
        Button chip = new Button(name, locked ? Icon.TAG.node() : Icon.CLOSE.node());
        chip.getStyleClass().add("category");
        chip.setContentDisplay(ContentDisplay.RIGHT);
        String words = Text.of(locked ? "details.category" : "details.removeCategory", name);
        chip.setAccessibleText(words);
        chip.setTooltip(new Tooltip(words));
        chip.setMouseTransparent(locked);
        chip.setFocusTraversable(!locked);
        chip.setOnAction(_ -> model.one().edits().removeCategory(name));
        return chip;
    }

    private void take(String name) {
        popup.hide();
        if (name != null && !name.isBlank()) {
            add.clear();
            model.one().edits().addCategory(name);
        }
    }

    private void offer(String typed) {
        Latest.Question question = latest.ask();
        if (typed.isBlank() || !add.isFocused()) {
            popup.hide();
            return;
        }
        model.desk()
                .background()
                .read(
                        () -> model.categories(typed.strip(), OFFERED),
                        question.only(this::show),
                        question.only(model.desk().status()::failed));
    }

    private void show(List<String> found) {
        if (found.isEmpty() || !add.isFocused()) {
            popup.hide();
            return;
        }
        double row = add.getFont().getSize() * 2.154;
        offers.getItems().setAll(found);
        offers.getSelectionModel().clearSelection();
        offers.setFixedCellSize(row);
        offers.setPrefHeight(row * (found.size() + 0.5));
        offers.setPrefWidth(Math.max(add.getWidth(), row * 7));
        popup.show(add);
    }

    private void pressed(KeyEvent key) {
        int by = key.getCode() == KeyCode.DOWN ? 1 : key.getCode() == KeyCode.UP ? -1 : 0;
        String chosen = offers.getSelectionModel().getSelectedItem();
        if (key.getCode() == KeyCode.ESCAPE
                && (popup.isShowing() || !add.getText().isEmpty())) {
            popup.hide();
            add.clear();
            key.consume();
        } else if (popup.isShowing() && by != 0) {
            int count = offers.getItems().size();
            int index = offers.getSelectionModel().getSelectedIndex();
            offers.getSelectionModel().select(Math.floorMod(index < 0 && by < 0 ? -1 : index + by, count));
            key.consume();
        } else if (popup.isShowing() && key.getCode() == KeyCode.ENTER && chosen != null) {
            take(chosen);
            key.consume();
        }
    }
}

package org.memorycurator.ui.shell;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Clip;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Named;
import org.memorycurator.ui.kit.SideWindow;
import org.memorycurator.ui.kit.Theme;

/** F1: every action with its keys, to be looked up and to be changed. Stays open beside the work. */
final class KeysWindow {
    private final KeysModel model;
    private final TextField search = new TextField();
    private final ListView<KeysModel.Line> list;
    private final Label said = new Label();
    private final Button take = button("keys-take", "", Icon.CHECK, this::take);
    private final Button keep = button("keys-keep", Text.of("keys.keep"), Icon.CLOSE, this::keep);
    private final Button change = button("keys-change", Text.of("keys.change"), Icon.EDIT, this::change);
    private final Button reset = button("keys-reset", Text.of("keys.reset"), Icon.UNDO, this::reset);
    private @Nullable Stage stage;

    KeysWindow(Catalogue catalogue) {
        model = new KeysModel(catalogue);
        list = new ListView<>(model.lines());
    }

    /** Opens, or comes to the front. */
    void show(Window owner) {
        Stage open = stage;
        if (open == null) {
            open = make(owner);
            stage = open;
        }
        model.filter(search.getText());
        open.show();
        open.toFront();
        search.requestFocus();
    }

    private Stage make(Window owner) {
        search.setId("keys-search");
        search.setPromptText(Text.of("keys.search"));
        Named.as(search, Text.of("keys.search"));
        search.textProperty().subscribe((_, typed) -> model.filter(typed));
        search.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.DOWN && !model.lines().isEmpty()) {
                list.requestFocus();
                select(Math.max(1, list.getSelectionModel().getSelectedIndex()));
                key.consume();
            }
        });
        list.setId("keys-list");
        list.setAccessibleText(Text.of("shell.keys"));
        list.setPlaceholder(new Label(Text.of("keys.nothing")));
        list.setCellFactory(_ -> new KeyCell(model, this::change));
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                change();
                key.consume();
            }
        });
        list.getSelectionModel().selectedItemProperty().subscribe(_ -> able());
        model.keys().versionProperty().subscribe(_ -> able());
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox content = new VBox(search, list, saying(), buttons());
        content.getStyleClass().add("keys-window");
        Stage made = new Stage();
        made.initOwner(owner);
        made.initModality(Modality.NONE);
        made.setTitle(Text.of("shell.keys"));
        Scene scene = new Scene(content);
        Theme.style(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::recorded);
        made.setScene(scene);
        made.setOnShown(_ -> SideWindow.fit(made, owner));
        made.setOnHidden(_ -> model.stop(""));
        return made;
    }

    private FlowPane saying() {
        said.setId("keys-said");
        said.setWrapText(true);
        said.textProperty().bind(model.messageProperty());
        model.conflictProperty().subscribe(conflict -> {
            boolean asked = conflict != null;
            for (Button answer : new Button[] {take, keep}) {
                answer.setVisible(asked);
                answer.setManaged(asked);
            }
            said.setGraphic((asked ? Icon.WARNING : Icon.KEYS).node());
            if (conflict != null) {
                take.setText(Text.of("keys.take", conflict.holder().text()));
                take.setAccessibleText(take.getText());
                take.requestFocus();
            }
        });
        FlowPane line = new FlowPane(said, take, keep);
        line.getStyleClass().add("chips");
        line.managedProperty().bind(line.visibleProperty());
        line.visibleProperty().bind(model.messageProperty().isNotEmpty());
        return line;
    }

    private FlowPane buttons() {
        FlowPane buttons = new FlowPane(
                change,
                reset,
                button("keys-reset-all", Text.of("keys.resetAll"), Icon.UNDO, model::resetAll),
                button("keys-copy", Text.of("keys.copy"), Icon.COPY, this::copy));
        buttons.getStyleClass().add("chips");
        return buttons;
    }

    private static Button button(String id, String words, Icon icon, Runnable run) {
        Button button = new Button(words, icon.node());
        button.setId(id);
        button.setOnAction(_ -> run.run());
        return button;
    }

    private void able() {
        Action chosen = chosen();
        change.setDisable(chosen == null);
        reset.setDisable(chosen == null || !model.keys().isChanged(chosen));
    }

    private @Nullable Action chosen() {
        return list.getSelectionModel().getSelectedItem() instanceof KeysModel.Line.Bound(Action action)
                ? action
                : null;
    }

    private void change() {
        Action chosen = chosen();
        if (chosen != null) {
            list.requestFocus();
            model.record(chosen);
            list.refresh();
        }
    }

    private void reset() {
        Action chosen = chosen();
        if (chosen != null) {
            keepingPlace(() -> model.reset(chosen));
        }
    }

    private void take() {
        keepingPlace(model::take);
        list.requestFocus();
    }

    private void keep() {
        model.keep();
        list.requestFocus();
    }

    private void copy() {
        Clip.system().put(model.asText());
        model.copied();
    }

    /** While an action waits for its keys, all keys go there. */
    private void recorded(KeyEvent key) {
        if (model.recordingProperty().get() != null) {
            Keys.of(key).ifPresent(pressed -> keepingPlace(() -> model.press(pressed)));
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            back();
            key.consume(); // a list would take it for itself
        }
    }

    private void back() {
        if (model.conflictProperty().get() != null) {
            keep();
        } else if (stage != null) {
            stage.close();
        }
    }

    /** The list is made anew when keys change: the same line stays chosen. */
    private void keepingPlace(Runnable work) {
        int at = list.getSelectionModel().getSelectedIndex();
        work.run();
        select(at);
    }

    private void select(int at) {
        if (at >= 0 && at < model.lines().size()) {
            list.getSelectionModel().select(at);
            list.getFocusModel().focus(at);
        }
        list.refresh();
    }
}

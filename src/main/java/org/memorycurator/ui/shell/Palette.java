package org.memorycurator.ui.shell;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
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
import javafx.stage.Popup;
import javafx.stage.Window;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Text;

/** Ctrl+K: type what you want to do, Enter does it. */
final class Palette {
    private final Collection<Action> actions;

    Palette(Collection<Action> actions) {
        this.actions = actions;
    }

    /** Opens over the middle of the window. */
    void show(Window owner) {
        Popup popup = new Popup();
        popup.setAutoHide(true);
        FilteredList<Action> shown = new FilteredList<>(FXCollections.observableArrayList(List.copyOf(actions)));
        TextField words = new TextField();
        words.setId("palette-words");
        words.setPromptText(Text.of("palette.prompt"));
        words.setAccessibleText(Text.of("palette.prompt"));
        ListView<Action> list = new ListView<>(shown);
        list.setId("palette-list");
        list.setCellFactory(_ -> new ActionCell());
        list.setFocusTraversable(false);
        list.getSelectionModel().selectFirst();
        words.textProperty().subscribe(typed -> {
            shown.setPredicate(a -> matches(a, typed));
            list.getSelectionModel().selectFirst();
        });
        words.addEventFilter(KeyEvent.KEY_PRESSED, e -> key(e, list, popup));
        list.setOnMouseClicked(_ -> run(list, popup));
        VBox box = new VBox(words, list);
        box.getStyleClass().add("palette");
        popup.getContent().add(box);
        popup.show(owner);
        popup.setX(owner.getX() + (owner.getWidth() - popup.getWidth()) / 2);
        popup.setY(owner.getY() + owner.getHeight() / 6);
        words.requestFocus();
    }

    private static void key(KeyEvent e, ListView<Action> list, Popup popup) {
        if (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.UP) {
            int step = e.getCode() == KeyCode.DOWN ? 1 : -1;
            int next = Math.clamp(
                    list.getSelectionModel().getSelectedIndex() + (long) step,
                    0,
                    Math.max(0, list.getItems().size() - 1));
            list.getSelectionModel().select(next);
            list.scrollTo(next);
            e.consume();
        } else if (e.getCode() == KeyCode.ENTER) {
            run(list, popup);
            e.consume();
        }
    }

    private static void run(ListView<Action> list, Popup popup) {
        Action chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && chosen.enabled().get()) {
            popup.hide();
            chosen.run().run();
        }
    }

    private static boolean matches(Action action, String typed) {
        String text = action.text().toLowerCase(Locale.ROOT);
        return List.of(typed.toLowerCase(Locale.ROOT).trim().split("\\s+")).stream()
                .allMatch(text::contains);
    }

    /** Words at the left, keys at the right; what cannot be done now is grey. */
    static final class ActionCell extends ListCell<Action> {
        @Override
        protected void updateItem(Action action, boolean empty) {
            super.updateItem(action, empty);
            if (empty || action == null) {
                setGraphic(null);
                return;
            }
            Label words = new Label(action.text(), action.icon().node());
            Label keys = new Label(action.shortcut().split(" ")[0]);
            keys.getStyleClass().add("keys");
            keys.setVisible(!action.shortcut().isEmpty());
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox row = new HBox(words, gap, keys);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setDisable(!action.enabled().get());
            setGraphic(row);
            setAccessibleText(action.text() + " " + action.shortcut());
        }
    }
}

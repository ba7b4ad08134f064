package org.memorycurator.ui.shell;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow.AnchorLocation;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.KeyBindings;
import org.memorycurator.ui.desk.Preferences;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Icon;

/** Every command by a few words of it: Enter does the one that is marked. Made for one opening. */
final class Palette {
    private static final int PAGE = 8;

    private final PaletteSearch search;
    private final KeyBindings keys;
    private final Popup popup = new Popup();
    private final TextField words = new TextField();
    private final ObservableList<Action> found = FXCollections.observableArrayList();
    private final ListView<Action> list = new ListView<>(found);
    private final Label count = new Label();
    private final VBox box = new VBox(words, list, count);

    private Palette(Catalogue catalogue, Preferences preferences) {
        this.search = new PaletteSearch(catalogue, preferences);
        this.keys = catalogue.keys();
        popup.setAnchorLocation(AnchorLocation.CONTENT_TOP_LEFT); // the shadow around it takes no part
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        words.setId("palette-words");
        words.setPromptText(Text.of("palette.prompt"));
        list.setId("palette-list");
        list.setAccessibleText(Text.of("palette.list"));
        list.setCellFactory(_ -> new ActionCell());
        list.setFocusTraversable(false); // the arrows reach it from the field
        list.setPlaceholder(new Label(Text.of("palette.nothing")));
        count.setId("palette-count");
        count.getStyleClass().add("faint");
        words.textProperty().subscribe((_, typed) -> find(typed));
        list.getSelectionModel().selectedItemProperty().subscribe(this::tell);
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        box.setId("palette");
        box.getStyleClass().add("palette");
        popup.getContent().add(box);
    }

    /** Opens a new one over the middle of the window, unless one is open. */
    static void open(Catalogue catalogue, Preferences preferences, Window owner) {
        boolean already = Window.getWindows().stream()
                .anyMatch(w -> w instanceof Popup p && p.getContent().stream().anyMatch(Palette::isPalette));
        if (!already) {
            new Palette(catalogue, preferences).show(owner);
        }
    }

    private static boolean isPalette(Node content) {
        return "palette".equals(content.getId());
    }

    private void show(Window owner) {
        find("");
        box.setMaxSize(owner.getWidth(), owner.getHeight() - owner.getHeight() / 6);
        popup.show(owner);
        popup.setAnchorX(owner.getX() + (owner.getWidth() - box.getWidth()) / 2);
        popup.setAnchorY(owner.getY() + owner.getHeight() / 6);
        words.requestFocus();
    }

    private void find(String typed) {
        found.setAll(search.find(typed));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        count.setText(Text.of("palette.count", found.size()));
    }

    /** The focus stays in the field: what is marked in the list is told as what the field is about. */
    private void tell(@Nullable Action marked) {
        words.setAccessibleText(marked == null ? Text.of("palette.prompt") : Text.of("palette.marked", spoken(marked)));
    }

    private void key(KeyEvent e) {
        int step =
                switch (e.getCode()) {
                    case DOWN -> 1;
                    case UP -> -1;
                    case PAGE_DOWN -> PAGE;
                    case PAGE_UP -> -PAGE;
                    default -> 0;
                };
        if (step != 0 && !found.isEmpty()) {
            int at = list.getSelectionModel().getSelectedIndex();
            int next = Math.clamp(at + (long) step, 0, found.size() - 1);
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - PAGE / 2));
            e.consume();
        } else if (e.getCode() == KeyCode.ENTER) {
            run(list.getSelectionModel().getSelectedItem());
            e.consume();
        } else if (e.getCode() == KeyCode.TAB) {
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE
                || Keys.of(e)
                        .flatMap(keys::owner)
                        .filter(a -> a.id().equals("shell.palette"))
                        .isPresent()) {
            popup.hide();
            e.consume();
        }
    }

    private void run(@Nullable Action chosen) {
        if (chosen != null && chosen.enabled().get()) {
            popup.hide();
            search.used(chosen);
            chosen.run().run();
        }
    }

    private String spoken(Action action) {
        String state = !action.enabled().get()
                ? "off"
                : action.chosen() != null && action.chosen().get() ? "on" : "plain";
        String said = Text.of("palette.spoken." + state, action.text());
        String where = search.menu(action);
        String with = keys.shown(action);
        return said + (where.isEmpty() ? "" : ", " + where) + (with.isEmpty() ? "" : ", " + with);
    }

    /** Words at the left, where the menus have it and its keys at the right; what cannot be done now is grey. */
    private final class ActionCell extends ListCell<Action> {
        private final Label name = new Label();
        private final Label menu = new Label();
        private final Label bound = new Label();
        private final HBox row;

        ActionCell() {
            menu.getStyleClass().add("faint");
            menu.setMinWidth(0);
            bound.getStyleClass().add("keys");
            bound.setMinWidth(Region.USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            row = new HBox(name, gap, menu, bound);
            row.getStyleClass().add("palette-row");
            row.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
            setOnMouseClicked(click -> {
                if (click.getButton() == MouseButton.PRIMARY) {
                    run(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Action action, boolean empty) {
            super.updateItem(action, empty);
            if (empty || action == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            boolean on = action.chosen() != null && action.chosen().get();
            name.setText(action.text());
            name.setGraphic((on ? Icon.CHECK : action.icon()).node());
            menu.setText(search.menu(action));
            bound.setText(keys.shown(action));
            bound.setVisible(!bound.getText().isEmpty());
            bound.setManaged(bound.isVisible());
            row.setDisable(!action.enabled().get());
            setGraphic(row);
            setAccessibleText(spoken(action));
        }
    }
}

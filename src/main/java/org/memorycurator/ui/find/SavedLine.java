package org.memorycurator.ui.find;

import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.KeptSearch;
import org.memorycurator.ui.find.Saved.Count;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.ActionMenu;
import org.memorycurator.ui.kit.Icon;

/** A saved search: a click searches so, with Ctrl or the middle button in a new tab. FX thread. */
final class SavedLine extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final Saved saved;
    private final SavedModel model;
    private final Label name = new Label();
    private final TextField newName = new TextField();
    private final Label key = new Label();
    private final Label count = new Label();
    private final Tooltip tip = new Tooltip();
    private int place;

    SavedLine(Saved saved, SavedModel model) {
        this.saved = saved;
        this.model = model;
        getStyleClass().add("facet-value");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        name.getStyleClass().add("facet-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox.setHgrow(newName, Priority.ALWAYS);
        newName.getStyleClass().addAll("small", "facet-search");
        newName.setMinWidth(0);
        key.getStyleClass().add("saved-key");
        count.getStyleClass().add("facet-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Tooltip.install(this, tip);
        getChildren().addAll(key, name, count);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        newName.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        newName.textProperty().subscribe(_ -> newName.pseudoClassStateChanged(INVALID, false));
        newName.focusedProperty().subscribe(focused -> {
            if (!focused) {
                endRename(true);
            }
        });
        ActionMenu.install(this, this::actions);
        saved.searchProperty().subscribe(_ -> tell());
        saved.countProperty().subscribe(_ -> tell());
    }

    Saved saved() {
        return saved;
    }

    /** Where it is in the list, and whether its search is the one that is shown. */
    void place(int at, boolean here) {
        place = at;
        setId("find-saved-" + (at + 1));
        pseudoClassStateChanged(SELECTED, here);
        tell();
    }

    private void tell() {
        KeptSearch search = saved.search();
        Count counted = saved.countProperty().get();
        String number = counted == null ? "" : counted.problem() == null ? Text.number(counted.number()) : "–";
        String called = FacetLine.visible(search.name());
        name.setText(called);
        count.setText(number);
        String keys = model.key(place);
        key.setText(cap(keys));
        key.setVisible(!keys.isEmpty());
        setAccessibleText(
                counted == null || counted.problem() != null
                        ? Text.of("saved.line.uncounted", called, keys)
                        : Text.of("saved.line", called, number, keys));
        tip.setText(tip(search, called, counted, keys));
    }

    /** The key without those that are held meanwhile: all of it is in the tooltip, the line is the name’s. */
    private static String cap(String keys) {
        return keys.substring(keys.lastIndexOf('+', keys.length() - 2) + 1);
    }

    private static String tip(KeptSearch search, String called, @Nullable Count counted, String key) {
        String byKey = key.isEmpty() ? "" : "\n" + Text.of("saved.tip.key", key);
        String text = search.text().isBlank() ? Text.of("tabs.everything") : FacetLine.visible(search.text());
        String problem = counted == null || counted.problem() == null ? "" : "\n" + counted.problem();
        return called + "\n" + (text.equals(called) ? "" : text + "\n") + Text.of("saved.tip") + problem + byKey;
    }

    private List<Action> actions() {
        var always = new SimpleBooleanProperty(true);
        var others = new SimpleBooleanProperty(model.hereProperty().get() != saved);
        var before = new SimpleBooleanProperty(place > 0);
        var after = new SimpleBooleanProperty(place < model.saved().size() - 1);
        return List.of(
                new Action("saved.open", "saved.open", Icon.SEARCH, "Enter", always, () -> model.open(saved)),
                new Action(
                        "saved.openInTab",
                        "saved.openInTab",
                        Icon.ADD,
                        "Ctrl+Enter",
                        always,
                        () -> model.openInTab(saved)),
                new Action("saved.rename", "saved.rename", Icon.EDIT, "F2", always, this::rename),
                new Action("saved.update", "saved.update", Icon.SAVE, "", others, () -> model.update(saved)),
                new Action("saved.up", "saved.up", Icon.UP, "Alt+Up", before, () -> move(-1)),
                new Action("saved.down", "saved.down", Icon.DOWN, "Alt+Down", after, () -> move(1)),
                new Action("saved.delete", "saved.delete", Icon.DELETE, "Delete", always, () -> model.delete(saved)));
    }

    private void clicked(MouseEvent mouse) {
        if (!mouse.isStillSincePress() || getChildren().contains(newName)) {
            return;
        }
        if (mouse.getButton() == MouseButton.MIDDLE) {
            model.openInTab(saved);
            mouse.consume();
        } else if (mouse.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            open(mouse.isShortcutDown());
            mouse.consume();
        }
    }

    private void open(boolean inTab) {
        if (inTab) {
            model.openInTab(saved);
        } else {
            model.open(saved);
        }
    }

    private void pressed(KeyEvent key) {
        if (key.getTarget() != this) {
            return;
        }
        boolean alone = !key.isShortcutDown() && !key.isAltDown() && !key.isShiftDown();
        if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
            open(key.isShortcutDown());
        } else if (key.getCode() == KeyCode.F2 && alone) {
            rename();
        } else if (key.getCode() == KeyCode.DELETE && alone) {
            model.delete(saved);
        } else if (key.isAltDown() && (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN)) {
            move(key.getCode() == KeyCode.UP ? -1 : 1);
        } else {
            return;
        }
        key.consume();
    }

    private void move(int by) {
        model.move(saved, by);
        requestFocus();
    }

    private void rename() {
        newName.setText(saved.name());
        newName.setAccessibleText(Text.of("saved.name", saved.name()));
        getChildren().setAll(newName);
        newName.requestFocus();
        newName.selectAll();
    }

    private void typed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.ESCAPE) {
            if (key.getCode() == KeyCode.ENTER && !model.rename(saved, newName.getText())) {
                newName.pseudoClassStateChanged(INVALID, true);
                newName.selectAll();
            } else {
                endRename(false);
                requestFocus();
            }
            key.consume();
        }
    }

    private void endRename(boolean save) {
        if (getChildren().contains(newName)) {
            newName.pseudoClassStateChanged(INVALID, false);
            getChildren().setAll(key, name, count);
            if (save) {
                model.rename(saved, newName.getText());
            }
        }
    }
}

package org.memorycurator.ui.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.memorycurator.model.Field.Core;
import org.memorycurator.text.Text;
import org.memorycurator.ui.find.Pick.Mark;
import org.memorycurator.ui.find.Pick.Way;
import org.memorycurator.ui.find.Section.Line;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.ActionMenu;
import org.memorycurator.ui.kit.Icon;

/**
 * A value of a facet with its count: a click searches for it, with Ctrl for it too, with Alt for everything else; with
 * Ctrl+Shift, or by the middle button, in a tab of its own.
 */
final class FacetLine extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass EXCLUDED = PseudoClass.getPseudoClass("excluded");
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

    private final FacetsModel model;
    private final ValueDoors doors;
    private final FontIcon tick = Icon.CHECK.node();
    private final FontIcon cross = Icon.REMOVE.node();
    private final StackPane sign = new StackPane();
    private final Label name = new Label();
    private final Region bar = new Region();
    private final HBox track = new HBox(bar);
    private final Label count = new Label();
    private final Button edit = new Button(null, Icon.EDIT.node());
    private final Tooltip tip = new Tooltip();
    private @Nullable Line line;

    FacetLine(FacetsModel model, ValueDoors doors) {
        this.model = model;
        this.doors = doors;
        getStyleClass().add("facet-value");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        name.getStyleClass().add("facet-name");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        // below both, so that all bars of a facet are measured alike, however long the counts are
        VBox named = new VBox(new HBox(name, edit, count), track);
        named.setAlignment(Pos.CENTER_LEFT);
        named.setMinWidth(0);
        HBox.setHgrow(named, Priority.ALWAYS);
        bar.getStyleClass().add("facet-bar");
        track.getStyleClass().add("facet-track");
        count.getStyleClass().add("facet-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Tooltip.install(this, tip);
        sign.getStyleClass().add("facet-sign");
        getChildren().addAll(sign, named);
        addEdit();
        ActionMenu.install(this, this::actions);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Takes its room from the name alone, so that counts and bars stay where they are. */
    private void addEdit() {
        edit.getStyleClass().addAll("flat", "button-icon", "facet-edit");
        edit.setFocusTraversable(false);
        edit.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        edit.setTooltip(new Tooltip(Text.of("find.values.editTip")));
        edit.managedProperty().bind(edit.visibleProperty());
        edit.setOnAction(_ -> edit());
        edit.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
        hoverProperty().subscribe(_ -> showEdit());
        focusedProperty().subscribe(_ -> showEdit());
    }

    private void showEdit() {
        edit.setVisible((isHover() || isFocused()) && canEdit());
    }

    private boolean canEdit() {
        return line != null && ValueChange.possible(line.pick());
    }

    private void edit() {
        if (line != null && canEdit()) {
            doors.edit(this, line);
        }
    }

    /** Takes over another value, or the same with another count. */
    void show(Line shown) {
        if (shown.equals(line)) {
            return;
        }
        line = shown;
        Mark mark = shown.mark();
        String words = words(shown.pick());
        String number = Text.number(shown.count());
        name.setText(words);
        count.setText(number);
        bar.prefWidthProperty().unbind();
        bar.prefWidthProperty().bind(track.widthProperty().multiply(shown.share()));
        tip.setText(Text.of("find.facets.tip", words, shown.count()));
        setAccessibleText(Text.of("find.facets.line." + mark.name().toLowerCase(Locale.ROOT), words, number));
        FontIcon icon = mark == Mark.CHOSEN ? tick : mark == Mark.EXCLUDED ? cross : null;
        sign.getChildren().setAll(icon == null ? List.of() : List.of(icon));
        pseudoClassStateChanged(SELECTED, mark == Mark.CHOSEN);
        pseudoClassStateChanged(EXCLUDED, mark == Mark.EXCLUDED);
        pseudoClassStateChanged(MISSING, shown.pick().value() == null);
        edit.setAccessibleText(Text.of("find.values.editOf", words));
        showEdit();
    }

    /** A value as the user reads it. */
    static String words(Pick pick) {
        String value = pick.value();
        if (value == null) {
            return Text.of("find.value.missing");
        }
        if (pick.field() == Core.IMMUTABLE) {
            return Text.of(Boolean.parseBoolean(value) ? "find.value.immutable" : "find.value.notImmutable");
        }
        if (pick.field() == Core.FEEDBACK) {
            String key = "find.feedback." + value;
            return Text.has(key) ? Text.of(key) : value;
        }
        return value.isEmpty() ? Text.of("find.value.empty") : visible(value);
    }

    /** A text on one line with its edges to be seen. */
    static String visible(String text) {
        String line = text.replace("\r", "").replace('\n', '⏎').replace('\t', '⇥');
        return text.strip().equals(text) ? line : "“" + line + "”";
    }

    private List<Action> actions() {
        List<Action> actions = new ArrayList<>(List.of(
                action("only", Icon.FILTER, "Enter", () -> click(false, false)),
                action("add", Icon.ADD, "Ctrl+Enter", () -> click(true, false)),
                action("exclude", Icon.SEARCH_NOTHING, "Alt+Enter", () -> click(false, true)),
                action("tab", Icon.SEARCH, "Shift+Enter", this::open)));
        if (canEdit()) {
            actions.add(action("edit", Icon.EDIT, "F2", this::edit));
        }
        return actions;
    }

    private static Action action(String name, Icon icon, String keys, Runnable run) {
        String id = "find.facets." + name;
        return new Action(id, id, icon, keys, new SimpleBooleanProperty(true), run);
    }

    private void open() {
        if (line != null) {
            model.open(line.pick());
        }
    }

    private void clicked(MouseEvent mouse) {
        boolean inTab = mouse.getButton() == MouseButton.MIDDLE || (mouse.isShortcutDown() && mouse.isShiftDown());
        if (inTab && mouse.getButton() != MouseButton.SECONDARY && mouse.isStillSincePress()) {
            open();
            mouse.consume();
        } else if (mouse.getButton() == MouseButton.PRIMARY && mouse.isStillSincePress()) {
            requestFocus();
            click(mouse.isShortcutDown(), mouse.isAltDown());
            mouse.consume();
        }
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
            if (key.isShiftDown() && !key.isShortcutDown()) {
                open();
            } else {
                click(key.isShortcutDown(), key.isAltDown());
            }
            key.consume();
        } else if (key.getCode() == KeyCode.F2) {
            edit();
            key.consume();
        }
    }

    private void click(boolean add, boolean exclude) {
        if (line != null) {
            model.click(line.pick(), exclude ? Way.EXCLUDE : add ? Way.ADD : Way.ONLY);
        }
    }
}

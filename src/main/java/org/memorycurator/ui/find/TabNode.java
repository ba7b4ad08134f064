package org.memorycurator.ui.find;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.SearchTab;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Named;

/** One tab: a click shows it, a double click or F2 renames it, its cross or a middle click closes it. FX thread. */
final class TabNode extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final SearchTab tab;
    private final TabsModel model;
    private final ToggleButton title = new ToggleButton();
    private final Button close = new Button(null, Icon.CLOSE.node());
    private final Tooltip tip = new Tooltip();
    private final TextField name = new TextField();
    private final Subscription words;

    TabNode(SearchTab tab, TabsModel model) {
        this.tab = tab;
        this.model = model;
        getStyleClass().add("search-tab");
        title.getStyleClass().add("search-tab-title");
        title.setMnemonicParsing(false);
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinWidth(0);
        title.setAccessibleRole(AccessibleRole.TAB_ITEM);
        title.setTooltip(tip);
        HBox.setHgrow(title, Priority.ALWAYS);
        close.getStyleClass().addAll("flat", "search-tab-close");
        close.setMinWidth(USE_PREF_SIZE);
        close.setFocusTraversable(false);
        name.getStyleClass().add("search-tab-name");
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        getChildren().addAll(title, close);
        title.setOnAction(_ -> {
            title.setSelected(true);
            model.show(tab);
        });
        close.setOnAction(_ -> model.close(tab));
        title.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(MouseEvent.MOUSE_CLICKED, this::clicked);
        name.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        name.focusedProperty().subscribe(focused -> {
            if (!focused) {
                endRename(true);
            }
        });
        words = Subscription.combine(
                tab.nameProperty().subscribe(_ -> call()),
                tab.textProperty().subscribe(_ -> call()),
                tab.outdatedProperty().subscribe((_, _) -> call()));
    }

    SearchTab tab() {
        return tab;
    }

    /** Ends listening: the tab is gone. */
    void forget() {
        words.unsubscribe();
    }

    void select(boolean selected) {
        title.setSelected(selected);
        title.setFocusTraversable(selected); // the arrows go from tab to tab
        pseudoClassStateChanged(SELECTED, selected);
    }

    /** Says again what it is called. */
    void call() {
        String called = model.title(tab);
        String whole = model.words(tab);
        title.setText(called);
        boolean outdated = tab.outdatedProperty().get();
        String tells = called.equals(whole) ? whole : called + "\n" + whole;
        title.setGraphic(outdated ? Icon.RERUN.node() : null);
        title.setAccessibleText(Text.of(outdated ? "tabs.tab.outdated" : "tabs.tab", called));
        tip.setText(outdated ? tells + "\n" + Text.of("tabs.outdated") : tells);
        close.setAccessibleText(Text.of("tabs.close", called));
        close.setTooltip(new Tooltip(Text.of("tabs.close", called)));
    }

    void focusTitle() {
        title.requestFocus();
    }

    /** Lets the name be typed in its place. */
    void rename() {
        if (getChildren().getFirst() == title) {
            name.setText(model.title(tab));
            Named.as(name, Text.of("tabs.name", model.title(tab)));
            getChildren().set(0, name);
            name.requestFocus();
            name.selectAll();
        }
    }

    private void endRename(boolean save) {
        if (getChildren().getFirst() == name) {
            boolean focused = name.isFocused();
            getChildren().set(0, title);
            if (save && !name.getText().strip().equals(model.title(tab))) {
                model.rename(tab, name.getText());
            }
            if (focused) {
                title.requestFocus();
            }
        }
    }

    private void typed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.ESCAPE) {
            endRename(key.getCode() == KeyCode.ENTER);
            key.consume();
        }
    }

    private void pressed(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown() || key.isShiftDown()) {
            return;
        }
        switch (key.getCode()) {
            case F2 -> rename();
            case DELETE -> model.close(tab);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void clicked(MouseEvent click) {
        if (click.getButton() == MouseButton.MIDDLE) {
            model.close(tab);
            click.consume();
        } else if (click.getButton() == MouseButton.PRIMARY
                && click.getClickCount() == 2
                && click.isStillSincePress()
                && !close.isHover()) {
            rename();
            click.consume();
        }
    }
}

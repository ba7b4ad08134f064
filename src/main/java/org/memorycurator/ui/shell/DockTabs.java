package org.memorycurator.ui.shell;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.KeyBindings;
import org.memorycurator.ui.desk.Pane;
import org.memorycurator.ui.desk.Panes;
import org.memorycurator.ui.kit.CutText;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.IconButton;
import org.memorycurator.ui.kit.Tip;

/** The header of the dock: a tab for each pane, to the other side, close. Where words have no room, only the tab in front has them. */
final class DockTabs extends HBox {
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    /** What the style sheet leaves free at both sides of a tab's words: not what it does now, which is less where there are none. */
    private static final double AROUND_EM = 2 * 0.615;

    /** The action that opens a pane. */
    private static final Map<Pane, String> OPENS = Map.of(
            Pane.DETAILS, "details.toggle",
            Pane.BATCH, "batch.open",
            Pane.VERIFY, "verify.rerun",
            Pane.HISTORY, "history.toggle");

    private final Map<Pane, ToggleButton> tabs = new EnumMap<>(Pane.class);

    DockTabs(Panes panes, KeyBindings keys, DockPlace place) {
        getStyleClass().add("dock-tabs");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        for (Pane pane : Pane.values()) {
            ToggleButton tab = tab(pane, keys);
            tab.setOnAction(_ -> {
                tab.setSelected(true);
                panes.enter(pane);
            });
            tabs.put(pane, tab);
        }
        getChildren().addAll(tabs.values());
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        Button side = button("dock-side", Icon.DOCK_BOTTOM, "dock.toBottom", place::flip);
        place.bottomProperty().subscribe(bottom -> {
            side.setGraphic((bottom ? Icon.DOCK_RIGHT : Icon.DOCK_BOTTOM).node());
            name(side, bottom ? "dock.toRight" : "dock.toBottom");
        });
        getChildren().addAll(gap, side, button("dock-close", Icon.CLOSE, "dock.close", panes::close));
        panes.shownProperty().subscribe(this::show);
    }

    private void show(@Nullable Pane shown) {
        tabs.forEach((pane, tab) -> tab.setSelected(pane == shown));
    }

    private static Button button(String id, Icon icon, String textKey, Runnable run) {
        Button button = new IconButton(icon, Text.of(textKey));
        button.setId(id);
        button.getStyleClass().add("button-icon");
        button.setOnAction(_ -> run.run());
        return button;
    }

    private static void name(Button button, String textKey) {
        button.setAccessibleText(Text.of(textKey));
        button.setTooltip(new Tooltip(Text.of(textKey)));
    }

    private static ToggleButton tab(Pane pane, KeyBindings keys) {
        String name = pane.name().toLowerCase(Locale.ROOT);
        ToggleButton tab = new ToggleButton(Text.of("dock." + name), icon(pane).node());
        tab.setId("dock-" + name);
        tab.getStyleClass().add("dock-tab");
        tab.setMinWidth(USE_PREF_SIZE);
        tab.setAccessibleText(tab.getText());
        tab.setTooltip(new Tip(keys.tip(Text.of("dock." + name + ".tip"), OPENS.getOrDefault(pane, ""))));
        return tab;
    }

    private static Icon icon(Pane pane) {
        return switch (pane) {
            case DETAILS -> Icon.DETAILS;
            case BATCH -> Icon.BATCH;
            case VERIFY -> Icon.VERIFY;
            case HISTORY -> Icon.HISTORY;
        };
    }

    @Override
    protected void layoutChildren() {
        pseudoClassStateChanged(TIGHT, getWidth() < wide());
        super.layoutChildren();
    }

    /** The width that all words would take. */
    private double wide() {
        double all = snappedLeftInset() + snappedRightInset();
        for (Node child : getManagedChildren()) {
            all += child instanceof ToggleButton tab ? words(tab) : child.prefWidth(-1);
        }
        return all;
    }

    private static double words(ToggleButton tab) {
        return Math.ceil(CutText.width(tab.getText(), tab.getFont())
                + AROUND_EM * tab.getFont().getSize());
    }
}

package org.memorycurator.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.memorycurator.ui.desk.KeyBindings;
import org.memorycurator.ui.desk.Pane;
import org.memorycurator.ui.desk.Panes;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Text;
import org.memorycurator.ui.kit.Tip;

/** The place beside the table where one pane is shown at a time, chosen by tabs. */
final class Dock extends BorderPane {
    /** The action that opens a pane. */
    private static final Map<Pane, String> OPENS = Map.of(
            Pane.DETAILS, "details.toggle",
            Pane.BATCH, "batch.open",
            Pane.VERIFY, "verify.rerun",
            Pane.HISTORY, "history.toggle");

    private final Map<Pane, Node> contents = new EnumMap<>(Pane.class);
    private final StackPane place = new StackPane();
    private final Map<Pane, ToggleButton> tabs = new EnumMap<>(Pane.class);

    Dock(Panes panes, KeyBindings keys, Map<Pane, Node> contents) {
        this.contents.putAll(contents);
        setId("dock");
        getStyleClass().add("dock");
        HBox header = new HBox();
        header.getStyleClass().add("dock-tabs");
        header.setAlignment(Pos.CENTER_LEFT);
        for (Pane pane : Pane.values()) {
            ToggleButton tab = tab(pane, keys);
            tab.setOnAction(_ -> {
                tab.setSelected(true);
                panes.enter(pane);
            });
            tabs.put(pane, tab);
            header.getChildren().add(tab);
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button(null, Icon.CLOSE.node());
        close.setId("dock-close");
        close.getStyleClass().addAll("flat", "button-icon");
        close.setAccessibleText(Text.of("dock.close"));
        close.setTooltip(new Tooltip(Text.of("dock.close")));
        close.setOnAction(_ -> panes.close());
        header.getChildren().addAll(gap, close);
        setTop(header);
        place.setId("dock-content");
        setCenter(place);
        panes.shownProperty().subscribe(this::show);
        panes.onEnter(pane -> enter(contents.get(pane)));
    }

    private static ToggleButton tab(Pane pane, KeyBindings keys) {
        String name = pane.name().toLowerCase(java.util.Locale.ROOT);
        ToggleButton tab = new ToggleButton(Text.of("dock." + name));
        tab.setId("dock-" + name);
        tab.getStyleClass().add("dock-tab");
        tab.setMinWidth(USE_PREF_SIZE);
        tab.setTooltip(new Tip(keys.tip(Text.of("dock." + name + ".tip"), OPENS.getOrDefault(pane, ""))));
        return tab;
    }

    private void show(@Nullable Pane shown) {
        tabs.forEach((pane, tab) -> tab.setSelected(pane == shown));
        if (shown != null) {
            place.getChildren().setAll(contents.get(shown));
        }
    }

    /** Moves the focus to the first control of a pane that takes it. */
    private static void enter(@Nullable Node content) {
        if (content != null) {
            content.applyCss(); // what lies in a scroll pane is only found once the pane has its skin
            Focus.first(content).ifPresent(Node::requestFocus);
        }
    }
}

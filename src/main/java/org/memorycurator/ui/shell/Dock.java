package org.memorycurator.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.memorycurator.ui.desk.KeyBindings;
import org.memorycurator.ui.desk.Pane;
import org.memorycurator.ui.desk.Panes;
import org.memorycurator.ui.kit.Focus;
import org.memorycurator.ui.kit.Landing;

/** The place beside or below the table where one pane is shown at a time, chosen by tabs. A pane is made when it is shown first. */
final class Dock extends BorderPane {
    private final Map<Pane, Supplier<Node>> makers;
    private final Map<Pane, Node> contents = new EnumMap<>(Pane.class);
    private final ScrollPane room = new ScrollPane();

    Dock(Panes panes, KeyBindings keys, DockPlace place, Map<Pane, Supplier<Node>> makers) {
        this.makers = makers;
        setId("dock");
        getStyleClass().add("dock");
        setTop(new DockTabs(panes, keys, place));
        // Where the text is large and the window small, a pane scrolls as a whole rather than giving up its parts.
        room.setFitToWidth(true);
        room.setFitToHeight(true);
        room.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        room.setId("dock-content");
        room.setMinSize(0, 0);
        room.setFocusTraversable(false);
        room.getStyleClass().add("edge-to-edge");
        setCenter(room);
        panes.shownProperty().subscribe(this::show);
        panes.onEnter(pane -> enter(contents.get(pane)));
        addEventFilter(KeyEvent.KEY_TYPED, key -> {
            if (key.getTarget() instanceof TextInputControl && !key.isShortcutDown() && !key.isAltDown()) {
                panes.typed();
            }
        });
    }

    private void show(@Nullable Pane shown) {
        if (shown != null) {
            room.setContent(contents.computeIfAbsent(
                    shown, pane -> Objects.requireNonNull(makers.get(pane)).get()));
        }
    }

    /** Moves the focus to the first control of a pane that takes it, or to where the pane wants it. */
    private static void enter(@Nullable Node content) {
        if (content != null) {
            content.applyCss(); // what lies in a scroll pane is only found once the pane has its skin
            Focus.first(content instanceof Landing pane ? pane.landing() : content)
                    .ifPresent(Node::requestFocus);
        }
    }
}

package org.memorycurator.ui.find;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.SearchTab;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Tip;

/**
 * The strip of tabs; out of the layout while there is only one. It belongs above the search box, for below it chips would
 * move it under the mouse. FX thread.
 */
public final class TabsView extends HBox {
    private final TabsModel model;
    private final HBox strip = new HBox();
    private final ScrollPane scroll = new ScrollPane(strip);
    private final List<TabNode> nodes = new ArrayList<>();

    /** The tabs of this search. */
    public TabsView(FindModel find) {
        this.model = find.tabs();
        setId("find-tabs");
        getStyleClass().add("search-tabs");
        strip.getStyleClass().add("search-tab-strip");
        strip.setAccessibleRole(AccessibleRole.TAB_PANE);
        strip.setAccessibleText(Text.of("tabs.strip"));
        scroll.getStyleClass().addAll("search-tab-scroll", "edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinWidth(0);
        scroll.addEventFilter(ScrollEvent.SCROLL, this::wheel);
        Button add = new Button(null, Icon.ADD.node());
        add.setId("find-tab-add");
        add.getStyleClass().addAll("flat", "search-tab-add");
        add.setAccessibleText(Text.of("tabs.action.open"));
        add.setTooltip(new Tip(find.keys().tip(Text.of("tabs.action.open"), "tabs.open")));
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(_ -> model.open());
        var several = Bindings.size(model.tabs()).greaterThan(1);
        several.subscribe(now -> {
            if (now && getChildren().isEmpty()) { // one tab needs no strip, and most starts have one
                getChildren().addAll(scroll, add);
            }
        });
        visibleProperty().bind(several);
        managedProperty().bind(several);
        model.tabs().subscribe(this::build);
        model.shownProperty().subscribe(_ -> select());
        model.onTitles(() -> nodes.forEach(TabNode::call));
        model.onRename(tab -> node(tab).rename());
        strip.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        strip.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        strip.widthProperty().subscribe(_ -> reveal());
        build();
    }

    /** Nodes stay with their tabs, so that a drag and the focus go on. */
    private void build() {
        nodes.removeIf(node -> {
            boolean gone = !model.tabs().contains(node.tab());
            if (gone) {
                node.forget();
            }
            return gone;
        });
        List<Node> order = new ArrayList<>();
        for (SearchTab tab : model.tabs()) {
            if (nodes.stream().noneMatch(node -> node.tab() == tab)) {
                nodes.add(new TabNode(tab, model));
            }
            order.add(node(tab));
        }
        if (!strip.getChildren().equals(order)) {
            strip.getChildren().setAll(order);
        }
        select();
    }

    private TabNode node(SearchTab tab) {
        return nodes.stream().filter(node -> node.tab() == tab).findFirst().orElseThrow();
    }

    private void select() {
        nodes.forEach(node -> node.select(node.tab() == model.shownProperty().get()));
        reveal();
    }

    /** Scrolls the tab that is shown into view. */
    private void reveal() {
        double hidden = strip.getWidth() - scroll.getViewportBounds().getWidth();
        if (hidden <= 0) {
            return;
        }
        nodes.stream()
                .filter(node -> node.tab() == model.shownProperty().get())
                .findFirst()
                .ifPresent(node -> {
                    double left = node.getBoundsInParent().getMinX();
                    double right = node.getBoundsInParent().getMaxX();
                    double from = scroll.getHvalue() * hidden;
                    double width = scroll.getViewportBounds().getWidth();
                    scroll.setHvalue(Math.clamp(from, right - width, Math.max(right - width, left)) / hidden);
                });
    }

    private void wheel(ScrollEvent wheel) {
        double hidden = strip.getWidth() - scroll.getViewportBounds().getWidth();
        if (hidden > 0) {
            double by = wheel.getDeltaX() == 0 ? wheel.getDeltaY() : wheel.getDeltaX();
            scroll.setHvalue(Math.clamp(scroll.getHvalue() - by / hidden, 0, 1));
        }
        wheel.consume();
    }

    /** Left and Right show the tab beside, as in every strip of tabs. */
    private void pressed(KeyEvent key) {
        boolean arrow = key.getCode() == KeyCode.LEFT || key.getCode() == KeyCode.RIGHT;
        boolean onTitle = nodes.stream().anyMatch(node -> node.getChildren().getFirst() == key.getTarget());
        if (arrow && onTitle && !key.isShortcutDown() && !key.isAltDown() && !key.isShiftDown()) {
            int at = model.tabs().indexOf(model.shownProperty().get()) + (key.getCode() == KeyCode.LEFT ? -1 : 1);
            if (at >= 0 && at < model.tabs().size()) {
                model.show(model.tabs().get(at));
                node(model.tabs().get(at)).focusTitle();
            }
            key.consume();
        }
    }

    /** A tab goes where it is dragged: the others make room as soon as the mouse is over one. */
    private void dragged(MouseEvent drag) {
        Node source = drag.getTarget() instanceof Node target ? tabOf(target) : null;
        if (source instanceof TabNode node && !drag.isStillSincePress()) {
            for (int i = 0; i < strip.getChildren().size(); i++) {
                Node other = strip.getChildren().get(i);
                double middle = (other.getBoundsInParent().getMinX()
                                + other.getBoundsInParent().getMaxX())
                        / 2;
                int from = strip.getChildren().indexOf(node);
                if ((i < from && drag.getX() < middle) || (i > from && drag.getX() > middle && last(i, drag.getX()))) {
                    model.move(node.tab(), i);
                    return;
                }
            }
        }
    }

    /** Whether the mouse is not beyond the tab after this one too. */
    private boolean last(int place, double x) {
        if (place + 1 >= strip.getChildren().size()) {
            return true;
        }
        Node next = strip.getChildren().get(place + 1);
        return x
                <= (next.getBoundsInParent().getMinX()
                                + next.getBoundsInParent().getMaxX())
                        / 2;
    }

    private static @Nullable Node tabOf(Node node) {
        Node at = node;
        while (at != null && !(at instanceof TabNode)) {
            at = at.getParent();
        }
        return at;
    }
}

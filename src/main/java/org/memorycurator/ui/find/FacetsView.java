package org.memorycurator.ui.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.memorycurator.model.Field;
import org.memorycurator.text.Text;
import org.memorycurator.ui.find.FacetQuestion.Answer;
import org.memorycurator.ui.kit.Icon;

/**
 * The facets beside the table. Nodes stay and take new counts over, so that nothing flickers, and what is said of late counts stands
 * below them, where it moves nothing that somebody is about to click.
 */
public final class FacetsView extends BorderPane {
    private final FacetsModel model;
    private final ValueDoors doors;
    private final SavedSection saved;
    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane(list);
    /** In a box of their own: other facets must not move the saved searches, one of which may have the focus. */
    private final VBox facets = new VBox();

    private final Hyperlink moreKeys = new Hyperlink();
    private final Map<Field, FacetSection> sections = new HashMap<>();

    /** The facets of this search; out of the layout while they are hidden. */
    public FacetsView(FindModel find) {
        this.model = find.facets();
        this.doors = new ValueDoors(model);
        setId("find-facets");
        getStyleClass().add("facets");
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setAccessibleText(Text.of("find.facets"));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        list.getStyleClass().add("facet-list");
        facets.getStyleClass().add("facet-sections");
        moreKeys.setId("find-more-keys");
        moreKeys.getStyleClass().add("facet-more");
        moreKeys.setWrapText(true);
        moreKeys.setOnAction(_ -> {
            moreKeys.setVisited(false);
            model.moreKeys();
        });
        setCenter(scroll);
        setBottom(updating());
        visibleProperty().bind(model.shownProperty());
        managedProperty().bind(model.shownProperty());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        saved = new SavedSection(find.saved());
        list.getChildren().addAll(saved, facets);
        model.answerProperty().subscribe(this::show);
    }

    /** Counts that lag behind must say so. */
    private VBox updating() {
        Label updating = new Label();
        updating.setId("find-facets-updating");
        updating.getStyleClass().add("quiet");
        updating.setWrapText(true);
        updating.setMinHeight(USE_PREF_SIZE);
        Hyperlink goOn = new Hyperlink(Text.of("index.goOn"), Icon.RERUN.node());
        goOn.setId("find-facets-go-on");
        goOn.setOnAction(_ -> {
            goOn.setVisited(false);
            model.goOn();
        });
        goOn.managedProperty().bind(goOn.visibleProperty());
        goOn.visibleProperty().bind(model.stoppedProperty());
        VBox box = new VBox(updating, goOn);
        box.getStyleClass().add("facets-updating");
        box.managedProperty().bind(box.visibleProperty());
        Runnable show = () -> {
            long behind = model.updatingProperty().get();
            box.setVisible(behind > 0);
            boolean stopped = model.stoppedProperty().get();
            updating.setText(Text.of(stopped ? "find.facets.stopped" : "find.facets.updating", behind));
        };
        model.updatingProperty().subscribe(show);
        model.stoppedProperty().subscribe(show);
        show.run();
        return box;
    }

    private void show(Answer answer) {
        sections.keySet()
                .removeIf(field ->
                        answer.sections().stream().noneMatch(s -> s.field().equals(field)));
        List<Node> nodes = new ArrayList<>();
        for (Section section : answer.sections()) {
            FacetSection node =
                    sections.computeIfAbsent(section.field(), field -> new FacetSection(field, model, doors));
            node.show(section);
            nodes.add(node);
        }
        if (answer.moreKeys() > 0) {
            moreKeys.setText(Text.of("find.facets.moreKeys", answer.moreKeys()));
            nodes.add(moreKeys);
        }
        if (!facets.getChildren().equals(nodes)) {
            facets.getChildren().setAll(nodes);
        }
    }

    /** Up and Down go from line to line, over the borders of facets. */
    private void pressed(KeyEvent key) {
        int by =
                switch (key.getCode()) {
                    case DOWN -> 1;
                    case UP -> -1;
                    default -> 0;
                };
        if (by == 0 || key.isControlDown() || key.isAltDown() || key.isShiftDown()) {
            return;
        }
        List<Node> stops = new ArrayList<>(saved.stops());
        for (Node child : facets.getChildren()) {
            if (child instanceof FacetSection section) {
                stops.addAll(section.stops());
            } else {
                stops.add(child);
            }
        }
        for (int i = 0; i < stops.size(); i++) {
            if (stops.get(i).isFocused()) {
                int next = Math.clamp(i + (long) by, 0, stops.size() - 1);
                stops.get(next).requestFocus();
                reveal(stops.get(next));
                key.consume();
                return;
            }
        }
    }

    private void reveal(Node node) {
        double hidden = list.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden <= 0) {
            return;
        }
        double top =
                list.sceneToLocal(node.localToScene(node.getBoundsInLocal())).getMinY();
        double bottom = top + node.getBoundsInLocal().getHeight();
        double from = scroll.getVvalue() * hidden;
        double to = from + scroll.getViewportBounds().getHeight();
        if (top < from) {
            scroll.setVvalue(top / hidden);
        } else if (bottom > to) {
            scroll.setVvalue((bottom - scroll.getViewportBounds().getHeight()) / hidden);
        }
    }
}

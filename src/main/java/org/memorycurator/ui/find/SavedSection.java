package org.memorycurator.ui.find;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Icon;

/** The saved searches above the facets; folds like one of them. FX thread. */
final class SavedSection extends VBox {
    private final SavedModel model;
    private final Button title = new Button(Text.of("saved"));
    private final VBox lines = new VBox();
    private final Label purpose = new Label(Text.of("saved.none"));

    SavedSection(SavedModel model) {
        this.model = model;
        setId("find-saved");
        getStyleClass().add("facet");
        title.setId("find-saved-title");
        title.getStyleClass().addAll("flat", "facet-title");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setAccessibleText(Text.of("saved.title"));
        title.setTooltip(new Tooltip(Text.of("saved.fold")));
        title.setOnAction(_ -> model.fold(!model.openProperty().get()));
        title.addEventHandler(KeyEvent.KEY_PRESSED, this::fold);
        purpose.getStyleClass().addAll("faint", "saved-none");
        purpose.setWrapText(true);
        purpose.setMinHeight(USE_PREF_SIZE);
        lines.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        model.openProperty().subscribe(_ -> show());
        model.saved().subscribe(this::build);
        model.hereProperty().subscribe(_ -> place());
        model.keysProperty().subscribe(_ -> place());
        build();
    }

    /** What the arrow keys go through, from above. */
    List<Node> stops() {
        List<Node> stops = new ArrayList<>(List.of(title));
        if (getChildren().contains(lines)) {
            stops.addAll(lines.getChildren());
        }
        return stops;
    }

    /** Nodes stay with their searches, so that a drag and the focus go on. */
    private void build() {
        List<Node> order = new ArrayList<>();
        boolean focused = lines.isFocusWithin();
        for (Saved saved : model.saved()) {
            order.add(lines.getChildren().stream()
                    .filter(node -> node instanceof SavedLine line && line.saved() == saved)
                    .findFirst()
                    .orElseGet(() -> new SavedLine(saved, model)));
        }
        if (!lines.getChildren().equals(order)) {
            lines.getChildren().setAll(order);
        }
        if (focused && !lines.isFocusWithin()) {
            title.requestFocus();
        }
        place();
        show();
    }

    private void place() {
        for (int i = 0; i < lines.getChildren().size(); i++) {
            if (lines.getChildren().get(i) instanceof SavedLine line) {
                line.place(i, line.saved() == model.hereProperty().get());
            }
        }
    }

    private void show() {
        boolean open = model.openProperty().get();
        title.setGraphic((open ? Icon.EXPAND : Icon.COLLAPSE).node());
        Node content = model.saved().isEmpty() ? purpose : lines;
        List<Node> parts = open ? List.of(title, content) : List.of(title);
        if (!getChildren().equals(parts)) {
            getChildren().setAll(parts);
        }
    }

    private void fold(KeyEvent key) {
        boolean wanted = key.getCode() == KeyCode.RIGHT;
        boolean arrow = wanted || key.getCode() == KeyCode.LEFT;
        if (arrow && !key.isAltDown() && !key.isControlDown()) {
            if (wanted != model.openProperty().get()) {
                model.fold(wanted);
            }
            key.consume();
        }
    }

    /** A line goes where it is dragged: the others make room as soon as the mouse is over one. */
    private void dragged(MouseEvent drag) {
        if (drag.isStillSincePress() || !(line(drag.getTarget()) instanceof SavedLine dragged)) {
            return;
        }
        int from = lines.getChildren().indexOf(dragged);
        int to = from;
        for (int i = 0; i < lines.getChildren().size(); i++) {
            Node other = lines.getChildren().get(i);
            double middle = (other.getBoundsInParent().getMinY()
                            + other.getBoundsInParent().getMaxY())
                    / 2;
            if (i < from && drag.getY() < middle) {
                to = Math.min(to, i);
            } else if (i > from && drag.getY() > middle) {
                to = i;
            }
        }
        model.move(dragged.saved(), to - from);
    }

    private static @Nullable Node line(Object target) {
        Node at = target instanceof Node node ? node : null;
        while (at != null && !(at instanceof SavedLine)) {
            at = at.getParent();
        }
        return at;
    }
}

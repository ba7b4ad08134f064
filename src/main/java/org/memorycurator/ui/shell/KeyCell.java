package org.memorycurator.ui.shell;

import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Icon;

/** A line of the list of keys: a heading, an action with its keys to be clicked, or keys that stay. FX thread. */
final class KeyCell extends ListCell<KeysModel.Line> {
    private static final PseudoClass RECORDING = PseudoClass.getPseudoClass("recording");
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

    private final KeysModel model;
    private final Label words = new Label();
    private final Label mark = new Label();
    private final Label keys = new Label();
    private final HBox row;

    /** {@code change} begins to wait for the keys of the line that is selected. */
    KeyCell(KeysModel model, Runnable change) {
        this.model = model;
        words.setMinWidth(0);
        mark.getStyleClass().add("faint");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        keys.getStyleClass().add("keys");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        keys.setTooltip(new Tooltip(Text.of("keys.change.tip")));
        keys.setOnMouseClicked(_ -> {
            getListView().getSelectionModel().select(getIndex());
            change.run();
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        row = new HBox(words, gap, mark, keys);
        row.getStyleClass().add("palette-row");
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(KeysModel.@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        pseudoClassStateChanged(HEADING, line instanceof KeysModel.Line.Group);
        if (line == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (line) {
            case KeysModel.Line.Group(String heading) -> show(heading, "", "");
            case KeysModel.Line.Bound(Action action) -> {
                String bound = model.words(action);
                boolean waiting = action == model.recordingProperty().get();
                show(
                        action.text(),
                        model.keys().isChanged(action) ? Text.of("keys.changed") : "",
                        waiting ? Text.of("keys.waiting") : bound.isEmpty() ? Text.of("keys.none") : bound);
                keys.pseudoClassStateChanged(RECORDING, waiting);
                words.setGraphic(action.icon().node());
            }
            case KeysModel.Line.Fixed(String fixed, String does) -> {
                show(does, Text.of("keys.fixed"), fixed);
                words.setGraphic(Icon.KEYS.node());
            }
        }
        keys.setMouseTransparent(!(line instanceof KeysModel.Line.Bound));
        setGraphic(row);
    }

    private void show(String what, String state, String with) {
        words.setText(what);
        words.setGraphic(null);
        mark.setText(state);
        keys.setText(with);
        keys.setVisible(!with.isEmpty());
        keys.pseudoClassStateChanged(RECORDING, false);
        setAccessibleText(String.join(
                ", ", Stream.of(what, with, state).filter(s -> !s.isEmpty()).toList()));
    }
}

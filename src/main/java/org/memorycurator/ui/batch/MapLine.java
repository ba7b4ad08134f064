package org.memorycurator.ui.batch;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.ui.batch.MapRow.To;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Prompt;

/** A value, its count, the field for what becomes of it, and the choice to clear it. The arrows and Enter go to the next. FX thread. */
final class MapLine extends ListCell<MapRow> {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    private final MapPart part;
    private final MapTable table;
    private final Label value = new Label();
    private final Label count = new Label();
    private final Tooltip tip = new Tooltip();
    private final TextField to = new TextField();
    private final ToggleButton clear = new ToggleButton(null, Icon.REMOVE.node());
    private final HBox from = new HBox(value, count);
    private final HBox change = new HBox(to, clear);
    private final GridPane line = new GridPane();
    private boolean showing;

    MapLine(MapPart part, MapTable table) {
        this.part = part;
        this.table = table;
        value.setMaxWidth(Double.MAX_VALUE);
        value.setMinWidth(0);
        value.setTooltip(tip);
        value.setLabelFor(to);
        HBox.setHgrow(value, Priority.ALWAYS);
        count.getStyleClass().add("facet-count");
        count.setMinWidth(USE_PREF_SIZE);
        to.setMinWidth(0);
        HBox.setHgrow(to, Priority.ALWAYS);
        Prompt.in(to, Text.of("batch.map.keep"));
        part.complete(to);
        to.textProperty().subscribe((_, typed) -> typed(typed));
        to.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        clear.getStyleClass().addAll("flat", "button-icon");
        clear.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        clear.setTooltip(new Tooltip(Text.of("batch.map.clear")));
        clear.setOnAction(_ -> cleared());
        for (HBox half : new HBox[] {from, change}) {
            half.getStyleClass().add("step-line");
            half.setMinWidth(0);
            GridPane.setHgrow(half, Priority.ALWAYS);
        }
        line.getStyleClass().add("map-line");
        setPrefWidth(0);
        lay(part.wide());
    }

    /** One beside the other, or below. */
    void lay(boolean wide) {
        line.getChildren().setAll(from, change);
        GridPane.setConstraints(from, 0, 0);
        GridPane.setConstraints(change, wide ? 1 : 0, wide ? 0 : 1);
        from.prefWidthProperty().unbind();
        change.prefWidthProperty().unbind();
        from.prefWidthProperty().bind(line.widthProperty().multiply(wide ? 0.5 : 1));
        change.prefWidthProperty().bind(line.widthProperty().multiply(wide ? 0.5 : 1));
    }

    /** Moves the focus into the field. */
    void enter() {
        to.requestFocus();
        to.selectAll();
    }

    @Override
    protected void updateItem(@Nullable MapRow row, boolean empty) {
        super.updateItem(row, empty);
        part.shown(this, empty ? Optional.empty() : Optional.ofNullable(row));
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        showing = true;
        value.setText(row.shown());
        tip.setText(row.shown());
        count.setText(Text.number(row.count()));
        to.setText(row.typed());
        to.setAccessibleHelp(Text.of("batch.map.line", row.shown(), row.count()));
        showing = false;
        lay(part.wide());
        tell(row);
        setGraphic(line);
    }

    private void tell(MapRow row) {
        boolean cleared = row.to() instanceof To.Clear;
        pseudoClassStateChanged(CHANGED, !row.kept());
        clear.setSelected(cleared);
        clear.setAccessibleText(Text.of("batch.map.clear.of", row.shown()));
        to.setDisable(cleared);
        Prompt.in(to, Text.of(cleared ? "batch.map.cleared" : "batch.map.keep"));
        setAccessibleText(Text.of("batch.map.line", row.shown(), row.count()));
    }

    private void typed(String typed) {
        MapRow row = getItem();
        if (!showing && row != null) {
            table.type(row, typed);
            tell(row);
        }
    }

    private void cleared() {
        MapRow row = getItem();
        if (row != null) {
            table.clear(row, clear.isSelected());
            showing = true;
            to.setText(row.typed());
            showing = false;
            tell(row);
        }
    }

    private void key(KeyEvent key) {
        MapRow row = getItem();
        int by = key.isAltDown() || key.isShortcutDown()
                ? 0
                : key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.ENTER
                        ? 1
                        : key.getCode() == KeyCode.UP ? -1 : 0;
        if (row != null && by != 0 && !key.isConsumed()) {
            part.go(row, by);
            key.consume();
        }
    }
}

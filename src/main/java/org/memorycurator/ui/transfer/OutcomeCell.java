package org.memorycurator.ui.transfer;

import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.ImportRow;
import org.memorycurator.ui.kit.FittedLine;

/** A row of an outcome: its text, where it is from and whose it is; below, what changes or why it stays out. FX thread. */
final class OutcomeCell extends ListCell<ImportRow> {
    private static final PseudoClass LEFT_OUT = PseudoClass.getPseudoClass("left-out");

    private final SheetModel model;
    private final Label text = new Label();
    private final Label place = new Label();
    private final Label user = new Label();
    private final FittedLine below = new FittedLine();
    private final CheckBox tick = new CheckBox();
    private final HBox first = new HBox(text, user, place);
    private final VBox lines = new VBox(first, below);
    private final HBox whole = new HBox(tick, lines);
    private final Tooltip told = new Tooltip();

    OutcomeCell(SheetModel model) {
        this.model = model;
        getStyleClass().add("preview-cell");
        setPrefWidth(0);
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        user.getStyleClass().addAll("faint", "member-user");
        place.getStyleClass().add("faint");
        place.setMinWidth(USE_PREF_SIZE);
        first.getStyleClass().add("member-first");
        lines.getStyleClass().add("two-lines");
        tick.setFocusTraversable(false);
        tick.setMinWidth(USE_PREF_SIZE);
        tick.setAccessibleText(Text.of("import.tick"));
        tick.setTooltip(new Tooltip(Text.of("import.tick.tip")));
        tick.setOnAction(_ -> {
            if (getItem() != null) {
                model.leftOut().toggle(getItem());
            }
        });
        HBox.setHgrow(lines, Priority.ALWAYS);
        lines.setMinWidth(0);
        whole.getStyleClass().add("sheet-row");
        told.getStyleClass().add("whole-tip");
        told.setWrapText(true);
        told.textProperty().bind(accessibleTextProperty());
        model.leftOut().versionProperty().subscribe((_, _) -> ticked());
    }

    @Override
    protected void updateItem(@Nullable ImportRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setText(empty ? null : Text.of("import.row.loading"));
            setAccessibleText(getText());
            setTooltip(null);
            return;
        }
        text.setText(RowWords.text(row).replace("\r\n", "⏎").replace('\n', '⏎'));
        user.setText(RowWords.user(row));
        place.setText(RowWords.place(row, model.choices().files().files().size() > 1));
        below.show(RowWords.below(row));
        setText(null);
        setGraphic(whole);
        setTooltip(told);
        ticked();
    }

    private void ticked() {
        ImportRow row = getItem();
        if (row != null) {
            boolean out = model.leftOut().has(row);
            SheetPart.show(tick, LeftOut.open(row));
            tick.setSelected(!out);
            pseudoClassStateChanged(LEFT_OUT, out && row.outcome().writes());
            String said = RowWords.spoken(row, model.checks(), below.spoken());
            setAccessibleText(out ? Text.of("batch.row.out", said) : said);
        }
    }
}

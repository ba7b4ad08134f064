package org.memorycurator.ui.transfer;

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
    private final SheetModel model;
    private final Label text = new Label();
    private final Label place = new Label();
    private final Label user = new Label();
    private final FittedLine below = new FittedLine();
    private final HBox first = new HBox(text, user, place);
    private final VBox lines = new VBox(first, below);
    private final Tooltip whole = new Tooltip();

    OutcomeCell(SheetModel model) {
        this.model = model;
        setPrefWidth(0);
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        user.getStyleClass().addAll("faint", "member-user");
        place.getStyleClass().add("faint");
        place.setMinWidth(USE_PREF_SIZE);
        first.getStyleClass().add("member-first");
        lines.getStyleClass().add("two-lines");
        whole.getStyleClass().add("whole-tip");
        whole.setWrapText(true);
        whole.textProperty().bind(accessibleTextProperty());
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
        place.setText(RowWords.place(row, model.files().files().size() > 1));
        below.show(RowWords.below(row));
        setText(null);
        setGraphic(lines);
        setAccessibleText(RowWords.spoken(row, below.spoken()));
        setTooltip(whole);
    }
}

package org.memorycurator.ui.batch;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.BatchPlan.Outcome;
import org.memorycurator.batch.BatchPlan.Row;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Differences;
import org.memorycurator.ui.kit.Difference;
import org.memorycurator.ui.kit.Span;
import org.memorycurator.ui.kit.TwoLines;

/** A memory of the plan: a tick, its text, and what changes or why nothing does. FX thread. */
final class PreviewCell extends ListCell<Row> {
    private static final PseudoClass LEFT_OUT = PseudoClass.getPseudoClass("left-out");

    private final CheckBox tick = new CheckBox();
    private final TwoLines words = new TwoLines();
    private final HBox row = new HBox(tick, words);

    PreviewCell(PlanRows rows) {
        row.getStyleClass().add("preview-row");
        HBox.setHgrow(words, Priority.ALWAYS);
        tick.setFocusTraversable(false);
        tick.setAccessibleText(Text.of("batch.tick"));
        tick.setTooltip(new Tooltip(Text.of("batch.tick.tip")));
        tick.setOnAction(_ -> {
            if (getItem() != null) {
                rows.leaveOut(getItem(), !tick.isSelected());
            }
        });
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Row item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setGraphic(null);
            setText(empty ? null : "…");
            return;
        }
        boolean written = item.outcome() == Outcome.CHANGES || item.outcome() == Outcome.REPLACED;
        tick.setVisible(written);
        tick.setManaged(written);
        tick.setSelected(!item.leftOut());
        pseudoClassStateChanged(LEFT_OUT, item.leftOut());
        words.show(item.before().text(), line(item));
        setText(null);
        setAccessibleText(
                written ? Text.of(item.leftOut() ? "batch.row.out" : "batch.row.in", words.spoken()) : words.spoken());
        setGraphic(row);
    }

    private static List<Span> line(Row item) {
        return switch (item.outcome()) {
            case CHANGES, REPLACED ->
                Difference.inLine(Differences.between(item.before().content(), item.after()));
            case SAME -> Span.marked(Text.of("batch.row.same"));
            case BLOCKED -> Span.marked(Text.of("batch.row.blocked", item.reason()));
        };
    }
}

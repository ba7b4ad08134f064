package org.memorycurator.ui.history;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.memorycurator.change.Reversal;
import org.memorycurator.change.Reversal.Group;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Differences;
import org.memorycurator.ui.kit.Difference;
import org.memorycurator.ui.kit.Span;
import org.memorycurator.ui.kit.TwoLines;

/** A memory of a reversal: a tick, its text, what becomes of it, and what changed it since. FX thread. */
final class ReversalCell extends ListCell<Reversal.Row> {
    private final ReversalModel model;
    private final CheckBox tick = new CheckBox();
    private final TwoLines words = new TwoLines();
    private final HBox row = new HBox(tick, words);
    private final Tooltip since = new Tooltip();

    ReversalCell(ReversalModel model) {
        this.model = model;
        row.getStyleClass().add("preview-row");
        HBox.setHgrow(words, Priority.ALWAYS);
        tick.setFocusTraversable(false);
        tick.setAccessibleText(Text.of("history.reversal.tick"));
        tick.setTooltip(new Tooltip(Text.of("history.reversal.tick")));
        tick.setOnAction(_ -> {
            if (getItem() != null) {
                model.take(getItem(), tick.isSelected());
            }
        });
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Reversal.@Nullable Row item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setGraphic(null);
            setTooltip(null);
            setText(empty ? null : "…");
            return;
        }
        Group group = model.groupProperty().get();
        boolean takable = group == Group.CLEAN || group == Group.LATER;
        tick.setVisible(takable);
        tick.setManaged(takable);
        tick.setSelected(item.taken());
        String text = (item.now() == null ? item.change().after() : item.now()).text();
        List<Span> line = new ArrayList<>();
        if (group == Group.LATER || group == Group.GONE) {
            line.addAll(Span.marked(since(item.by()) + "  ·  "));
        }
        if (item.now() != null && group != Group.GONE) {
            line.addAll(Difference.inLine(Differences.between(item.now().content(), item.content())));
        }
        words.show(text, line);
        since.setText(by(item.by()));
        setTooltip(item.by() == null ? null : since);
        setText(null);
        String blamed = item.by() == null ? "" : ". " + by(item.by());
        String spoken = words.spoken() + blamed;
        setAccessibleText(
                takable
                        ? Text.of(item.taken() ? "history.reversal.rowTaken" : "history.reversal.rowOut", spoken)
                        : spoken);
        setGraphic(row);
    }

    /** In short: the line has little room, and shows first what differs. */
    private static String since(@Nullable ChangeSet by) {
        return by == null ? Text.of("history.reversal.byNobody") : Text.of("history.reversal.sinceNumber", by.number());
    }

    /** By what a memory was changed since. */
    static String by(@Nullable ChangeSet by) {
        return by == null
                ? Text.of("history.reversal.byNobody")
                : Text.of("history.reversal.by", by.number(), by.title());
    }
}

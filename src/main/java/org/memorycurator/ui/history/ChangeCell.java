package org.memorycurator.ui.history;

import java.util.List;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Change;
import org.memorycurator.model.PastChange;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Differences;
import org.memorycurator.ui.kit.Difference;
import org.memorycurator.ui.kit.Span;
import org.memorycurator.ui.kit.TwoLines;

/** One memory of a change set: its text, and what was changed in it. FX thread. */
final class ChangeCell extends ListCell<Change> {
    private final TwoLines lines = new TwoLines();

    ChangeCell() {
        getStyleClass().add("preview-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Change item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setGraphic(null);
            setText(empty ? null : "…");
            return;
        }
        List<Difference> differences = Differences.between(item.before(), item.after());
        lines.show(
                item.after().text(),
                differences.isEmpty() ? Span.marked(without(item)) : Difference.inLine(differences));
        setText(null);
        setAccessibleText(lines.spoken());
        setGraphic(lines);
    }

    /** What there is to say of a change without differences. */
    private static String without(Change change) {
        if (change.before() == null) {
            return Text.of("history.added");
        }
        PastChange past = change.past();
        if (past.isEmpty()) {
            return Text.of("history.same");
        }
        return past.added().isEmpty()
                ? Text.of("history.pastDropped", past.dropped().size())
                : Text.of("history.past", past.added().size());
    }
}

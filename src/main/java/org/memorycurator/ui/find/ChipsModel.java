package org.memorycurator.ui.find;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.memorycurator.search.QueryException;
import org.memorycurator.search.QueryParser;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.kit.Latest;

/** The clauses of the search as chips. FX thread. */
final class ChipsModel {
    private final Desk desk;
    private final QueryEdits edits;
    private final Latest latest = new Latest();
    private final ReadOnlyObjectWrapper<List<Chip>> chips = new ReadOnlyObjectWrapper<>(List.of());

    ChipsModel(Desk desk, QueryEdits edits) {
        this.desk = desk;
        this.edits = edits;
        desk.finding().textProperty().subscribe(this::read);
    }

    /** The chips of the text in the box, or of the last one that could be read. */
    ReadOnlyObjectProperty<List<Chip>> chipsProperty() {
        return chips.getReadOnlyProperty();
    }

    void toggle(Chip chip) {
        edits.change(chip::toggledIn);
    }

    void remove(Chip chip) {
        edits.change(chip::removedFrom);
    }

    private void read(String text) {
        Latest.Question question = latest.ask();
        desk.background()
                .read(() -> Chip.of(QueryParser.parse(text)), question.only(chips::set), question.only(fault -> {
                    // the box says what is wrong with its text; the chips stay until it can be read again
                    if (!(fault instanceof QueryException)) {
                        desk.status().failed(fault);
                    }
                }));
    }
}

package org.memorycurator.ui.find;

import java.util.List;
import java.util.function.UnaryOperator;
import org.memorycurator.model.Query;
import org.memorycurator.model.SortKey;
import org.memorycurator.search.QueryException;
import org.memorycurator.search.QueryParser;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.KeptSearch;

/** Alters the search by parts, as chips and facets do. Parsing and printing stay off the FX thread. */
final class QueryEdits {
    private final Desk desk;

    QueryEdits(Desk desk) {
        this.desk = desk;
    }

    /**
     * Alters the search that stands in the box, or the last good one when that cannot be read, and runs it. What the user
     * types meanwhile wins. FX thread.
     */
    void change(UnaryOperator<Query> edit) {
        String text = desk.finding().textProperty().get();
        Query good = desk.finding().matches().query();
        desk.background()
                .read(
                        () -> QueryParser.print(edit.apply(read(text, good))),
                        changed -> {
                            if (text.equals(desk.finding().textProperty().get())) {
                                desk.finding().search(changed);
                            }
                        },
                        desk.status()::failed);
    }

    /** Opens the search as altered, in its order, in a tab beside this one. FX thread. */
    void open(UnaryOperator<Query> edit) {
        String text = desk.finding().textProperty().get();
        Query good = desk.finding().matches().query();
        List<SortKey> sort = desk.finding().sortProperty().get();
        desk.background()
                .read(
                        () -> QueryParser.print(edit.apply(read(text, good))),
                        changed -> desk.tabs().open(new KeptSearch("", changed, sort)),
                        desk.status()::failed);
    }

    private static Query read(String text, Query good) {
        try {
            return QueryParser.parse(text);
        } catch (QueryException cannotBeRead) {
            return good;
        }
    }
}

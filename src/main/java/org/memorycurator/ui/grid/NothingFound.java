package org.memorycurator.ui.grid;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import org.memorycurator.model.Clause;
import org.memorycurator.model.Query;
import org.memorycurator.search.Matches;
import org.memorycurator.search.QueryParser;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.kit.EmptyState;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Latest;

/** What the table shows when nothing matches: which condition to give up, and how many memories that brings. FX thread. */
final class NothingFound extends EmptyState {
    /** More conditions than this are not tried one by one. */
    private static final int TRIED = 6;

    private record WayOut(String removed, Query query, int count) {}

    private final Desk desk;
    private final Button clear = new Button(Text.of("grid.nothing.clear"));
    private final Latest latest = new Latest();

    NothingFound(Desk desk) {
        super(Icon.SEARCH_NOTHING, Text.of("grid.nothing.title"), "");
        this.desk = desk;
        clear.setId("grid-clear-search");
        clear.setOnAction(_ -> desk.finding().search(""));
        setButtons(clear);
    }

    /** Offers ways out of these empty matches; the earlier ones stay until they are known, so that nothing jumps while typing. */
    void show(Matches matches) {
        Latest.Question question = latest.ask();
        desk.background().read(() -> waysOut(matches.query()), question.only(this::offer), question.only(_ -> {}));
    }

    private void offer(List<WayOut> found) {
        List<Button> ways = new ArrayList<>(List.of(clear));
        for (WayOut way : found) {
            Button remove = new Button(Text.of("grid.nothing.remove", way.removed(), way.count()));
            remove.setOnAction(_ -> desk.finding().search(way.query()));
            ways.add(remove);
        }
        setButtons(ways.toArray(Button[]::new));
    }

    private List<WayOut> waysOut(Query query) {
        List<WayOut> found = new ArrayList<>();
        List<Clause> clauses = query.clauses();
        for (int i = 0; i < clauses.size() && clauses.size() > 1 && i < TRIED; i++) {
            List<Clause> rest = new ArrayList<>(clauses);
            Clause removed = rest.remove(i);
            Query without = query.withClauses(rest);
            int count = removed.enabled() ? desk.index().search(without).size() : 0;
            if (count > 0) {
                found.add(new WayOut(label(removed), without, count));
            }
        }
        return found.stream().limit(2).toList();
    }

    private static String label(Clause clause) {
        return QueryParser.print(Query.ALL.withClauses(List.of(clause))).strip();
    }
}

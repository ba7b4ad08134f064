package org.memorycurator.ui.find;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.memorycurator.batch.EditStep;
import org.memorycurator.model.Field;
import org.memorycurator.model.Query;
import org.memorycurator.search.Facets;
import org.memorycurator.search.Matches;
import org.memorycurator.search.MemoryIndex;
import org.memorycurator.search.QueryParser;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Message.Tone;
import org.memorycurator.ui.desk.Prepared;
import org.memorycurator.ui.desk.Selection;
import org.memorycurator.ui.kit.Latest;
import org.roaringbitmap.RoaringBitmap;

/**
 * Changes values in all memories of the search that have them: it looks for these and hands the steps to the batch pane,
 * where the plan is seen first. As in a facet, what the search asks of the field itself does not narrow it. FX thread.
 */
final class ValueEdits {
    /** Values in one search: the bound of what a search may hold is far away. */
    private static final int TOGETHER = 500;

    private static final int OFFERED = 6;

    private final Desk desk;
    private final Latest offering = new Latest();

    ValueEdits(Desk desk) {
        this.desk = desk;
    }

    /** Opens the batch pane with the change, for all memories of the search that have one of the values. */
    void prepare(ValueChange change) {
        Query query = desk.finding().matches().query();
        desk.background()
                .read(
                        () -> prepared(desk.index(), query, change),
                        wanted -> {
                            if (wanted.selection().isEmpty(wanted.matches())) {
                                desk.status().say(Message.of(Tone.INFO, Text.of("find.values.gone")));
                            } else {
                                desk.prepare(wanted);
                            }
                        },
                        desk.status()::failed);
    }

    private static Prepared prepared(MemoryIndex index, Query query, ValueChange change) {
        Query rest = FacetClick.without(query, change.field());
        Matches matches = index.search(rest);
        List<String> values = new ArrayList<>(change.table().keySet());
        RoaringBitmap numbers = new RoaringBitmap();
        for (int from = 0; from < values.size(); from += TOGETHER) {
            List<String> some = values.subList(from, Math.min(values.size(), from + TOGETHER));
            Matches found = index.search(FacetClick.having(rest, change.field(), some));
            numbers.add(found.page(0, found.size()));
        }
        List<EditStep> steps = change.steps();
        String search = QueryParser.print(rest);
        return new Prepared(new Selection(false, numbers), matches, search, words(change, search), steps);
    }

    private static String words(ValueChange change, String search) {
        String field = FacetSection.name(change.field());
        int values = change.table().size();
        String which = values == 1
                ? Text.of(
                        "find.values.scope.one",
                        FacetLine.words(new Pick(
                                change.field(),
                                change.table().keySet().iterator().next())),
                        field)
                : Text.of("find.values.scope.many", values, field);
        return search.isBlank() ? which : Text.of("find.values.scope.search", which, search);
    }

    /** Values that the field has anywhere and that contain what was typed, the most frequent first; only for the newest question. */
    void offer(Field field, String part, Consumer<List<Facets.Count>> show) {
        Latest.Question question = offering.ask();
        desk.background()
                .read(
                        () -> desk.index()
                                .facet(Query.ALL, field, part, OFFERED)
                                .top(),
                        question.only(show),
                        question.only(desk.status()::failed));
    }
}

package org.memorycurator.ui.batch;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.memorycurator.model.Field;
import org.memorycurator.model.Query;
import org.memorycurator.search.Facets;
import org.memorycurator.ui.desk.Desk;

/** The keys, values and categories that the memories really have, for completing what is typed. FX thread. */
final class RealValues {
    private static final int SHOWN = 12;

    private final Desk desk;
    private List<String> keys = List.of();

    RealValues(Desk desk) {
        this.desk = desk;
    }

    /** Reads the metadata keys of the search anew. */
    void readKeys() {
        Query query = desk.finding().matches().query();
        desk.background()
                .read(
                        () -> desk.index().keys(query).stream()
                                .map(Facets.Count::value)
                                .toList(),
                        found -> keys = found,
                        desk.status()::failed);
    }

    /** The metadata keys of the search that contain this, most frequent first. */
    void keys(String typed, Consumer<List<String>> answer) {
        String part = typed.toLowerCase(Locale.ROOT);
        answer.accept(keys.stream()
                .filter(k -> k.toLowerCase(Locale.ROOT).contains(part))
                .limit(SHOWN)
                .toList());
    }

    /** Values of a metadata key that begin so. */
    void values(String key, String typed, Consumer<List<String>> answer) {
        values(new Field.Key(key), typed, answer);
    }

    /** Categories that begin so. */
    void categories(String typed, Consumer<List<String>> answer) {
        values(Field.Core.CATEGORY, typed, answer);
    }

    private void values(Field field, String typed, Consumer<List<String>> answer) {
        desk.background().read(() -> desk.index().values(field, typed, SHOWN), answer, desk.status()::failed);
    }
}

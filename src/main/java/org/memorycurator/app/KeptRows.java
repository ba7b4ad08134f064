package org.memorycurator.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Query;
import org.memorycurator.search.Matches;
import org.memorycurator.search.QueryException;
import org.memorycurator.store.LastRows;
import org.memorycurator.store.Store;
import org.memorycurator.ui.desk.KeptSearch;
import org.memorycurator.ui.desk.Preferences;
import org.memorycurator.ui.desk.SearchTabs;
import org.memorycurator.ui.kit.PagedList;

/** The rows of the search that one window ends with, for the next one: only where that begins with the same search. */
final class KeptRows {
    private static final System.Logger LOG = System.getLogger(KeptRows.class.getName());

    private KeptRows() {}

    /** What a window on this folder may show before its store is open; empty when it must wait for that. Blocks for a moment. */
    static Optional<LastRows> of(Path folder, Preferences preferences) {
        String asks = SearchTabs.first(preferences).asks();
        return LastRows.of(folder, today()).filter(rows -> rows.asked().equals(asks));
    }

    /**
     * The rows to keep, before the store is closed. Blocks.
     *
     * @param found what was found on this day; null for nothing
     */
    static Optional<LastRows> of(Store store, Preferences preferences, LocalDate day, @Nullable Matches found) {
        if (found == null || store.readOnly()) {
            return Optional.empty();
        }
        KeptSearch next = SearchTabs.first(preferences);
        boolean asItIs = found.revision() == store.lastRevision()
                && day.equals(today())
                && found.query().equals(query(next));
        return asItIs
                ? Optional.of(new LastRows(next.asks(), day, store.read(found.page(0, PagedList.PAGE))))
                : Optional.empty();
    }

    /** Keeps them with a store that was just closed; a fault costs the next start its early rows and nothing else. Blocks. */
    static void keep(LastRows rows, Path folder) {
        try {
            rows.keep(folder);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The next start will show its rows later", e);
        }
    }

    /** As the index counts days. */
    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static @Nullable Query query(KeptSearch search) {
        try {
            return search.query();
        } catch (QueryException wrong) {
            return null;
        }
    }
}

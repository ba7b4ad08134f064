package org.memorycurator.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Progress;
import org.memorycurator.model.Query;
import org.memorycurator.search.QueryParser;
import org.memorycurator.store.LastRows;
import org.memorycurator.support.Memories;
import org.memorycurator.support.Plans;
import org.memorycurator.ui.desk.KeptSearch;
import org.memorycurator.ui.kit.FxBackground;

class KeptRowsTest {
    private static final String TABS = "searches.tabs";

    @TempDir
    private Path folder;

    private final FxBackground background = new FxBackground();

    @AfterEach
    void end() {
        background.close();
    }

    @Test
    void the_rows_of_the_last_search_are_there_before_the_store_is_open() {
        Workplace first = open(false);
        add(first, "Prefers decaf", "2026-01-01");
        add(first, "Prefers tea", "2026-01-02");
        first.closeAfter(Query.ALL);
        assertThat(texts()).containsExactly("Prefers tea", "Prefers decaf");
    }

    @Test
    void there_are_none_while_it_is_open_nor_after_it_was_left_like_that() {
        Workplace first = open(false);
        add(first, "Prefers decaf", "2026-01-01");
        first.closeAfter(Query.ALL);
        Workplace second = open(false);
        assertThat(kept()).isEmpty();
        second.close();
        assertThat(kept()).isEmpty();
    }

    @Test
    void a_window_that_begins_with_another_search_has_none() {
        Workplace first = open(false);
        add(first, "Prefers decaf", "2026-01-01");
        first.settings().put(TABS, KeptSearch.print(List.of(new KeptSearch("", "tea", List.of()))));
        first.closeAfter(Query.ALL);
        assertThat(kept()).isEmpty();
    }

    @Test
    void rows_of_a_search_that_the_window_no_longer_begins_with_are_not_shown() {
        Workplace first = open(false);
        add(first, "Prefers decaf", "2026-01-01");
        first.settings().put(TABS, KeptSearch.print(List.of(new KeptSearch("", "decaf", List.of()))));
        first.closeAfter(QueryParser.parse("decaf"));
        assertThat(texts()).containsExactly("Prefers decaf");
        Settings changed = Settings.read(folder, false, background);
        changed.put(TABS, KeptSearch.print(List.of(new KeptSearch("", "tea", List.of()))));
        changed.close();
        assertThat(kept()).isEmpty();
    }

    @Test
    void nothing_is_kept_while_the_index_is_behind() {
        Workplace first = open(false);
        add(first, "Prefers decaf", "2026-01-01");
        first.changeLog()
                .apply(
                        Plans.of(
                                ChangeKind.IMPORT,
                                "Import",
                                Memories.memory("Prefers tea").insert()),
                        Progress.NONE);
        first.closeAfter(Query.ALL);
        assertThat(kept()).isEmpty();
    }

    @Test
    void a_store_that_is_only_read_leaves_them_as_they_are() {
        Workplace first = open(false);
        add(first, "Prefers decaf", "2026-01-01");
        first.closeAfter(Query.ALL);
        Optional<LastRows> before = kept();
        open(true).closeAfter(Query.ALL);
        assertThat(kept()).isPresent().isEqualTo(before);
    }

    @Test
    void a_store_whose_rows_can_be_shown_is_opened_when_they_are_seen_or_when_it_is_asked_for() throws Exception {
        Workplace first = open(false);
        add(first, "Prefers decaf", "2026-01-01");
        first.closeAfter(Query.ALL);
        Beginning next = Beginning.of(Arguments.parse(List.of("--store=" + folder)), background);
        next.remembered();
        assertThat(texts()).containsExactly("Prefers decaf");
        next.opened();
        assertThat(kept()).isEmpty();
        next.close(Query.ALL);
        assertThat(texts()).containsExactly("Prefers decaf");
    }

    private Workplace open(boolean readOnly) {
        return Workplace.open(folder, readOnly, background);
    }

    private static void add(Workplace workplace, String text, String updated) {
        workplace
                .changeLog()
                .apply(
                        Plans.of(
                                ChangeKind.IMPORT,
                                "Import",
                                Memories.memory(text).updated(updated).insert()),
                        Progress.NONE);
        workplace.index().catchUp(workplace.store(), Progress.NONE);
    }

    private Optional<LastRows> kept() {
        return KeptRows.of(folder, Settings.read(folder, true, background));
    }

    private List<String> texts() {
        return kept().map(LastRows::memories).orElse(List.of()).stream()
                .map(Memory::text)
                .toList();
    }
}

package org.memorycurator.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.memorycurator.support.Memories.memory;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Metadata;
import org.memorycurator.model.Progress;
import org.memorycurator.model.Query;
import org.memorycurator.support.TestStore;

class MemoryIndexTest {
    @TempDir
    Path folder;

    private final TestStore desk = new TestStore();
    private MemoryIndex index;

    @BeforeEach
    void open() {
        index = MemoryIndex.open(folder, Runnable::run);
    }

    @AfterEach
    void close() {
        index.close();
        desk.close();
    }

    private void catchUp() {
        index.catchUp(desk.store(), Progress.NONE);
    }

    private int[] find(String text) {
        return find(text, "");
    }

    private int[] find(String text, String sort) {
        Matches matches = index.search(QueryParser.parse(text).sortedBy(QueryParser.parseSort(sort)));
        return matches.page(0, Integer.MAX_VALUE);
    }

    @Test
    void words_rank_and_without_words_the_newest_comes_first() {
        desk.insert(
                memory("Oak Street is where the parcels for the decaf go").updated("2026-01-03"),
                memory("decaf, decaf").updated("2026-01-01"),
                memory("decaffeinated").updated("2026-01-02"),
                memory("tea").updated(null));
        catchUp();
        assertThat(find("decaf ")).containsExactly(2, 1);
        assertThat(find("decaf")).containsExactly(2, 1, 3);
        assertThat(find("")).containsExactly(1, 3, 2, 4);
        assertThat(find("-decaf ")).containsExactly(3, 4);
        assertThat(find("decaf", "-updated")).containsExactly(1, 3, 2);
        assertThat(find("decaf", "updated")).containsExactly(2, 3, 1);
    }

    @Test
    void metadata_sort_numbers_as_numbers_before_texts_and_missing_ones_last() {
        desk.insert(
                memory("a").with("tier", "gold"),
                memory("b").withNumber("tier", "10"),
                memory("c").with("tier", "9"),
                memory("d"),
                memory("e").with("tier", "Bronze"),
                memory("f").withJson("tier", "[11, 8]"));
        catchUp();
        assertThat(find("", "tier")).containsExactly(6, 3, 2, 5, 1, 4);
        assertThat(find("", "-tier")).containsExactly(1, 5, 6, 2, 3, 4);
    }

    @Test
    void a_second_sort_decides_where_the_first_is_equal() {
        desk.insert(
                memory("b").user("Zed").created("1950-01-01"),
                memory("A").user("amy").created("2200-01-01"),
                memory("a2").user("Zed").created("0001-01-01"),
                memory("c").created("-0100-01-01T00:00:00Z"));
        catchUp();
        assertThat(find("", "user,-text")).containsExactly(2, 1, 3, 4);
        assertThat(find("", "user,text")).containsExactly(2, 3, 1, 4);
        assertThat(find("", "created,user")).containsExactly(4, 3, 1, 2);
        assertThat(find("", "-created,user,text,agent,id")).containsExactly(2, 1, 3, 4);
    }

    @Test
    void an_edit_is_found_by_its_new_words_at_once_and_no_longer_by_its_old_ones() {
        desk.insert(memory("Prefers decaf"), memory("Prefers tea"));
        catchUp();
        Matches before = index.search(QueryParser.parse("decaf"));
        desk.edit(1, content -> content.withText("Prefers espresso"));
        catchUp();
        assertThat(find("espresso")).containsExactly(1);
        assertThat(find("decaf")).isEmpty();
        assertThat(before.page(0, 10)).containsExactly(1);
        assertThat(index.matching(QueryParser.parse("prefers"), new int[] {2, 7, 1}).stream())
                .containsExactly(0, 2);
        assertThat(index.revision()).isEqualTo(desk.store().lastRevision());
        assertThat(index.search(Query.ALL).live()).isEqualTo(2);
    }

    @Test
    void the_bin_is_searched_only_when_asked_for() {
        desk.insert(memory("Prefers decaf"), memory("Prefers tea"));
        desk.edit(1, content -> content.binned(null));
        catchUp();
        assertThat(find("prefers")).containsExactly(2);
        assertThat(find("prefers is:binned")).containsExactly(1);
        assertThat(find("prefers -is:binned")).containsExactly(2);
        assertThat(find("prefers ~is:binned")).containsExactly(2);
        assertThat(index.search(Query.ALL).live()).isEqualTo(1);
    }

    @Test
    void two_at_once_are_refused_without_harm() {
        desk.insert(memory("One"));
        catchUp();
        assertThatThrownBy(() -> MemoryIndex.open(folder, Runnable::run))
                .isInstanceOf(java.io.UncheckedIOException.class);
        assertThat(find("one")).containsExactly(1);
    }

    @Test
    void hostile_searches_are_answered_or_refused_in_words() {
        desk.insert(
                memory("a ".repeat(3_000) + "喜欢喝茶").with("k\u0001x", "v\u0001y").with("*", "?"));
        catchUp();
        assertThat(find("喜欢")).containsExactly(1);
        assertThat(find("\"喝茶\"")).containsExactly(1);
        assertThat(find("欢喜")).isEmpty();
        assertThat(find("\"*\":?")).containsExactly(1);
        assertThat(find("*a*a*")).isEmpty();
        assertThat(find("user:" + "x|".repeat(5_000) + "y")).isEmpty();
        assertThatThrownBy(() -> find("w ".repeat(3_000)))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("too many words");
        assertThatThrownBy(() -> find("*a".repeat(4_000) + "*")).isInstanceOf(QueryException.class);
    }

    @Test
    void many_keys_cost_no_fields() {
        Map<String, Json> keys = new LinkedHashMap<>();
        for (int i = 0; i < 20_000; i++) {
            keys.put("key" + i, new Json.Str("v" + i));
        }
        List<Memory> stored = desk.insert(memory("many"));
        desk.edit(1, content -> content.withMetadata(new Metadata(keys)));
        catchUp();
        assertThat(find("key19999:v19999", "key77"))
                .containsExactly(stored.getFirst().number());
        assertThat(index.keys(Query.ALL)).hasSize(10_000);
    }
}

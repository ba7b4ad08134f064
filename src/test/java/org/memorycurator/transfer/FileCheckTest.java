package org.memorycurator.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Progress;
import org.memorycurator.store.Store;
import org.memorycurator.transfer.FileCheck.Finding;
import org.memorycurator.transfer.match.MatchRule;

/** A file of corrections as what the store should say. */
class FileCheckTest {
    private static final String FILE =
            "memory_id,text,region\nm1,a,EU\nm2,b,EU\nm3,c,EU\nm4,d,EU\nm5,e,EU\nm6,f,EU\nm6,g,EU\n";

    private final Imports imports = new Imports();

    @AfterEach
    void close() {
        imports.close();
    }

    @Test
    void a_file_is_compared_row_by_row_and_nothing_is_written() {
        imports.test()
                .insert(
                        memory("a").id("m1").with("region", "EU"),
                        memory("b").id("m2").with("region", "EMEA"),
                        memory("c").id("m3").with("region", "EU"));
        imports.test().edit(3, content -> content.binned(null));
        long revisions = imports.store().lastRevision();
        ImportSetup setup = imports.table("fix.csv", FILE, MatchRule.WHOLE_MEMORIES);

        try (FileCheck check = imports.importer().check(setup, Progress.NONE)) {
            assertThat(check.summary()).isEqualTo("1 of 7 landed · 1 different · 3 missing · 2 cannot be decided");
            assertThat(check.rows(Finding.DIFFERENT, 0, 9))
                    .singleElement()
                    .satisfies(row -> assertThat(row.differences())
                            .singleElement()
                            .satisfies(line -> assertThat(line.field() + line.before() + line.after())
                                    .isEqualTo("regionEMEAEU")));
            assertThat(check.rows(Finding.UNDECIDED, 0, 9))
                    .extracting(ImportRow::line)
                    .containsExactly(4L, 8L);
            assertThat(check.total()).isEqualTo(7);
        }
        assertThat(imports.store().lastRevision()).isEqualTo(revisions);
        assertThat(imports.rejects()).isEmpty();
        assertThat(imports.staged()).isEmpty();
    }

    @Test
    void what_is_not_so_is_put_right_row_by_row_and_then_the_file_has_landed() {
        imports.test().insert(memory("x").id("m1"), memory("y").id("m2").with("region", "EU"));
        ImportSetup setup = imports.table("fix.csv", FILE.replace("m6,g,EU\n", ""), MatchRule.WHOLE_MEMORIES);
        try (FileCheck check = imports.importer().check(setup, Progress.NONE)) {
            BitSet chosen = new BitSet();
            chosen.set(check.rows(Finding.DIFFERENT, 1, 1).getFirst().number());
            imports.apply(check.fix(chosen));
            assertThat(imports.test().all()).extracting(Memory::text).isEqualTo(List.of("x", "b"));
        }
        try (FileCheck check = imports.importer().check(setup, Progress.NONE)) {
            assertThat(check.count(Finding.LANDED)).isEqualTo(1);
            imports.apply(check.fixAll());
        }
        try (FileCheck check = imports.importer().check(setup, Progress.NONE)) {
            assertThat(check.summary()).isEqualTo("6 of 6 landed · 0 different · 0 missing · 0 cannot be decided");
        }
    }

    @Test
    void a_store_that_is_only_read_is_compared_and_left_as_it_is() throws IOException {
        imports.test().insert(memory("a").id("m1").with("region", "EU"));
        imports.store().close();
        ImportSetup setup = imports.table("fix.csv", FILE, MatchRule.WHOLE_MEMORIES);
        List<Path> before = entries();
        try (Store store = Store.open(imports.test().folder(), Store.Access.READ_ONLY);
                FileCheck check = new Importer(store).check(setup, Progress.NONE)) {
            assertThat(check.count(Finding.LANDED)).isEqualTo(1);
            assertThat(check.count(Finding.UNDECIDED)).isEqualTo(1);
        }
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void a_comparison_that_is_killed_leaves_no_file_that_nobody_would_know_again() {
        Set<String> seen = new TreeSet<>();
        Progress watched = new Progress() {
            @Override
            public void at(long done, long total) {
                imports.staged().forEach(file -> seen.add(file.getFileName().toString()));
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
        String unreadable = "not a memory\n".repeat(10_000);
        ImportSetup setup =
                ImportSetup.detected(List.of(imports.write("fix.jsonl", "{\"memory\":\"a\"}\n" + unreadable)));
        try (FileCheck check = imports.importer().check(setup, watched)) {
            assertThat(check.count(Finding.UNREADABLE)).isEqualTo(10_000);
            assertThat(check.fixAll().rejectsFiles()).isEmpty();
        }
        assertThat(seen).singleElement().asString().matches("memory-curator-import-\\d+-\\d+\\.stage");
    }

    @Test
    void verdicts_are_saved_as_a_table_those_first_that_need_somebody(@TempDir Path folder) throws IOException {
        imports.test()
                .insert(
                        memory("a").id("m1").with("region", "EU"),
                        memory("=b").id("m2").user("ivy"));
        Path table = folder.resolve("verdicts.csv");
        try (FileCheck check =
                imports.importer().check(imports.table("fix.csv", FILE, MatchRule.WHOLE_MEMORIES), Progress.NONE)) {
            check.save(table, Progress.NONE);
        }

        String saved = Files.readString(table);
        assertThat(saved)
                .startsWith("\uFEFFfile,line,verdict,id,user_id,text,differs,reason\r\nfix.csv,3,Different,m2,ivy,b,\"")
                .contains("text: =b here, b in the file\n")
                .contains("\r\nfix.csv,2,Landed,m1,,a,,\r\n")
                .contains("\r\nfix.csv,4,Missing,m3,,c,,\r\n")
                .contains("\r\nfix.csv,8,Cannot be decided,m6,,g,,");
        assertThat(saved.lines().filter(line -> line.startsWith("fix.csv,"))).hasSize(7);
        assertThat(folder.toFile().list()).containsExactly("verdicts.csv");
    }

    @Test
    void a_row_without_an_id_that_is_missing_has_none_in_the_saved_table(@TempDir Path folder) throws IOException {
        Path table = folder.resolve("verdicts.csv");
        ImportSetup setup = imports.table("fix.csv", "user,text\nivy,a\n", MatchRule.WHOLE_MEMORIES);
        try (FileCheck check = imports.importer().check(setup, Progress.NONE)) {
            check.save(table, Progress.NONE);
        }
        assertThat(Files.readString(table)).contains(",2,Missing,,ivy,a,");
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.list(imports.test().folder())) {
            return files.sorted().toList();
        }
    }
}

package org.memorycurator.transfer.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.memorycurator.batch.ContentDiff;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.PastEvent;
import org.memorycurator.model.Plan;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.Progress;
import org.memorycurator.model.Timestamp;
import org.memorycurator.support.Memories;
import org.memorycurator.support.TestStore;
import org.memorycurator.transfer.ExportCheck;
import org.memorycurator.transfer.ImportPlan;
import org.memorycurator.transfer.ImportRow;
import org.memorycurator.transfer.staging.Outcome;

/** Out and in again: nothing is lost, and of an edited table exactly what was edited is seen. */
class RoundTripTest {
    private Exports exports = new Exports();

    @AfterEach
    void close() {
        exports.close();
    }

    static Stream<ExportSetup> wholeFiles() {
        return Stream.of(
                new ExportSetup(ExportFormat.JSON_LINES, null, ',', false, true, Exports.SOURCE),
                new ExportSetup(ExportFormat.JSON, null, ',', false, true, Exports.SOURCE),
                new ExportSetup(ExportFormat.JSON, null, ',', false, false, Exports.SOURCE),
                new ExportSetup(ExportFormat.CSV, null, ',', false, true, Exports.SOURCE),
                new ExportSetup(ExportFormat.CSV, null, ';', true, false, Exports.SOURCE),
                new ExportSetup(ExportFormat.CSV, null, '\t', true, true, Exports.SOURCE),
                new ExportSetup(ExportFormat.XLSX, null, ',', false, true, Exports.SOURCE));
    }

    @ParameterizedTest
    @MethodSource("wholeFiles")
    void memories_come_back_whole_whatever_is_in_them(ExportSetup setup) {
        exports.close();
        exports = new Exports(new AwkwardMemories(7).some(400));
        Exported exported = exports.write(FrozenMemories.all(exports.store(), true), setup, Progress.NONE);
        assertThat(exported.memories()).isEqualTo(400);
        try (TestStore other = new TestStore()) {
            try (ImportPlan plan = Exports.plan(other, exported.file())) {
                assertThat(reasons(plan)).isEmpty();
                assertThat(plan.count(Outcome.NEW)).isEqualTo(400);
                boolean says = setup.about() && setup.format() != ExportFormat.JSON_LINES;
                assertThat(plan.checks()).hasSize(says ? 1 : 0).allMatch(ExportCheck::whole);
                other.apply(plan);
            }
            assertThat(Exports.digest(other.all())).isEqualTo(exported.digest());
        }
        try (ImportPlan again = Exports.plan(exports.test(), exported.file())) {
            assertThat(reasons(again)).isEmpty();
            assertThat(again.count(Outcome.IDENTICAL)).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"CSV", "XLSX"})
    void one_edited_cell_is_one_change_and_nothing_else(ExportFormat format) {
        exports.close();
        exports = new Exports(
                memory("Prefers decaf").id("1").with("region", "EU").withNumber("age", "41"),
                memory("Ships to 12 Oak St").id("2").with("region", "EMEA").category("home", "a, b"),
                memory("=Born in May").id("3").immutable());
        Path file = exports.all(format).file();
        replace(file, "EMEA", "EU!");
        try (ImportPlan plan = Exports.plan(exports.test(), file)) {
            assertThat(plan.checks())
                    .singleElement()
                    .extracting(ExportCheck::sentence)
                    .asString()
                    .endsWith(
                            "was changed since it was exported: 3 memories as then, but not all of them say the same.");
            assertThat(plan.count(Outcome.IDENTICAL)).isEqualTo(2);
            assertThat(plan.size()).isEqualTo(1);
            ImportRow changed = plan.rows(Outcome.CHANGED, 0, 10).getFirst();
            assertThat(changed.differences()).hasSize(1);
            exports.test().apply(plan);
        }
        assertThat(exports.test().now(2).metadata().get("region")).hasToString("Str[value=EU!]");
        assertThat(exports.test().newest().kind()).isEqualTo(ChangeKind.IMPORT);
        // the file is of an older version now, but what was edited in it is here
        exports.test().edit(2, content -> content.withText("Moved"));
        try (ImportPlan later = Exports.plan(exports.test(), file)) {
            assertThat(later.count(Outcome.IDENTICAL)).isEqualTo(3);
            assertThat(later.size()).isZero();
        }
    }

    @Test
    void where_file_and_store_both_moved_on_the_user_chooses_row_by_row_and_neither_side_is_lost() {
        exports.close();
        exports = new Exports(
                memory("Ships to 12 Oak St").id("1").with("region", "EMEA"),
                memory("Prefers decaf").id("2").with("region", "EU"),
                memory("Born in May").id("3"),
                memory("Likes tea").id("4"));
        Path file = exports.all(ExportFormat.CSV).file();
        replace(file, "EMEA", "US");
        replace(file, "Prefers decaf", "Prefers espresso");
        exports.test().edit(1, content -> content.withText("Ships to 3 Elm Ave"));
        exports.test().edit(2, content -> content.withText("Prefers tea"));
        exports.test().edit(3, content -> content.withText("Born in June"));
        try (ImportPlan plan = Exports.plan(exports.test(), file)) {
            assertThat(plan.count(Outcome.CONFLICT)).isEqualTo(2);
            assertThat(plan.count(Outcome.SKIPPED)).isOne();
            assertThat(plan.count(Outcome.IDENTICAL)).isOne();
            assertThat(plan.size()).isZero();
            assertThat(plan.rows(Outcome.SKIPPED, 0, 1).getFirst().reason())
                    .contains("Since version 1 (now 2) changed only here", "text");
            List<ImportRow> rows = plan.rows(Outcome.CONFLICT, 0, 10);
            assertThat(rows).allMatch(ImportRow::choosable);
            assertThat(rows.getFirst().reason())
                    .startsWith("Since version 1 (now 2) changed here: text; in the file: region.");
            assertThat(rows.getFirst().changedHere())
                    .containsExactly(new ContentDiff.Line("text", "Ships to 12 Oak St", "Ships to 3 Elm Ave"));
            assertThat(rows.getFirst().differences()).containsExactly(new ContentDiff.Line("region", "EMEA", "US"));
            assertThat(rows.get(1).differences())
                    .containsExactly(new ContentDiff.Line("text", "Prefers tea", "Prefers espresso"));
            BitSet chosen = new BitSet();
            chosen.set(rows.getFirst().number());
            Plan written = plan.only(chosen);
            assertThat(written.size()).isOne();
            exports.test().apply(written);
        }
        assertThat(exports.test().now(1).text()).isEqualTo("Ships to 3 Elm Ave");
        assertThat(exports.test().now(1).metadata().get("region")).hasToString("Str[value=US]");
        assertThat(exports.test().now(2).text()).isEqualTo("Prefers tea");
        assertThat(exports.test().now(3).text()).isEqualTo("Born in June");
    }

    @Test
    void a_table_of_some_columns_speaks_of_them_alone() {
        exports.close();
        exports = new Exports(
                memory("Prefers decaf").id("1").with("region", "EMEA").withJson("home", "{\"city\":\"Oslo\"}"));
        Path file = exports.columns(
                        ExportFormat.CSV,
                        new org.memorycurator.model.Field.Key("region"),
                        new org.memorycurator.model.Field.Key("home.city"))
                .file();
        replace(file, "Oslo", "Bergen");
        try (ImportPlan plan = Exports.plan(exports.test(), file)) {
            assertThat(plan.count(Outcome.CHANGED)).isEqualTo(1);
            exports.test().apply(plan);
        }
        assertThat(exports.test().now(1).content())
                .isEqualTo(memory("Prefers decaf")
                        .with("region", "EMEA")
                        .withJson("home", "{\"city\":\"Bergen\"}")
                        .content()
                        .withUpdatedAt(exports.test().now(1).content().updatedAt()));
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"JSON", "JSON_LINES"})
    void pasts_go_out_with_their_memories_and_come_in_again(ExportFormat format) {
        PastEvent added = event(PastEvent.Kind.ADD, null, "Drinks water", "2024-05-06T07:08:09.123456-07:00");
        PastEvent changed = event(PastEvent.Kind.UPDATE, "Drinks water", "Drinks \uD800 \u0000 tea", null);
        Memories tea = memory("Drinks tea").id("1");
        exports.test()
                .apply(
                        ChangeKind.IMPORT,
                        "Import",
                        new PlannedChange.Insert(tea.identity(), tea.content(), List.of(added, changed)),
                        memory("Prefers decaf").id("2").insert());
        exports.test().edit(1, content -> content.withText("Drinks green tea"));
        ExportSetup setup = new ExportSetup(format, null, ',', false, true, Exports.SOURCE).withHistory();
        Exported exported = exports.write(setup);
        assertThat(exported.events()).isEqualTo(2);
        try (TestStore other = new TestStore()) {
            try (ImportPlan plan = Exports.plan(other, exported.file())) {
                assertThat(plan.checks()).allMatch(ExportCheck::whole).hasSize(format == ExportFormat.JSON ? 1 : 0);
                other.apply(plan);
            }
            assertThat(Exports.digest(other.all())).isEqualTo(exported.digest());
            assertThat(other.store().pasts().of(new int[] {1}))
                    .isEqualTo(exports.store().pasts().of(new int[] {1}))
                    .hasSize(1);
            try (ImportPlan again = Exports.plan(other, exported.file())) {
                assertThat(again.count(Outcome.IDENTICAL)).isEqualTo(2);
            }
        }
        if (format == ExportFormat.JSON) {
            replace(exported.file(), "Drinks water", "Drinks gin");
            try (ImportPlan plan = Exports.plan(exports.test(), exported.file())) {
                assertThat(plan.checks()).singleElement().matches(check -> !check.whole());
            }
        }
    }

    private static PastEvent event(PastEvent.Kind kind, String before, String after, String at) {
        return new PastEvent(kind, before, after, at == null ? null : Timestamp.parse(at), "Ana", null, "history.db");
    }

    private static List<String> reasons(ImportPlan plan) {
        return plan.reasons().stream()
                .map(r -> r.line() + ": " + r.reason() + " " + r.clash())
                .toList();
    }

    /** Changes what is in a text, or in the first sheet of a workbook. */
    private static void replace(Path file, String old, String now) {
        try {
            if (file.toString().endsWith(".xlsx")) {
                try (FileSystem zip = FileSystems.newFileSystem(file)) {
                    replaceIn(zip.getPath("xl/worksheets/sheet1.xml"), old, now);
                }
            } else {
                replaceIn(file, old, now);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void replaceIn(Path file, String old, String now) throws IOException {
        String before = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(before).contains(old);
        Files.writeString(file, before.replace(old, now), StandardCharsets.UTF_8);
    }
}

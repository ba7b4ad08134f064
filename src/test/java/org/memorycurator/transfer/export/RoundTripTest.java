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
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Progress;
import org.memorycurator.support.TestStore;
import org.memorycurator.transfer.ImportPlan;
import org.memorycurator.transfer.ImportRow;
import org.memorycurator.transfer.ImportSetup;
import org.memorycurator.transfer.Importer;
import org.memorycurator.transfer.match.MatchRule;
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
            try (ImportPlan plan = plan(other, exported.file())) {
                assertThat(reasons(plan)).isEmpty();
                assertThat(plan.count(Outcome.NEW)).isEqualTo(400);
                other.apply(plan);
            }
            assertThat(Exports.digest(other.all())).isEqualTo(exported.digest());
        }
        try (ImportPlan again = plan(exports.test(), exported.file())) {
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
        try (ImportPlan plan = plan(exports.test(), file)) {
            assertThat(plan.count(Outcome.IDENTICAL)).isEqualTo(2);
            assertThat(plan.size()).isEqualTo(1);
            ImportRow changed = plan.rows(Outcome.CHANGED, 0, 10).getFirst();
            assertThat(changed.differences()).hasSize(1);
            exports.test().apply(plan);
        }
        assertThat(exports.test().now(2).metadata().get("region")).hasToString("Str[value=EU!]");
        assertThat(exports.test().newest().kind()).isEqualTo(ChangeKind.IMPORT);
        // the file is of an older version now, and says something else: nobody but the user can decide
        exports.test().edit(2, content -> content.withText("Moved"));
        try (ImportPlan later = plan(exports.test(), file)) {
            assertThat(later.count(Outcome.IDENTICAL)).isEqualTo(2);
            assertThat(later.count(Outcome.CONFLICT)).isEqualTo(1);
            assertThat(later.size()).isZero();
        }
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
        try (ImportPlan plan = plan(exports.test(), file)) {
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

    /** As the import sheet does it: what was detected, and the rule that fits the columns. */
    private static ImportPlan plan(TestStore store, Path file) {
        ImportSetup setup = ImportSetup.detected(List.of(file));
        if (setup.mapping() != null) {
            setup = setup.with(MatchRule.suggest(Objects.requireNonNull(setup.mapping())));
        }
        return new Importer(store.store(), store.folder().resolve("rejects")).read(setup, Progress.NONE);
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

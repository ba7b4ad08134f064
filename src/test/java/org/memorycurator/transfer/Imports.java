package org.memorycurator.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.memorycurator.model.Applied;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PastEvent;
import org.memorycurator.model.Plan;
import org.memorycurator.model.Progress;
import org.memorycurator.store.Store;
import org.memorycurator.support.HistoryFile;
import org.memorycurator.support.TestStore;
import org.memorycurator.transfer.match.MatchRule;
import org.memorycurator.transfer.match.MatchRule.By;
import org.memorycurator.transfer.match.MatchRule.OfMetadata;
import org.memorycurator.transfer.match.MatchRule.Then;
import org.memorycurator.transfer.staging.Outcome;

/** Files imported into a real store. */
final class Imports implements AutoCloseable {
    /** Updates the memory with the same id. */
    static final MatchRule BY_ID = new MatchRule(By.ID, "", Then.UPDATE, true, OfMetadata.MERGE, false);

    static final MatchRule BY_TEXT = new MatchRule(By.USER_AND_TEXT, "", Then.UPDATE, true, OfMetadata.MERGE, false);
    static final MatchRule BY_KEY =
            new MatchRule(By.USER_AND_KEY, "crm_id", Then.UPDATE, true, OfMetadata.MERGE, false);

    private final TestStore test = new TestStore();
    private final List<ImportPlan> open = new ArrayList<>();

    /** A line with an id, a text, a date, and more members if there are any. */
    static String line(String id, String text, String more) {
        return "{\"id\":\"" + id + "\",\"memory\":\"" + text + "\",\"created_at\":\"2024-05-01T10:00:00.123456+02:00\""
                + (more.isEmpty() ? "" : "," + more) + "}";
    }

    Store store() {
        return test.store();
    }

    /** Where the files are. */
    Path folder() {
        return made("files");
    }

    Path write(String name, String content) {
        try {
            return Files.writeString(folder().resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Importer importer() {
        return new Importer(test.store(), test.folder().resolve("rejects"), made("staging"));
    }

    /** Writes a file, imports it, and gives its plan, closed. */
    ImportPlan file(String name, String content) {
        return files(List.of(write(name, content)), Progress.NONE);
    }

    /** Imports these files in one go, and gives their plan, closed. */
    ImportPlan files(List<Path> files, Progress progress) {
        try (ImportPlan plan = importer().read(files, progress)) {
            Applied applied = test.apply(plan);
            assertThat(applied.refusedCount()).isZero();
            return plan;
        }
    }

    /** A file as a table, with what its columns probably are. */
    ImportSetup table(String name, String content, MatchRule rule) {
        return ImportSetup.detected(List.of(write(name, content))).with(rule);
    }

    /** Plans the import of a table of this content, called {@code rows.csv}. */
    ImportPlan rows(String content, MatchRule rule) {
        return plan(table("rows.csv", content, rule));
    }

    /** The only row of this outcome. */
    static ImportRow only(ImportPlan plan, Outcome outcome) {
        assertThat(plan.count(outcome)).as(plan.reasons().toString()).isEqualTo(1);
        return plan.rows(outcome, 0, 9).getFirst();
    }

    /** Plans an import; the plan stays open until this is closed. */
    ImportPlan plan(ImportSetup setup) {
        ImportPlan plan = importer().read(setup, Progress.NONE);
        open.add(plan);
        return plan;
    }

    /** Applies a plan. */
    Applied apply(Plan plan) {
        return test.apply(plan);
    }

    /** Takes the newest import back. */
    void undo() {
        test.log().undo(test.newest().number(), Progress.NONE);
    }

    /** The store with its change log. */
    TestStore test() {
        return test;
    }

    /** A memory as it is on the disk. */
    Memory stored(String id) {
        return test.now(test.store().numberOf(id).orElseThrow());
    }

    /** What is known of a memory's past. */
    List<PastEvent> past(String id) {
        int number = stored(id).number();
        return store().pasts().of(new int[] {number}).getOrDefault(number, List.of());
    }

    /** Closes the store and opens it again. */
    void restart() {
        test.restart();
    }

    /** A temporary file that was last written then. */
    Path stage(String name, Instant written) throws IOException {
        Path file = Files.writeString(made("staging").resolve(name), "rows");
        return Files.setLastModifiedTime(file, FileTime.from(written));
    }

    /** A temporary folder with a file in it that was last written then. */
    Path stageFolder(String name, String inside, Instant written) throws IOException {
        Path made = Files.createDirectories(made("staging").resolve(name));
        Files.writeString(made.resolve(inside), "rows");
        return Files.setLastModifiedTime(made, FileTime.from(written));
    }

    /** A history in Python's shape. */
    Path history(String name, Consumer<HistoryFile> rows) {
        Path file = folder().resolve(name);
        try (HistoryFile made = new HistoryFile(file).python()) {
            rows.accept(made);
        }
        return file;
    }

    /** The temporary files that are still there. */
    List<Path> staged() {
        return filesIn(made("staging"));
    }

    /** The files of rejects, without the hidden marks beside those of counts. */
    List<Path> rejects() {
        return filesIn(made("rejects")).stream()
                .filter(file -> !file.getFileName().toString().startsWith("."))
                .toList();
    }

    private Path made(String name) {
        try {
            return Files.createDirectories(test.folder().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        open.forEach(ImportPlan::close);
        test.close();
    }
}

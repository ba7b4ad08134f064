package org.memorycurator.ui.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.store.StoreException;
import org.memorycurator.support.TestDesk;
import org.memorycurator.ui.desk.Outside;
import org.memorycurator.ui.kit.Background;
import org.memorycurator.ui.kit.Clip;

class SupportTest {
    /** What must get nowhere. */
    private static final String NEEDLE = "Needle7f3a";

    private final TestDesk desk = new TestDesk(
            memory(NEEDLE + " prefers decaf").user(NEEDLE + "-user").with(NEEDLE + "-key", NEEDLE + "-value"),
            memory("other"));
    private final CrashModel crashes = new CrashModel(Background::immediate);
    private final AtomicInteger shown = new AtomicInteger();
    private final List<Path> revealed = new ArrayList<>();
    private final Outside outside = new Outside() {
        @Override
        public void quit() {}

        @Override
        public void openStore(Path folder) {}

        @Override
        public void reveal(Path folder) {
            revealed.add(folder);
        }
    };

    @AfterEach
    void close() {
        desk.close();
    }

    private SupportModel model() {
        return new SupportModel(desk.desk(), crashes, outside, Clip.inMemory());
    }

    @Test
    void a_report_holds_nothing_that_anybody_wrote() throws IOException {
        desk.begin();
        desk.desk().preferences().put("author", NEEDLE);
        desk.desk().preferences().put("reason", NEEDLE);
        desk.desk().preferences().put("theme", NEEDLE);
        desk.desk().finding().search(NEEDLE);
        Path log = Files.createDirectories(desk.store().folder().resolve("log"));
        Files.writeString(
                log.resolve("curator.0.log"),
                "May 12, 2026 2:00:00 PM org.memorycurator.Old\nSEVERE: " + NEEDLE + "\njava.lang.Exception: " + NEEDLE
                        + "\n"
                        + new LogEntry(
                                        "2026-05-12T14:00:00.000Z",
                                        "ERROR",
                                        "store",
                                        "org.memorycurator.ui.desk.Status",
                                        "A piece of work failed",
                                        Scrubbed.trace(new IllegalStateException(NEEDLE)))
                                .print());
        model();
        Exception deep = new IllegalArgumentException(
                NEEDLE, new StoreException(StoreException.Reason.FAILED, "could not: " + NEEDLE, null));
        deep.addSuppressed(new NumberFormatException("For input string: \"" + NEEDLE + "\""));
        crashes.caught(Thread.currentThread(), deep);
        crashes.caught(Thread.currentThread(), new NullPointerException(NEEDLE));
        String report = report();
        assertThat(report).doesNotContainIgnoringCase(NEEDLE);
        assertThat(report).doesNotContain(desk.store().folder().toString());
        assertThat(report)
                .contains("java.lang.IllegalArgumentException")
                .contains("Caused by: org.memorycurator.store.StoreException FAILED")
                .contains("Suppressed: java.lang.NumberFormatException")
                .contains("SupportTest.a_report_holds_nothing_that_anybody_wrote")
                .contains("A piece of work failed")
                .contains("Faults: 2")
                .contains("memories: 2")
                .contains("H2: 2.")
                .contains("Lucene: 10.");
    }

    @Test
    void what_the_machine_says_of_our_code_is_told() {
        assertThat(Scrubbed.message("Index 5 out of bounds for length 3"))
                .isEqualTo("Index 5 out of bounds for length 3");
        String[] none = {null};
        assertThat(fault(() -> none[0].length()))
                .startsWith("java.lang.NullPointerException: Cannot invoke \"String.length()\"");
        Object text = "text";
        assertThat(fault(() -> ((Integer) text).intValue()))
                .isEqualTo(
                        "java.lang.ClassCastException: class java.lang.String cannot be cast to class java.lang.Integer");
        assertThat(Scrubbed.message("Syntax error in \"select " + NEEDLE + "\" [42000-240]"))
                .isEqualTo("[42000-240]");
        assertThat(Scrubbed.message("For input string: \"" + NEEDLE + "\"")).isEmpty();
        assertThat(Scrubbed.message("Index 5 out of bounds for length 3 in " + NEEDLE))
                .isEmpty();
    }

    @Test
    void a_storm_of_faults_is_told_once_and_counted() {
        crashes.onShow(shown::incrementAndGet);
        for (int i = 0; i < 5_000; i++) {
            crashes.caught(Thread.currentThread(), new IllegalStateException("same"));
        }
        assertThat(shown).hasValue(1);
        assertThat(crashes.countProperty().get()).isEqualTo(5_000);
        assertThat(report()).contains("5,000 × [").hasSizeLessThan(200_000);
        crashes.seen();
        crashes.caught(Thread.currentThread(), new IllegalStateException("again"));
        assertThat(shown).hasValue(2);
    }

    @Test
    void a_fault_in_telling_of_a_fault_ends_there() {
        crashes.onShow(() -> {
            throw new IllegalStateException("no window");
        });
        crashes.caught(Thread.currentThread(), new IllegalStateException("first"));
        crashes.know(
                () -> {
                    throw new IllegalStateException(NEEDLE);
                },
                desk.store().folder());
        assertThat(report()).contains("java.lang.IllegalStateException").doesNotContain(NEEDLE);
    }

    @Test
    void the_log_shows_the_newest_entries_by_level() throws IOException {
        Path log = Files.createDirectories(desk.store().folder().resolve("log"));
        Files.writeString(log.resolve("curator.1.log"), entry("INFO", "oldest"));
        Files.writeString(
                log.resolve("curator.0.log"),
                entry("WARNING", "middle") + "\tjava.lang.Error\n" + entry("ERROR", "newest"));
        SupportModel model = model();
        model.log().refresh();
        assertThat(model.log().textProperty().get()).contains("oldest", "middle", "newest");
        model.log().levelProperty().set(LogModel.Level.WARNINGS);
        assertThat(model.log().textProperty().get().lines().toList())
                .hasSize(3)
                .satisfies(lines -> assertThat(lines.get(1)).isEqualTo("\tjava.lang.Error"));
        model.log().levelProperty().set(LogModel.Level.ERRORS);
        assertThat(model.log().textProperty().get().lines()).hasSize(1);
        model.revealLog();
        assertThat(revealed).containsExactly(log);
    }

    @Test
    void about_tells_versions_store_and_count() {
        desk.begin();
        assertThat(model().aboutText())
                .contains(
                        "H2: 2.",
                        "Lucene: 10.",
                        "Java: ",
                        "Memories: 2",
                        desk.store().folder().toString());
    }

    private static String entry(String level, String words) {
        return new LogEntry("2026-05-12T14:00:00.000Z", level, "main", "org.memorycurator.X", words, List.of()).print();
    }

    private String report() {
        List<String> reports = new ArrayList<>();
        crashes.report(reports::add);
        assertThat(reports).hasSize(1);
        return reports.getFirst();
    }

    private static String fault(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            return Scrubbed.trace(e).getFirst();
        }
        throw new AssertionError("nothing happened");
    }
}

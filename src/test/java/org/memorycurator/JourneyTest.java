package org.memorycurator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memorycurator.app.Main;

/** Starts the program as its user does, in a process of its own, and lets it play its tour. */
class JourneyTest {
    private record Ended(int code, List<String> out, List<String> err) {}

    @ParameterizedTest
    @CsvSource({"light,100", "dark,150", "contrast,200"})
    void import_corrections_search_edit_batch_verify_and_undo_land_in_the_window(String theme, int text)
            throws Exception {
        Path folder = Path.of("target", "tour", theme + "-" + text);
        Ended tour = start("--tour=" + folder.toAbsolutePath(), "--theme=" + theme, "--text=" + text);
        assertThat(tour.code()).as(String.join("\n", tour.out())).isZero();
        assertThat(tour.err()).isEmpty();
        assertThat(tour.out())
                .filteredOn(line -> line.matches(".*\\d+ of \\d+ landed.*"))
                .hasSize(5);
        try (var pictures = Files.list(folder).filter(f -> f.toString().endsWith(".png"))) {
            assertThat(pictures).hasSizeGreaterThanOrEqualTo(10);
        }
    }

    @Test
    void a_word_that_is_not_understood_is_named_in_one_line() throws Exception {
        Ended ended = start("--stor=x");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).singleElement().asString().contains("--stor=x").contains("--help");
    }

    private static Ended start(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(System.getProperty("java.options").trim().split("\\s+")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(words));
        Path out = Files.createTempFile("tour", ".out");
        Path err = Files.createTempFile("tour", ".err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        List<String> said = Files.readAllLines(out);
        List<String> complained = Files.readAllLines(err);
        Files.delete(out);
        Files.delete(err);
        assertThat(ended)
                .as("it ended by itself; it said %s %s", said, complained)
                .isTrue();
        return new Ended(process.exitValue(), said, complained);
    }
}

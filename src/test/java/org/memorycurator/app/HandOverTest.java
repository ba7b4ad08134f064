package org.memorycurator.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandOverTest {
    private static final String ONE = Path.of("one.jsonl").toAbsolutePath() + "\n";

    private static List<Path> read(String said) throws IOException {
        return HandOver.read(said.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void files_are_said_and_understood() throws IOException {
        List<Path> files = List.of(
                Path.of("one.jsonl").toAbsolutePath(),
                Path.of("Müller ☂ notes.json").toAbsolutePath());
        assertThat(HandOver.read(HandOver.write(files))).isEqualTo(files);
        assertThat(HandOver.read(HandOver.write(List.of()))).isEmpty();
    }

    @Test
    void what_is_not_just_absolute_paths_is_refused_without_being_repeated() {
        for (String said : List.of(
                "notes.jsonl\n",
                ONE + "quit\n",
                ONE + "\n",
                ONE.strip(),
                "GET / HTTP/1.1\r\nHost: notes\r\n\r\n",
                ONE.replace("one", "notes\0"),
                ONE.replace("one", "notes".repeat(1_000)),
                ONE.repeat(HandOver.LINES + 1))) {
            assertThatThrownBy(() -> read(said))
                    .isInstanceOf(IOException.class)
                    .message()
                    .doesNotContain("notes", "quit");
        }
        assertThatThrownBy(() -> HandOver.read(new byte[] {'/', (byte) 0xff, '\n'}))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_hundred_files_of_the_longest_names_can_be_said() throws IOException {
        int fill = 4096 - ONE.strip().length();
        List<Path> files = Collections.nCopies(HandOver.LINES, Path.of(ONE.strip() + "x".repeat(fill)));
        assertThat(HandOver.write(files)).hasSize(HandOver.LONGEST);
    }

    @Test
    void a_name_with_a_line_break_is_not_said_as_two() {
        assertThatThrownBy(() -> HandOver.write(List.of(Path.of("/data/a\n/data/b"))))
                .isInstanceOf(IOException.class);
    }
}

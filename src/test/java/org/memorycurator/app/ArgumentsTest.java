package org.memorycurator.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.memorycurator.app.Arguments.ArgumentException;
import org.memorycurator.text.Text;

class ArgumentsTest {
    private static Arguments parse(String... words) {
        return Arguments.parse(List.of(words));
    }

    private static Path path(String name) {
        return Path.of(name).toAbsolutePath();
    }

    @Test
    void a_bare_word_is_a_file_to_look_at_and_only_an_option_imports_at_once() {
        Arguments arguments = parse("a.jsonl", "--theme=dark", "--import=b.json", "folder/c=d --e.jsonl");
        assertThat(arguments.files().toOpen()).containsExactly(path("a.jsonl"), path("folder/c=d --e.jsonl"));
        assertThat(arguments.files().toImport()).containsExactly(path("b.json"));
        assertThat(arguments.store()).isNull();
    }

    @Test
    void a_word_that_looks_like_an_option_and_is_none_is_refused() {
        for (String word : List.of("--imprt=a.jsonl", "--verbose", "--", "-v", "")) {
            assertThatThrownBy(() -> parse("a.jsonl", word))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessage("“" + word + "” is not understood. Try --help.");
        }
    }

    @Test
    void an_open_window_is_given_the_files_but_not_by_who_asked_to_alter_nothing() {
        assertThat(parse("a.jsonl").filesToHandOver()).containsExactly(path("a.jsonl"));
        assertThat(parse("a.jsonl", "--read-only").filesToHandOver()).isEmpty();
    }

    @Test
    void the_help_names_every_word_that_is_understood() {
        assertThat(Text.of("console.usage"))
                .contains(
                        "FILE ...", "--store=", "--import=", "--read-only", "--theme=", "--text=", "--tour=", "--help");
    }
}

package org.memorycurator.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memorycurator.ui.kit.Background;

class SettingsTest {
    @TempDir
    private Path folder;

    @Test
    void what_was_put_is_there_at_the_next_start() throws IOException {
        try (Settings settings = read(false)) {
            settings.put("text", "\"Ünïcode\"\n\u0001 and \\ more");
            settings.put("theme", "dark");
        }
        assertThat(Files.readAllLines(folder.resolve("window.json"))).hasSize(4).contains("  \"theme\": \"dark\"");
        assertThat(read(false).get("text", "")).isEqualTo("\"Ünïcode\"\n\u0001 and \\ more");
        assertThat(read(false).get("never put", "fallback")).isEqualTo("fallback");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"theme\": \"da", "[1, 2]", "{\"theme\": \"dark\"} more"})
    void a_damaged_file_is_set_aside_and_begun_anew(String damaged) throws IOException {
        Files.writeString(folder.resolve("window.json"), damaged);
        Settings settings = read(false);
        assertThat(settings.get("theme", "light")).isEqualTo("light");
        assertThat(folder.resolve("window.damaged.json")).hasContent(damaged);
        assertThat(folder.resolve("window.json")).doesNotExist();
    }

    @Test
    void a_file_that_is_only_looked_at_stays_as_it_is() throws IOException {
        Files.writeString(folder.resolve("window.json"), "damaged");
        try (Settings settings = read(true)) {
            settings.put("theme", "dark");
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.damaged.json");
        assertThat(folder.resolve("window.json")).hasContent("damaged");
    }

    private Settings read(boolean frozen) {
        return Settings.read(folder, frozen, Background.immediate());
    }
}

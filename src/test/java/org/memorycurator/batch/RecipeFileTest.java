package org.memorycurator.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.store.LinesFile;

class RecipeFileTest {
    private static final Recipe TRIM = Recipe.of("Trim \ud83d", List.of(new TextStep.Trim(Place.TEXT, false)));
    private static final Recipe BIN = Recipe.of("Bin\n", List.of(new EditStep.MoveToBin()));

    @TempDir
    Path folder;

    @Test
    void what_is_kept_is_there_again() throws IOException {
        assertThat(file().read().things()).isEmpty();
        file().write(List.of(TRIM, BIN));
        assertThat(file().read().things()).containsExactly(TRIM, BIN);
        assertThat(file().read().damage()).isEmpty();
        file().write(List.of(BIN));
        assertThat(file().read().things()).containsExactly(BIN);
        assertThat(names()).containsExactly("steps.jsonl");
    }

    @Test
    void a_damaged_line_costs_no_other_one_and_is_kept_aside() throws IOException {
        file().write(List.of(TRIM, BIN));
        Path kept = folder.resolve("steps.jsonl");
        Files.write(kept, new byte[] {'{', (byte) 0xff, '\n'}, StandardOpenOption.APPEND);
        byte[] damaged = Files.readAllBytes(kept);
        for (int i = 0; i < 2; i++) {
            LinesFile.Kept<Recipe> read = file().read();
            assertThat(read.things()).containsExactly(TRIM, BIN);
            assertThat(read.damage()).hasSize(2);
            assertThat(read.damage().getFirst()).startsWith("Line 3 of the saved steps cannot be read: ");
            assertThat(read.damage().getLast())
                    .isEqualTo("The saved steps as they were are kept in steps.damaged.jsonl.");
        }
        file().write(List.of());
        assertThat(folder.resolve("steps.damaged.jsonl")).hasBinaryContent(damaged);
        Files.writeString(kept, "nonsense", StandardCharsets.UTF_8);
        assertThat(file().read().damage().getLast()).contains("steps.damaged-2.jsonl");
        assertThat(folder.resolve("steps.damaged.jsonl")).hasBinaryContent(damaged);
    }

    @Test
    void a_file_that_is_only_read_is_left_alone() throws IOException {
        Files.writeString(folder.resolve("steps.jsonl"), "nonsense");
        LinesFile<Recipe> frozen = RecipeFile.in(folder, true);
        assertThat(frozen.read().damage()).hasSize(1);
        frozen.write(List.of(TRIM));
        assertThat(names()).containsExactly("steps.jsonl");
        assertThat(folder.resolve("steps.jsonl")).hasContent("nonsense");
    }

    private LinesFile<Recipe> file() {
        return RecipeFile.in(folder, false);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}

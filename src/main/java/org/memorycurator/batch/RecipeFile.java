package org.memorycurator.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.memorycurator.text.Text;

/**
 * Where recipes are kept: {@code steps.jsonl} in the store's folder, one on each line, so that a damaged line costs no other
 * one. A file that cannot be read whole is copied beside, before anything is written. Any thread; may block.
 */
public final class RecipeFile {
    private static final String NAME = "steps";

    private final Path file;
    private final boolean frozen;

    /** In this folder; a frozen one, as of a store that is only read, is never written. */
    public RecipeFile(Path folder, boolean frozen) {
        this.file = folder.resolve(NAME + ".jsonl");
        this.frozen = frozen;
    }

    /**
     * What is kept.
     *
     * @param damage what could not be read and where it is now, as sentences; empty when all could
     */
    public record Kept(List<Recipe> recipes, List<String> damage) {
        /** Copies the lists. */
        public Kept {
            recipes = List.copyOf(recipes);
            damage = List.copyOf(damage);
        }
    }

    /**
     * Reads them; none when there is no file.
     *
     * @throws IOException when the file cannot be read at all
     */
    public synchronized Kept read() throws IOException {
        if (!Files.exists(file)) {
            return new Kept(List.of(), List.of());
        }
        List<Recipe> recipes = new ArrayList<>();
        List<String> damage = new ArrayList<>();
        int number = 0;
        // Decoded with replacement marks: bytes that are no text damage their own line only.
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
            number++;
            try {
                if (!line.isBlank()) {
                    recipes.add(Recipe.parse(line));
                }
            } catch (IllegalArgumentException e) {
                damage.add(Text.of("batch.recipes.damaged", number, String.valueOf(e.getMessage())));
            }
        }
        if (!damage.isEmpty() && !frozen) {
            damage.add(Text.of("batch.recipes.aside", setAside().getFileName()));
        }
        return new Kept(recipes, damage);
    }

    /**
     * Keeps these and no others; all or, when that fails, those that were kept before.
     *
     * @throws IOException when it fails
     */
    public synchronized void write(List<Recipe> recipes) throws IOException {
        if (frozen) {
            return;
        }
        String lines =
                recipes.stream().map(recipe -> recipe.printOnOneLine() + "\n").collect(Collectors.joining());
        Path temporary = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel out = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A copy under a name that is free, unless the same bytes were copied before. */
    private Path setAside() throws IOException {
        for (int i = 1; ; i++) {
            Path aside = file.resolveSibling(NAME + ".damaged" + (i == 1 ? "" : "-" + i) + ".jsonl");
            if (!Files.exists(aside)) {
                return Files.copy(file, aside);
            }
            if (Files.mismatch(aside, file) < 0) {
                return aside;
            }
        }
    }
}

package org.memorycurator.store;

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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.memorycurator.text.Text;

/**
 * A file in the store's folder with one thing on each line, so that a damaged line costs no other one. A file that cannot be
 * read whole is copied beside, before anything is written. Any thread; may block.
 *
 * @param <T> what is kept
 */
public final class LinesFile<T> {
    private final String name;
    private final Path file;
    private final boolean frozen;
    private final Lines<T> lines;

    /**
     * How a thing stands on its line.
     *
     * @param parse the thing on a line; throws {@link IllegalArgumentException} with a sentence when it is none
     * @param print the thing on one line, without its end
     * @param words where the texts begin that say that a line cannot be read, and under which name the file as it was is kept
     */
    public record Lines<T>(Function<String, T> parse, Function<T, String> print, String words) {
        private String damaged(int number, String reason) {
            return Text.of(words + "damaged", number, reason);
        }

        private String aside(String name) {
            return Text.of(words + "aside", name);
        }
    }

    /** In this folder, under this name and {@code .jsonl}; a frozen one, as of a store that is only read, is never written. */
    public LinesFile(Path folder, String name, boolean frozen, Lines<T> lines) {
        this.name = name;
        this.file = folder.resolve(name + ".jsonl");
        this.frozen = frozen;
        this.lines = lines;
    }

    /**
     * What is kept.
     *
     * @param damage what could not be read and where it is now, as sentences; empty when all could
     */
    public record Kept<T>(List<T> things, List<String> damage) {
        /** Copies the lists. */
        public Kept {
            things = List.copyOf(things);
            damage = List.copyOf(damage);
        }
    }

    /**
     * Reads them; none when there is no file.
     *
     * @throws IOException when the file cannot be read at all
     */
    public synchronized Kept<T> read() throws IOException {
        if (!Files.exists(file)) {
            return new Kept<>(List.of(), List.of());
        }
        List<T> things = new ArrayList<>();
        List<String> damage = new ArrayList<>();
        int number = 0;
        // Decoded with replacement marks: bytes that are no text damage their own line only.
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
            number++;
            try {
                if (!line.isBlank()) {
                    things.add(lines.parse().apply(line));
                }
            } catch (IllegalArgumentException e) {
                damage.add(lines.damaged(number, String.valueOf(e.getMessage())));
            }
        }
        if (!damage.isEmpty() && !frozen) {
            damage.add(lines.aside(String.valueOf(setAside().getFileName())));
        }
        return new Kept<>(things, damage);
    }

    /**
     * Keeps these and no others; all or, when that fails, those that were kept before.
     *
     * @throws IOException when it fails
     */
    public synchronized void write(List<T> things) throws IOException {
        if (frozen) {
            return;
        }
        String all =
                things.stream().map(thing -> lines.print().apply(thing) + "\n").collect(Collectors.joining());
        Path temporary = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel out = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(all.getBytes(StandardCharsets.UTF_8));
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
            Path aside = file.resolveSibling(name + ".damaged" + (i == 1 ? "" : "-" + i) + ".jsonl");
            if (!Files.exists(aside)) {
                return Files.copy(file, aside);
            }
            if (Files.mismatch(aside, file) < 0) {
                return aside;
            }
        }
    }
}

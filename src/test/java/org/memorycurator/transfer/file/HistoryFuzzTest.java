package org.memorycurator.transfer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.transfer.file.Samples.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.support.HistoryFile;

/** Histories of which nobody knows who damaged them. */
class HistoryFuzzTest {

    @TempDir
    private Path folder;

    /** Bytes are changed, blocks moved and ends cut off, hundreds of times: a sentence or elements come of it, soon. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void a_mutated_file_gives_elements_or_a_sentence() throws IOException {
        byte[] sound = Files.readAllBytes(HistoryFile.sample(folder.resolve("history.db"), 60));
        Random random = new Random(20_261_124);
        Path file = folder.resolve("mutated.db");
        int sentences = 0;
        for (int round = 0; round < 300; round++) {
            Files.write(file, mutated(sound, random));
            try {
                assertThat(history(file)).allMatch(entry -> entry.body() instanceof Entry.Body.Parsed);
            } catch (ImportException e) {
                sentences++;
                assertThat(e.getMessage()).startsWith("mutated.db ").endsWith(".");
            }
        }
        assertThat(sentences).isBetween(30, 295);
    }

    private static byte[] mutated(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        int times = 1 + random.nextInt(8);
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                case 1 ->
                    System.arraycopy(
                            sound,
                            random.nextInt(sound.length / 4096) * 4096,
                            bytes,
                            at / 4096 * 4096,
                            Math.min(4096, bytes.length - at / 4096 * 4096));
                case 2 -> bytes[random.nextInt(Math.min(100, bytes.length))] = (byte) random.nextInt();
                case 3 ->
                    bytes[Math.min(bytes.length - 1, at / 4096 * 4096 + random.nextInt(40))] = (byte) random.nextInt();
                default -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            }
        }
        return bytes;
    }
}

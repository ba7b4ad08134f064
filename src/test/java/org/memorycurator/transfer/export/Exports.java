package org.memorycurator.transfer.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Field;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Progress;
import org.memorycurator.store.Store;
import org.memorycurator.support.Memories;
import org.memorycurator.support.TestStore;
import org.memorycurator.transfer.ImportPlan;
import org.memorycurator.transfer.ImportSetup;
import org.memorycurator.transfer.Importer;
import org.memorycurator.transfer.match.RuleGuess;
import org.memorycurator.transfer.memory.MemoryDigest;

/** Memories written from a real store into a folder. */
final class Exports implements AutoCloseable {
    static final ExportSetup.Source SOURCE =
            new ExportSetup.Source("decaf\ntier:gold", "desk", Instant.parse("2026-11-24T22:30:00Z"));

    private final TestStore test = new TestStore();
    private final Path folder;

    Exports(Memories... memories) {
        try {
            folder = Files.createTempDirectory("memory-curator-exports");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (memories.length > 0) {
            test.insert(memories);
        }
    }

    /** Cancelled when it was asked so often. */
    static Progress stoppedAfter(int times) {
        AtomicInteger asked = new AtomicInteger();
        return new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public boolean cancelled() {
                return asked.getAndIncrement() >= times;
            }
        };
    }

    TestStore test() {
        return test;
    }

    Store store() {
        return test.store();
    }

    Path folder() {
        return folder;
    }

    Path file(ExportFormat format) {
        return folder().resolve("memories." + format.extension());
    }

    /** All live memories with all columns, and with what the file says of itself. */
    Exported all(ExportFormat format) {
        return write(new ExportSetup(format, null, ',', false, true, SOURCE));
    }

    /** All live memories with these columns, and nothing else. */
    Exported columns(ExportFormat format, Field... columns) {
        return write(new ExportSetup(format, List.of(columns), ',', false, false, SOURCE));
    }

    Exported write(ExportSetup setup) {
        return write(FrozenMemories.all(store(), false), setup, Progress.NONE);
    }

    Exported write(FrozenMemories memories, ExportSetup setup, Progress progress) {
        return Exporter.write(memories, setup, file(setup.format()), progress);
    }

    String text(Exported exported) {
        try {
            return Files.readString(exported.file(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the files that are there. */
    List<String> files() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ExportSetup setup(ExportFormat format, @Nullable Field... columns) {
        return new ExportSetup(format, Arrays.asList(columns), ',', false, false, SOURCE);
    }

    static String digest(List<Memory> memories) {
        MemoryDigest digest = new MemoryDigest();
        memories.forEach(m -> digest.add(m.identity(), m.content()));
        return digest.value();
    }

    @Override
    public void close() {
        test.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the import sheet does it: what was detected, and the rule that fits the columns. */
    static ImportPlan plan(TestStore store, Path file) {
        ImportSetup setup = ImportSetup.detected(List.of(file));
        if (setup.mapping() != null) {
            setup = setup.with(RuleGuess.of(Objects.requireNonNull(setup.mapping()), Map.of(), Map.of())
                    .rule());
        }
        return new Importer(store.store()).read(setup, Progress.NONE);
    }
}

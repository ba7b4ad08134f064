package org.memorycurator.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.memorycurator.model.Progress;
import org.memorycurator.store.Store;
import org.memorycurator.transfer.export.ExportFormat;
import org.memorycurator.transfer.export.ExportSetup;
import org.memorycurator.transfer.export.Exported;
import org.memorycurator.transfer.export.Exporter;
import org.memorycurator.transfer.export.FrozenMemories;

/** Writes every memory of a store, which is only read, into files of several formats in a folder: {@code ExportBench STORE FOLDER [FORMAT …]}. */
final class ExportBench {
    private ExportBench() {}

    /** Runs all of it. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        List<String> formats = arguments.length > 2
                ? List.of(arguments).subList(2, arguments.length)
                : List.of("JSON_LINES", "CSV", "XLSX", "BATCH_UPDATE");
        try (Store store = Store.open(Path.of(arguments[0]), Store.Access.READ_ONLY)) {
            for (String name : formats) {
                ExportFormat format = ExportFormat.valueOf(name);
                ExportSetup.Source source = new ExportSetup.Source("", "bench", Instant.now());
                ExportSetup setup = new ExportSetup(format, null, ',', false, true, source);
                Path file = Path.of(arguments[1]).resolve(name + "." + format.extension());
                heaps().forEach(MemoryPoolMXBean::resetPeakUsage);
                long start = System.nanoTime();
                Exported exported = Exporter.write(FrozenMemories.all(store, false), setup, file, Progress.NONE);
                double seconds = (System.nanoTime() - start) / 1e9;
                long peak = heaps().stream()
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum();
                out.printf(
                        "%-12s %,9d memories in %6.1f s, %,6.0f a second, %,5d MB, heap at most %,d MB, %s%n",
                        name,
                        exported.memories(),
                        seconds,
                        exported.memories() / seconds,
                        Files.size(file) >> 20,
                        peak >> 20,
                        exported.digest().substring(0, 12));
            }
        }
    }

    private static List<MemoryPoolMXBean> heaps() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}

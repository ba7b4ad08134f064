package org.memorycurator.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.memorycurator.text.Text;

/**
 * A copy of a store's search index in a temporary folder, for a window that may alter nothing: the index would follow the
 * store, on write-protected ground cannot be opened at all, and belongs to one window at a time. Any thread.
 */
record IndexCopy(Path folder) implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(IndexCopy.class.getName());

    /** Copies the index in this folder; where there is none, the copy is empty and will be filled. Blocks. */
    static IndexCopy of(Path index) {
        try {
            IndexCopy copy = new IndexCopy(Files.createTempDirectory("memory-curator-index-"));
            try {
                copy.fill(index);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.INFO, "The index is built anew", e);
                copy.empty();
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(Text.of("app.noCopy"), e);
        }
    }

    private void fill(Path index) throws IOException {
        if (Files.isDirectory(index)) {
            for (Path file : files(index)) {
                if (!file.endsWith("write.lock")) {
                    Files.copy(file, folder.resolve(file.getFileName()));
                }
            }
        }
    }

    private void empty() throws IOException {
        for (Path file : files(folder)) {
            Files.delete(file);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Override
    public void close() throws IOException {
        empty();
        Files.delete(folder);
    }
}

package org.memorycurator.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.memorycurator.text.Text;

/** The folder of an index, which is derived from the store: what cannot be used in it is thrown away. */
final class IndexFolder {
    private static final System.Logger LOG = System.getLogger(IndexFolder.class.getName());
    private static final double BUFFER_MB = 128;

    private IndexFolder() {}

    /**
     * Opens the index for writing; one that is damaged or of another layout is begun anew.
     *
     * @throws UncheckedIOException when another process has it, or the folder cannot be written
     */
    static IndexWriter open(Path folder) {
        try {
            Files.createDirectories(folder);
            Directory directory = FSDirectory.open(folder);
            try {
                return opened(directory);
            } catch (LockObtainFailedException inUse) {
                directory.close();
                throw inUse;
            } catch (IOException | RuntimeException damaged) {
                LOG.log(System.Logger.Level.WARNING, "The search index is damaged and is built again.", damaged);
                directory.close();
                clear(folder);
                return new IndexWriter(FSDirectory.open(folder), config());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(Text.of("query.indexNotOpened", folder), failed);
        }
    }

    private static IndexWriter opened(Directory directory) throws IOException {
        IndexWriter writer = new IndexWriter(directory, config());
        if (Place.of(committed(writer)).isEmpty()) {
            writer.deleteAll();
        }
        return writer;
    }

    /** What the last commit of the index says of itself. */
    static Map<String, String> committed(IndexWriter writer) {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> entries = writer.getLiveCommitData();
        if (entries != null) {
            entries.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    private static IndexWriterConfig config() {
        return new IndexWriterConfig(Words.ANALYZER)
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                .setRAMBufferSizeMB(BUFFER_MB)
                .setUseCompoundFile(false)
                .setCommitOnClose(false);
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Files.delete(file);
            }
        }
    }
}

package org.memorycurator.transfer.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Elements of a file that stay out, in the format in which they came, so that they can be corrected and brought in again. It is
 * made when there is something to write. Not thread-safe; may block.
 */
public abstract sealed class RejectsFile implements AutoCloseable permits JsonRejects, CsvRejects, XlsxRejects {
    /** The column that a table gets for the line or row that it came from. */
    static final String LINE = "import_line";

    /** The column that a table gets for the reason. */
    static final String REASON = "import_reason";

    private static final System.Logger LOG = System.getLogger(RejectsFile.class.getName());

    private final Path file;
    private boolean provisional;
    private boolean begun;
    private boolean ended;

    RejectsFile(Path file) {
        this.file = file;
    }

    /**
     * Plans the file.
     *
     * @param folder made when needed
     * @param name without an ending; a number is added where such a file is there already
     * @param source from which the elements come, and how that is read
     */
    public static RejectsFile of(Path folder, String name, Path source, Layout layout) {
        String ending =
                switch (layout.format()) {
                    case XLSX -> ".xlsx";
                    case CSV -> layout.table().delimiter() == '\t' ? ".tsv" : ".csv";
                    case JSON_LINES, JSON, OPENMEMORY, MARKDOWN, HISTORY -> ".jsonl";
                };
        String free = name;
        for (int i = 2; Files.exists(folder.resolve(free + ending)); i++) {
            free = name + "-" + i;
        }
        Path file = folder.resolve(free + ending);
        return switch (layout.format()) {
            case XLSX -> new XlsxRejects(file, source, layout.table());
            case CSV -> new CsvRejects(file, source, layout);
            case JSON_LINES, JSON, OPENMEMORY, MARKDOWN, HISTORY ->
                new JsonRejects(file, folder.resolve(free + ".reasons.txt"));
        };
    }

    /**
     * Adds an element.
     *
     * @param name the name of the file that it comes from
     * @param reason why it stays out, in a sentence
     * @throws ImportException when it cannot be written
     */
    public final void add(String name, Entry entry, String reason) {
        try {
            if (!begun) {
                begun = true;
                Files.createDirectories(file.getParent());
                if (provisional) {
                    for (Path each : files()) {
                        Provisional.mark(each);
                    }
                }
                begin();
            }
            write(name, entry, reason);
        } catch (IOException e) {
            throw ImportException.unwritable(file, e);
        }
    }

    /** It is of a count that may come to nothing: until it is settled, the next start removes it if this process is killed. */
    public final RejectsFile provisional() {
        provisional = true;
        return this;
    }

    /**
     * It stays, whatever happens: the import is being written. Does nothing when called again.
     *
     * @throws ImportException when that cannot be noted on the disk
     */
    public final void settle() {
        try {
            for (Path each : provisional ? files() : List.<Path>of()) {
                Provisional.settle(each);
            }
        } catch (IOException e) {
            throw ImportException.unwritable(file, e);
        }
    }

    /** Removes from this folder what counts left there whose process was killed; nobody may count meanwhile. May block. */
    public static void removeLeft(Path folder) {
        try {
            Provisional.removeMarked(folder);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "Rejects that were left behind could not be removed", e);
        }
    }

    /** The file; null when nothing was written, or it is gone again. */
    public final @Nullable Path file() {
        return begun ? file : null;
    }

    /** Removes what was written: the import did not come about. */
    public final void discard() {
        try {
            close();
        } catch (ImportException e) {
            LOG.log(System.Logger.Level.DEBUG, "On a full disk the end is not written, and need not be", e);
        }
        try {
            for (Path written : files()) {
                if (Files.exists(written)) {
                    Files.delete(written);
                }
                Provisional.settle(written);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "Rejects could not be removed", e);
        }
        begun = false;
    }

    /**
     * Writes what is left. Does nothing when called again.
     *
     * @throws ImportException when it cannot be written
     */
    @Override
    public final void close() {
        try {
            if (begun && !ended) {
                ended = true;
                end();
            }
        } catch (IOException e) {
            throw ImportException.unwritable(file, e);
        }
    }

    /** Whether a table with these columns holds rejects already: then their lines and reasons give way to the new ones. */
    static boolean ofRejects(List<String> columns) {
        int behind = columns.size() - 2;
        return behind >= 0 && columns.subList(behind, behind + 2).equals(List.of(LINE, REASON));
    }

    /** Where it is written. */
    final Path path() {
        return file;
    }

    /** All that is written. */
    List<Path> files() {
        return List.of(file);
    }

    abstract void begin() throws IOException;

    abstract void write(String name, Entry entry, String reason) throws IOException;

    /** Ends the file. */
    abstract void end() throws IOException;
}

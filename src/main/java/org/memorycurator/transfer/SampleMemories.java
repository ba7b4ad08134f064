package org.memorycurator.transfer;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.file.ImportException;
import org.memorycurator.transfer.file.TemporaryFiles;

/** The invented memories that come with the application, as a file that {@link Importer} can read. Close after import. */
public final class SampleMemories implements AutoCloseable {
    /** Where they are, in the application's resources. */
    static final String RESOURCE = "/org/memorycurator/assets/sample/customer-memories.jsonl";

    private final Path folder;
    private final Path file;

    private SampleMemories(Path folder, Path file) {
        this.folder = folder;
        this.file = file;
    }

    /**
     * Copies them into a temporary folder. May block: not for the FX thread.
     *
     * @throws ImportException when they cannot be copied
     */
    public static SampleMemories open() {
        Path file = Path.of("customer-memories.jsonl");
        try (InputStream in = SampleMemories.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new FileNotFoundException(RESOURCE);
            }
            Path folder = TemporaryFiles.makeFolder();
            file = folder.resolve(file);
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return new SampleMemories(folder, file);
        } catch (FileNotFoundException e) {
            throw new ImportException(Text.of("transfer.noSample"), e);
        } catch (IOException e) {
            throw ImportException.unwritable(file, e);
        }
    }

    /** The file to import. */
    public Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            System.getLogger(SampleMemories.class.getName())
                    .log(System.Logger.Level.WARNING, "A temporary file could not be removed", e);
        }
    }
}

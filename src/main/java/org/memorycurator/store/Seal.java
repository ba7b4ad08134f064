package org.memorycurator.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.zip.CRC32C;

/**
 * A small file that says after a clean close of which version the database is, so that it need not be opened to ask. Broken before
 * the database is opened to write, set again only when it was closed: whoever dies in between, leaves none. It also names the size
 * and the headers of the file that was closed; a file that is another is not vouched for.
 */
final class Seal {
    /** H2 keeps two copies of a header at the beginning of its file. */
    private static final int HEADERS = 2 * 4096;

    private final Path folder;
    private final Path seal;
    private final Path database;

    Seal(Path folder, Path database) {
        this.folder = folder;
        this.seal = folder.resolve("closed.seal");
        this.database = database;
    }

    /** That of the store in this folder. */
    static Seal in(Path folder) {
        return new Seal(folder, new H2(folder).file());
    }

    /** All that it says; empty when there is none. */
    String words() throws IOException {
        return Files.isRegularFile(seal) ? Files.readString(seal) : "";
    }

    /** The version of the database if its file is the one that was closed; empty when it must be asked itself. */
    OptionalInt version() {
        try {
            String[] said = Files.isRegularFile(seal) ? Files.readString(seal).split(" ", 2) : new String[0];
            return said.length == 2 && said[1].equals(fingerprint())
                    ? OptionalInt.of(Integer.parseInt(said[0]))
                    : OptionalInt.empty();
        } catch (IOException | NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /** From now on nothing is known of the database, nor of the rows that were kept of it. */
    void broken() throws IOException {
        Files.deleteIfExists(seal);
        LastRows.forget(folder);
    }

    /** The database was closed, and is of this version. */
    void set(int version) throws IOException {
        Files.writeString(seal, version + " " + fingerprint(), StandardCharsets.US_ASCII);
    }

    private String fingerprint() throws IOException {
        CRC32C sum = new CRC32C();
        try (InputStream in = Files.newInputStream(database)) {
            sum.update(in.readNBytes(HEADERS));
        }
        return Files.size(database) + " " + Long.toHexString(sum.getValue());
    }
}

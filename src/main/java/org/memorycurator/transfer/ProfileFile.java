package org.memorycurator.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.memorycurator.batch.LinesFile;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.file.FileFormat;

/** Where the profiles of imports are kept: {@code imports.jsonl} in the store's folder. Any thread; may block. */
public final class ProfileFile {
    private static final LinesFile.Lines<ImportProfile> LINES = new LinesFile.Lines<>() {
        @Override
        public ImportProfile parse(String line) {
            return ProfileJson.parse(line);
        }

        @Override
        public String print(ImportProfile profile) {
            return ProfileJson.print(profile);
        }

        @Override
        public String damaged(int number, String reason) {
            return Text.of("transfer.profiles.damaged", number, reason);
        }

        @Override
        public String aside(String name) {
            return Text.of("transfer.profiles.aside", name);
        }
    };

    private final LinesFile<ImportProfile> file;

    /** In this folder; a frozen one, as of a store that is only read, is never written. */
    public ProfileFile(Path folder, boolean frozen) {
        file = new LinesFile<>(folder, "imports", frozen, LINES);
    }

    /**
     * Reads them; none when there is no file.
     *
     * @throws IOException when the file cannot be read at all
     */
    public LinesFile.Kept<ImportProfile> read() throws IOException {
        return file.read();
    }

    /**
     * Keeps these and no others; all or, when that fails, those that were kept before.
     *
     * @throws IOException when it fails
     */
    public void write(List<ImportProfile> profiles) throws IOException {
        file.write(profiles);
    }

    /**
     * The profile that was kept last among those of the source from which a file comes: the same columns, or for other formats the same
     * name but for its digits. Pure.
     *
     * @param columns the names of the columns; empty where it is no table
     */
    public static Optional<ImportProfile> recognise(
            List<ImportProfile> profiles, Path file, FileFormat format, List<String> columns) {
        ImportProfile.Source source = ImportProfile.Source.of(file, format, columns);
        return profiles.reversed().stream()
                .filter(profile -> profile.source().sameAs(source))
                .findFirst();
    }
}

package org.memorycurator.transfer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.memorycurator.store.LinesFile;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.file.FileFormat;

/** Where the profiles of imports are kept: {@code imports.jsonl} in the store's folder. */
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

    private ProfileFile() {}

    /** The one in this folder; a frozen one, as of a store that is only read, is never written. */
    public static LinesFile<ImportProfile> in(Path folder, boolean frozen) {
        return new LinesFile<>(folder, "imports", frozen, LINES);
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

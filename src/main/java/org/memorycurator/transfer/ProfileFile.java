package org.memorycurator.transfer;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.memorycurator.store.LinesFile;
import org.memorycurator.transfer.file.FileFormat;

/** Where the profiles of imports are kept: {@code imports.jsonl} in the store's folder. */
public final class ProfileFile {
    /** A file with fewer columns in common than this share of all is another one. */
    private static final double MOSTLY = 0.7;

    private static final LinesFile.Lines<ImportProfile> LINES =
            new LinesFile.Lines<>(ProfileJson::parse, ProfileJson::print, "transfer.profiles.");

    private ProfileFile() {}

    /** The one in this folder; a frozen one, as of a store that is only read, is never written. */
    public static LinesFile<ImportProfile> in(Path folder, boolean frozen) {
        return new LinesFile<>(folder, "imports", frozen, LINES);
    }

    /**
     * A profile by which a file is known.
     *
     * @param fresh the columns of the file that the profile does not know, in their order
     * @param gone the columns of the profile that the file does not have, sorted
     */
    public record Recognised(ImportProfile profile, List<String> fresh, List<String> gone) {
        /** Copies the lists. */
        public Recognised {
            fresh = List.copyOf(fresh);
            gone = List.copyOf(gone);
        }

        /** How a file with these columns differs from what a profile knows. */
        public static Recognised of(ImportProfile profile, List<String> columns) {
            Set<String> known = profile.source().columns();
            return new Recognised(
                    profile,
                    columns.stream().filter(column -> !known.contains(column)).toList(),
                    known.stream()
                            .filter(column -> !columns.contains(column))
                            .sorted()
                            .toList());
        }

        private int changes() {
            return fresh.size() + gone.size();
        }

        /** Whether most of the columns are still the same. */
        private boolean alike(int columns) {
            int same = columns - fresh.size();
            return same >= MOSTLY * (same + changes());
        }
    }

    /** Whether a profile knows a table with these columns, or most of them. */
    public static boolean knows(ImportProfile profile, List<String> columns) {
        return Recognised.of(profile, columns).alike(columns.size());
    }

    /**
     * The profile that was kept last among those of the source from which a file comes: the same columns, or for other formats the same
     * name but for its digits. Where no table has the same columns, the profile with the most alike, if most of them are. Pure.
     *
     * @param columns the names of the columns; empty where it is no table
     */
    public static Optional<Recognised> recognise(
            List<ImportProfile> profiles, Path file, FileFormat format, List<String> columns) {
        ImportProfile.Source source = ImportProfile.Source.of(file, format, columns);
        List<ImportProfile> latest = profiles.reversed();
        return latest.stream()
                .filter(profile -> profile.source().sameAs(source))
                .map(profile -> new Recognised(profile, List.of(), List.of()))
                .findFirst()
                .or(() -> latest.stream()
                        .filter(profile ->
                                format.tabular() && profile.source().format().tabular())
                        .map(profile -> Recognised.of(profile, columns))
                        .filter(found -> found.alike(columns.size()))
                        .min(Comparator.comparingInt(Recognised::changes)));
    }
}

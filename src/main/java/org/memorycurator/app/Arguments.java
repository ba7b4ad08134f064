package org.memorycurator.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.ColourTheme;

/**
 * What the command line asks.
 *
 * @param store the store's folder; null for the usual one
 * @param files what is to come in at start
 * @param readOnly whether the store is opened to read only
 * @param tour the folder for the tour's pictures; null for no tour
 * @param theme the colours to start with; null for what was used last
 * @param textPercent text size to start with; 0 for what was used last
 * @param startTimes whether to print how long the start took, and end
 */
record Arguments(
        @Nullable Path store,
        Files files,
        boolean readOnly,
        @Nullable Path tour,
        @Nullable ColourTheme theme,
        int textPercent,
        boolean startTimes) {

    /**
     * What is to come in at start.
     *
     * @param toOpen files to show in the import sheet, as a file manager gives them
     * @param toImport files to import without a question where their reading is certain
     */
    record Files(List<Path> toOpen, List<Path> toImport) {
        static final Files NONE = new Files(List.of(), List.of());

        /** All of them, those to open first. */
        List<Path> all() {
            return Stream.concat(toOpen.stream(), toImport.stream()).toList();
        }
    }

    /** A word of the command line that is not understood. */
    static final class ArgumentException extends RuntimeException {
        private static final long serialVersionUID = 1;

        ArgumentException(String sentence) {
            super(sentence);
        }
    }

    /** Reads the words of the command line. */
    static Arguments parse(List<String> words) {
        Path store = null;
        Path tour = null;
        List<Path> toOpen = new ArrayList<>();
        List<Path> toImport = new ArrayList<>();
        boolean readOnly = false;
        ColourTheme theme = null;
        int percent = 0;
        boolean startTimes = false;
        for (String word : words) {
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            String value = equals < 0 ? "" : word.substring(equals + 1);
            switch (name) {
                case "--store" -> store = path(word, value);
                case "--import" -> toImport.add(path(word, value));
                case "--tour" -> tour = path(word, value);
                case "--read-only" -> readOnly = true;
                case "--theme" -> theme = theme(word, value);
                case "--start-times" -> startTimes = true;
                case "--text" -> percent = percent(word, value);
                default -> toOpen.add(file(word));
            }
        }
        Files files = new Files(List.copyOf(toOpen), List.copyOf(toImport));
        return new Arguments(store, files, readOnly, tour, theme, percent, startTimes);
    }

    /** What a window that has the store open is to show in its import sheet: nothing for who asked to alter nothing. */
    List<Path> filesToHandOver() {
        return readOnly ? List.of() : files.all();
    }

    /** The same for another store. */
    Arguments withStore(Path folder) {
        return new Arguments(folder, files, readOnly, tour, theme, textPercent, startTimes);
    }

    /** For another store in the same window: what was to be imported is imported by then. */
    Arguments only(Path folder) {
        return new Arguments(folder, Files.NONE, readOnly, null, theme, textPercent, false);
    }

    /** A bare word is a file, as a file manager gives it; one that looks like an option is a mistake. */
    private static Path file(String word) {
        if (word.isBlank() || word.startsWith("-")) {
            throw new ArgumentException(Text.of("console.notUnderstood", word));
        }
        return path(word, word);
    }

    private static Path path(String word, String value) {
        if (value.isBlank()) {
            throw new ArgumentException(Text.of("console.needsPath", word));
        }
        try {
            return Path.of(value).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new ArgumentException(Text.of("console.noPath", value, e.getReason()));
        }
    }

    private static ColourTheme theme(String word, String value) {
        return switch (value) {
            case "system" -> ColourTheme.SYSTEM;
            case "light" -> ColourTheme.LIGHT;
            case "dark" -> ColourTheme.DARK;
            case "contrast" -> ColourTheme.CONTRAST;
            default -> throw new ArgumentException(Text.of("console.theme", word));
        };
    }

    private static int percent(String word, String value) {
        if (value.matches("[12]\\d\\d") && Integer.parseInt(value) <= 200) {
            return Integer.parseInt(value);
        }
        throw new ArgumentException(Text.of("console.textSize", word));
    }
}

package org.memorycurator.transfer;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.memorycurator.transfer.file.FileFormat;
import org.memorycurator.transfer.file.Layout;
import org.memorycurator.transfer.mapping.Mapping;
import org.memorycurator.transfer.match.MatchRule;

/**
 * How files of one source are imported, kept under a name.
 *
 * @param source by what its files are known
 * @param layout how they are read
 * @param mapping of their columns; null where they are no tables
 * @param recipe the name of the steps that are done to each memory; empty for none
 */
public record ImportProfile(
        String name, Source source, Layout layout, @Nullable Mapping mapping, MatchRule rule, String recipe) {
    /**
     * By what files are known to be of one source.
     *
     * @param columns the names of a table's columns, in any order; empty where it is no table
     * @param fileName the file's name without its digits, where it is no table; else empty
     */
    public record Source(FileFormat format, Set<String> columns, String fileName) {
        /** Copies the columns. */
        public Source {
            columns = Set.copyOf(columns);
        }

        /** The source of a file. */
        public static Source of(Path file, FileFormat format, List<String> columns) {
            String name = format.tabular() ? "" : withoutDigits(String.valueOf(file.getFileName()));
            return new Source(format, new TreeSet<>(columns), name);
        }

        /** Dates and numbers are what differs from one file of a source to the next. */
        private static String withoutDigits(String name) {
            return name.replaceAll("\\p{Nd}+", "");
        }

        /** Whether a file of that source can be read as this one is: a table stays one, be it a spreadsheet or text. */
        boolean sameAs(Source other) {
            boolean tables = format.tabular() && other.format.tabular();
            return (tables || format == other.format)
                    && columns.equals(other.columns)
                    && fileName.equals(other.fileName);
        }
    }

    /** The same under another name. */
    public ImportProfile called(String other) {
        return new ImportProfile(other, source, layout, mapping, rule, recipe);
    }

    /**
     * How a file of the source is read: as the profile says, except for what only the file itself can say: its format, and its encoding
     * unless that was guessed.
     */
    public Layout layoutOf(Layout detected) {
        boolean guesses = !unicode(detected.charset()) && !unicode(layout.charset());
        return detected.withTable(layout.table()).withCharset(guesses ? layout.charset() : detected.charset());
    }

    /** Which encodings of these are detected without doubt. */
    private static boolean unicode(Charset charset) {
        return charset.name().startsWith("UTF");
    }
}

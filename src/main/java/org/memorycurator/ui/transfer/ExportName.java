package org.memorycurator.ui.transfer;

import java.time.LocalDate;
import java.util.Locale;
import org.memorycurator.transfer.export.ExportFormat;

/** The name that is proposed for a file: {@code memories-decaf-oslo-2026-11-24.csv}. Pure. */
final class ExportName {
    private static final int LONGEST = 40;

    private ExportName() {}

    static String of(String search, LocalDate day, ExportFormat format) {
        String words = search.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        String some = words.length() <= LONGEST ? words : cut(words);
        return "memories-" + (some.isEmpty() ? "" : some + "-") + day + "." + format.extension();
    }

    /** At a word's end, if there is one, and never within a character. */
    private static String cut(String words) {
        int end = words.lastIndexOf('-', LONGEST);
        return words.substring(0, end > 0 ? end : words.offsetByCodePoints(0, LONGEST / 2));
    }
}

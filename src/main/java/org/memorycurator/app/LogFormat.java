package org.memorycurator.app;

import java.text.MessageFormat;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.memorycurator.ui.support.LogEntry;
import org.memorycurator.ui.support.Scrubbed;

/**
 * How an entry stands in the log: without anybody's words. Our own entries are fixed words (a test holds us to that) with numbers only;
 * faults come without their messages; of what libraries say, only that they said something.
 */
final class LogFormat extends Formatter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String OURS = "org.memorycurator.";
    /** Style sheets and processor features: nothing of a store ever comes near these. */
    private static final List<String> HARMLESS = List.of("javafx.css", "org.apache.lucene.internal.vectorization");

    @Override
    public String format(LogRecord entry) {
        String source = String.valueOf(entry.getLoggerName());
        Throwable fault = entry.getThrown();
        return new LogEntry(
                        TIME.format(entry.getInstant()),
                        level(entry.getLevel()),
                        Thread.currentThread().getName(),
                        source.replaceAll("[^\\w.$-]", "_"),
                        words(source, entry),
                        fault == null ? List.of() : Scrubbed.trace(fault))
                .print();
    }

    private static String words(String source, LogRecord entry) {
        String said = String.valueOf(entry.getMessage());
        if (source.startsWith(OURS)) {
            Object[] values = entry.getParameters();
            return values == null || values.length == 0 ? said : MessageFormat.format(said, numbers(values));
        }
        return HARMLESS.stream().anyMatch(source::startsWith) ? said : "(words of a library, left out)";
    }

    private static Object[] numbers(Object[] values) {
        return Arrays.stream(values).map(v -> v instanceof Number ? v : "…").toArray();
    }

    private static String level(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return "ERROR";
        }
        if (level.intValue() >= Level.WARNING.intValue()) {
            return "WARNING";
        }
        return level.intValue() >= Level.INFO.intValue() ? "INFO" : "DEBUG";
    }
}

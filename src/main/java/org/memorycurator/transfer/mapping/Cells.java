package org.memorycurator.transfer.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.model.Rating;
import org.memorycurator.model.Timestamp;
import org.memorycurator.store.JsonText;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.mapping.ColumnUse.Kind;
import org.memorycurator.transfer.memory.MemoryJson;
import org.memorycurator.transfer.memory.RejectedException;

/** What the cells of one column say. What is wrong is told with the column’s name and the cell. Pure. */
final class Cells {
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");
    private static final Set<String> YES = Set.of("true", "yes", "y", "1");
    private static final Set<String> NO = Set.of("false", "no", "n", "0");
    private static final int SHOWN = 60;

    /** What a spreadsheet shows, and writes into a CSV, where a formula has no result. */
    private static final Set<String> ERRORS =
            Set.of("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!");

    private final String column;

    Cells(String column) {
        this.column = column;
    }

    /** Whether a cell says no more than that its formula has no result. */
    static boolean error(String text) {
        return ERRORS.contains(text);
    }

    /** @throws RejectedException when the cell says no more than that: it must not take the place of a value */
    void checkError(Json cell) {
        if (cell instanceof Json.Str(String text) && error(text)) {
            throw wrong("transfer.cell.error", text);
        }
    }

    /** As a metadata value. */
    Json value(Json cell, Kind kind, @Nullable DateFormat format) {
        String text = CellText.of(cell);
        return switch (kind) {
            case TEXT -> new Json.Str(text);
            case NUMBER -> new Json.Num(number(text.strip()));
            case BOOLEAN -> new Json.Bool(flag(text));
            case DATE -> new Json.Str(date(text, format == null ? DateFormat.of(DateForm.ISO) : format));
            case JSON -> json(text);
        };
    }

    private String number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw wrong("transfer.cell.number", text);
        }
        return text;
    }

    /** true or false, in one of the usual words. */
    boolean flag(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw wrong("transfer.cell.boolean", text);
        }
        return YES.contains(word);
    }

    /** A whole number from 1. */
    int version(String text) {
        try {
            int version = Integer.parseInt(text.strip());
            if (version > 0) {
                return version;
            }
        } catch (NumberFormatException e) {
            throw wrong("transfer.cell.version", text);
        }
        throw wrong("transfer.cell.version", text);
    }

    /** POSITIVE, NEGATIVE or VERY_NEGATIVE. */
    Rating rating(String text) {
        try {
            return Rating.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong("transfer.cell.rating", text);
        }
    }

    /** Whether the memory is in the bin. */
    boolean binned(String text) {
        boolean deleted = text.strip().equals(MemoryJson.DELETED);
        if (!deleted && !text.strip().equals(MemoryJson.ACTIVE)) {
            throw wrong("transfer.cell.state", text);
        }
        return deleted;
    }

    /** A JSON object. */
    Json.Obj object(String text) {
        if (json(text) instanceof Json.Obj object) {
            return object;
        }
        throw wrong("transfer.cell.object", text);
    }

    private Json json(String text) {
        try {
            return JsonText.parse(text);
        } catch (IllegalArgumentException e) {
            throw wrong("transfer.cell.json", text);
        }
    }

    /** The date in ISO 8601; one that is written so stays as it is written. */
    String date(String text, DateFormat format) {
        try {
            return format.iso(text.strip());
        } catch (DateTimeException e) {
            String pattern = format.form().pattern();
            throw pattern.isEmpty()
                    ? wrong("transfer.cell.dateIso", text)
                    : new RejectedException(Text.of("transfer.cell.date", column, shown(text), pattern));
        }
    }

    /** The moment. */
    Timestamp moment(String text, DateFormat format) {
        Timestamp moment = Timestamp.parse(date(text, format));
        int year = moment.instant().atOffset(ZoneOffset.UTC).getYear();
        if (year < 1 || year > 9999) {
            throw wrong("transfer.cell.dateIso", text);
        }
        return moment;
    }

    /** The day. */
    LocalDate day(String text, DateFormat format) {
        String iso = date(text, format);
        return LocalDate.parse(iso.substring(0, Math.min(iso.length(), "2026-01-31".length())));
    }

    private RejectedException wrong(String key, String text) {
        return new RejectedException(Text.of(key, column, shown(text)));
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** A form of dates, made ready. */
    record DateFormat(DateForm form, @Nullable DateTimeFormatter formatter) {
        private static final Pattern YEAR = Pattern.compile("y");

        /**
         * Makes it ready.
         *
         * @throws IllegalArgumentException when its pattern is none
         */
        static DateFormat of(DateForm form) {
            if (form.pattern().isEmpty()) {
                return new DateFormat(form, null);
            }
            DateTimeFormatter formatter = new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    // the year of an era would ask for the era
                    .appendPattern(YEAR.matcher(form.pattern()).replaceAll("u"))
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
            return new DateFormat(form, formatter);
        }

        /** @throws DateTimeException when it is no date of this form */
        String iso(String text) {
            DateTimeFormatter pattern = formatter;
            if (pattern == null || startsIso(text)) {
                Timestamp.parse(text);
                return text;
            }
            TemporalAccessor read =
                    pattern.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from, Instant::from);
            return read.toString();
        }

        /** A year first can be read in one way only, and spreadsheets give real dates so, whatever is written beside them. */
        private static boolean startsIso(String text) {
            return text.length() >= 10
                    && text.charAt(4) == '-'
                    && text.charAt(7) == '-'
                    && Character.isDigit(text.charAt(0))
                    && Character.isDigit(text.charAt(3));
        }
    }
}

package org.memorycurator.transfer.file;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Which formats of a workbook's cells show a number as a date or a time: only the format tells one from the other. */
final class XlsxFormats {
    /** Of a workbook without formats. */
    static final XlsxFormats NONE = new XlsxFormats(List.of());

    private static final int MOST = 100_000;
    private static final long MILLIS_A_DAY = 86_400_000;
    private static final int LAST_DAY = 2_958_465; // 9999-12-31
    private static final int NO_LEAP_DAY = 60; // spreadsheets believe in the 29th of February 1900
    private static final LocalDate BEFORE_IT = LocalDate.of(1899, 12, 31);
    private static final LocalDate SINCE_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate SINCE_1904 = LocalDate.of(1904, 1, 1);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    /** What a format shows. */
    enum Shows {
        NUMBER,
        DATE,
        TIME,
        DATE_AND_TIME
    }

    private final List<Shows> styles;

    private XlsxFormats(List<Shows> styles) {
        this.styles = List.copyOf(styles);
    }

    /** Reads a workbook's styles. */
    static XlsxFormats read(@Nullable InputStream content) throws IOException, XMLStreamException {
        if (content == null) {
            return NONE;
        }
        Map<String, Shows> own = new HashMap<>();
        List<Shows> styles = new ArrayList<>();
        boolean inCells = false;
        try (Xml xml = new Xml(content)) {
            while (xml.next()) {
                if (xml.name().equals("cellXfs")) {
                    inCells = xml.begins();
                } else if (xml.begins("numFmt") && own.size() < MOST) {
                    own.put(String.valueOf(xml.attribute("numFmtId")), shows(xml.attribute("formatCode")));
                } else if (inCells && xml.begins("xf") && styles.size() < MOST) {
                    String format = String.valueOf(xml.attribute("numFmtId"));
                    styles.add(own.getOrDefault(format, builtIn(format)));
                }
            }
        }
        return new XlsxFormats(styles);
    }

    /** The formats that are not written down. */
    private static Shows builtIn(String format) {
        int id = Digits.number(format);
        if (id >= 14 && id <= 17 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 54 || id == 57 || id == 58) {
            return Shows.DATE;
        } else if (id >= 18 && id <= 21 || id >= 32 && id <= 35 || id == 45 || id == 47 || id == 55 || id == 56) {
            return Shows.TIME;
        }
        return id == 22 ? Shows.DATE_AND_TIME : Shows.NUMBER;
    }

    /** What a format shows, by its code: {@code yyyy-mm-dd}. */
    static Shows shows(@Nullable String code) {
        if (code == null || code.length() > 1_000) {
            return Shows.NUMBER;
        }
        String bare = code.toLowerCase(Locale.ROOT)
                .replaceAll("\"[^\"]*\"|\\\\.|[_*].", "")
                .replaceAll(";.*", "");
        if (bare.matches(".*\\[[hms]+].*") || bare.contains("general")) {
            return Shows.NUMBER; // hours that passed are no time of a day
        }
        String letters = bare.replaceAll("\\[[^]]*]|am/pm|a/p", "");
        boolean time = letters.contains("h") || letters.contains("s");
        boolean date = letters.contains("y") || letters.contains("d") || letters.contains("m") && !time;
        if (date) {
            return time ? Shows.DATE_AND_TIME : Shows.DATE;
        }
        return time ? Shows.TIME : Shows.NUMBER;
    }

    /** What a style, by its place, shows. */
    Shows of(@Nullable String style) {
        int place = Digits.number(style);
        return place >= 0 && place < styles.size() ? styles.get(place) : Shows.NUMBER;
    }

    /** A number of days as an ISO date or time; null when it is none. */
    static @Nullable String iso(double days, Shows shows, boolean since1904) {
        if (!(days >= 0 && days < LAST_DAY + 1)) {
            return null;
        }
        long millis = Math.round(days * MILLIS_A_DAY);
        long whole = millis / MILLIS_A_DAY;
        LocalTime time = LocalTime.ofNanoOfDay(millis % MILLIS_A_DAY * 1_000_000);
        String clock = time.format(time.getNano() == 0 ? SECONDS : MILLIS);
        if (shows == Shows.TIME && whole == 0) {
            return clock;
        } else if (whole == NO_LEAP_DAY && !since1904 || whole == 0 && !since1904) {
            return null;
        }
        LocalDate first = since1904 ? SINCE_1904 : whole < NO_LEAP_DAY ? BEFORE_IT : SINCE_1900;
        LocalDateTime moment = first.plusDays(whole).atTime(time);
        boolean dateOnly = shows == Shows.DATE && time.equals(LocalTime.MIDNIGHT);
        return dateOnly ? moment.toLocalDate().toString() : moment.toLocalDate() + "T" + clock;
    }
}

package org.memorycurator.transfer.file;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.transfer.file.XlsxFormats.Shows;

/**
 * Reads cells: texts as strings, numbers as the shortest that is the same, dates by their format as ISO strings, the results of
 * formulas as they were stored.
 */
final class XlsxCells {
    private static final Pattern WHOLE = Pattern.compile("-?(?:0|[1-9][0-9]{0,30})");
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?[0-9]{1,400}(?:\\.[0-9]{0,400})?(?:[eE][-+]?[0-9]{1,3})?");
    private static final int MOST_ZEROS = 25;

    private final XlsxBook book;
    private long errors;
    private long withoutResult;

    XlsxCells(XlsxBook book) {
        this.book = book;
    }

    /** The value of the cell that begins here, up to its end; null when it cannot be told. */
    @Nullable
    Json read(Xml xml) throws XMLStreamException, IOException {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        String stored = null;
        String inline = null;
        boolean formula = false;
        boolean more = xml.next();
        while (more && !xml.ends("c")) {
            if (xml.begins("v")) {
                stored = xml.text(SharedStrings.LONGEST);
            } else if (xml.begins("is")) {
                inline = SharedStrings.richText(xml, "is");
            } else {
                formula |= xml.begins("f");
                more = xml.next();
            }
        }
        if (inline != null) {
            return string(inline);
        } else if (stored == null || stored.isEmpty()) {
            withoutResult += formula && stored == null ? 1 : 0;
            return Json.NULL;
        }
        return value(type == null ? "n" : type, stored, style);
    }

    private @Nullable Json value(String type, String stored, @Nullable String style)
            throws XMLStreamException, IOException {
        return switch (type) {
            case "s" -> {
                String text = book.strings().get(Digits.number(stored));
                yield text == null ? null : string(text);
            }
            case "b" -> new Json.Bool(stored.equals("1") || stored.equalsIgnoreCase("true"));
            case "e" -> {
                errors++;
                yield new Json.Str(stored);
            }
            case "n" -> number(stored.strip(), book.formats().of(style));
            default -> string(SharedStrings.unescaped(stored)); // the result of a formula, or an ISO date
        };
    }

    private static Json string(String text) {
        return text.isEmpty() ? Json.NULL : new Json.Str(text);
    }

    private Json number(String stored, Shows shows) {
        if (!NUMBER.matcher(stored).matches()) {
            return new Json.Str(stored);
        }
        if (shows != Shows.NUMBER) {
            String date = XlsxFormats.iso(Double.parseDouble(stored), shows, book.since1904());
            if (date != null) {
                return new Json.Str(date);
            }
        }
        return new Json.Num(literal(stored));
    }

    /** A number as JSON: what a spreadsheet stores as 5.2000000000000002 is 5.2. */
    static String literal(String stored) {
        if (WHOLE.matcher(stored).matches()) {
            return stored;
        }
        double value = Double.parseDouble(stored);
        if (Double.isInfinite(value)) {
            return new BigDecimal(stored).toString();
        } else if (value == 0) {
            return "0";
        }
        BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        boolean plain = shortest.scale() > -MOST_ZEROS && shortest.scale() < MOST_ZEROS;
        return plain ? shortest.toPlainString() : shortest.toString();
    }

    /** How many cells held an error, such as #N/A. */
    long errors() {
        return errors;
    }

    /** How many formulas had no result stored. */
    long withoutResult() {
        return withoutResult;
    }
}

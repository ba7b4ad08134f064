package org.memorycurator.transfer.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.text.Text;

/** The rows of a sheet, those without any value left out. */
final class XlsxRows implements Closeable {
    private final XlsxBook book;
    private final Xml xml;
    private final XlsxCells cells;
    private long line;
    private boolean ended;

    /**
     * One row.
     *
     * @param line its number in the sheet, from 1
     * @param cells up to its last one with a value; null for empty ones
     * @param problem why it cannot be read; null when it can
     */
    record XlsxRow(long line, List<Json> cells, @Nullable String problem) {}

    XlsxRows(XlsxBook book, Xml xml) {
        this.book = book;
        this.xml = xml;
        this.cells = new XlsxCells(book);
    }

    /**
     * The next row; null after the last.
     *
     * @throws ImportException when the sheet is broken here
     */
    @Nullable
    XlsxRow next() {
        try {
            while (!ended) {
                boolean there = xml.next();
                ended = !there || xml.ends("sheetData");
                if (!ended && xml.begins("row")) {
                    XlsxRow row = row();
                    if (!row.cells().isEmpty() || row.problem() != null) {
                        return row;
                    }
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw book.damaged(e);
        } catch (IOException e) {
            throw ImportException.unreadable(book.file(), e);
        }
    }

    private XlsxRow row() throws XMLStreamException, IOException {
        int number = Digits.number(xml.attribute("r"));
        line = number == Digits.NONE ? line + 1 : number;
        List<Json> values = new ArrayList<>();
        String problem = null;
        int column = 0;
        boolean more = xml.next();
        while (more && !xml.ends("row")) {
            if (xml.begins("c")) {
                column = column(xml.attribute("r"), column);
                Json value = cells.read(xml);
                if (value == null || column >= CsvRows.MOST_CELLS) {
                    problem = Text.of("transfer.xlsx.cell", column + 1);
                } else if (!(value instanceof Json.Nil)) {
                    put(values, column, value);
                }
                column++;
            }
            more = xml.next();
        }
        return new XlsxRow(line, values, problem);
    }

    private static void put(List<Json> values, int column, Json value) {
        while (values.size() <= column) {
            values.add(Json.NULL);
        }
        values.set(column, value);
    }

    /** The column, from 0, of a cell's place such as {@code AB12}. */
    private static int column(@Nullable String place, int otherwise) {
        int column = 0;
        for (int i = 0; place != null && i < place.length() && i < 5; i++) {
            char c = place.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + c - 'A' + 1;
        }
        return column == 0 ? otherwise : column - 1;
    }

    /** How many cells hold an error. */
    long errors() {
        return cells.errors();
    }

    /** How many formulas have no result. */
    long withoutResult() {
        return cells.withoutResult();
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}

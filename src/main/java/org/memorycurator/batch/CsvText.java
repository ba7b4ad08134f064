package org.memorycurator.batch;

import java.util.ArrayList;
import java.util.List;
import org.memorycurator.text.Text;

/** Reads CSV text as RFC 4180 has it, and tells cells in quotes from those without. For one thread. */
final class CsvText {
    /**
     * One row.
     *
     * @param line from 1, on which it begins
     */
    record Row(int line, List<Cell> cells) {}

    /** One cell. */
    record Cell(String text, boolean quoted) {}

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private CsvText(String text) {
        this.text = text;
        this.at = text.startsWith("\uFEFF") ? 1 : 0;
        this.separator = separator(text);
    }

    /**
     * All rows but the empty ones.
     *
     * @throws IllegalArgumentException with a sentence that names the line and what is wrong with it
     */
    static List<Row> parse(String csv) {
        CsvText text = new CsvText(csv);
        List<Row> rows = new ArrayList<>();
        while (text.at < csv.length()) {
            Row row = text.row();
            boolean empty = row.cells.size() == 1
                    && !row.cells.getFirst().quoted
                    && row.cells.getFirst().text.isBlank();
            if (!empty) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** That of tab, semicolon and comma which the first line with any of them has, outside of quotes; tab first. */
    private static char separator(String text) {
        boolean quoted = false;
        boolean semicolon = false;
        boolean comma = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (quoted) {
                continue;
            }
            if (c == '\t') {
                return c;
            }
            semicolon |= c == ';';
            comma |= c == ',';
            if ((c == '\n' || c == '\r') && (semicolon || comma)) {
                break;
            }
        }
        return semicolon ? ';' : ',';
    }

    private Row row() {
        int begins = line;
        List<Cell> cells = new ArrayList<>();
        cells.add(cell());
        while (at < text.length() && text.charAt(at) == separator) {
            at++;
            cells.add(cell());
        }
        lineBreak();
        return new Row(begins, cells);
    }

    private Cell cell() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int from = at;
        while (at < text.length() && !ends(text.charAt(at))) {
            if (text.charAt(at) == '"') {
                throw new IllegalArgumentException(Text.of("batch.csv.strayQuote", line));
            }
            at++;
        }
        return new Cell(text.substring(from, at), false);
    }

    private Cell quoted() {
        int begins = line;
        StringBuilder cell = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                at++;
            } else if (c == '"') {
                at++;
                if (at < text.length() && !ends(text.charAt(at))) {
                    throw new IllegalArgumentException(Text.of("batch.csv.afterQuote", line));
                }
                return new Cell(cell.toString(), true);
            } else if (c == '\n' || (c == '\r' && !text.startsWith("\n", at + 1))) {
                line++;
            }
            cell.append(c);
        }
        throw new IllegalArgumentException(Text.of("batch.csv.openQuote", begins));
    }

    private boolean ends(char c) {
        return c == separator || c == '\n' || c == '\r';
    }

    private void lineBreak() {
        if (at < text.length()) {
            at += text.startsWith("\r\n", at) ? 2 : 1;
            line++;
        }
    }
}

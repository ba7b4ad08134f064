package org.memorycurator.transfer.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.file.Lines.Line;

/**
 * Cuts rows out of text with separated columns. A cell may stand in quotation marks, and then hold separators, line breaks
 * and doubled quotation marks. Where the quotation marks make no sense, only the line that is to blame is spoilt: reading goes
 * on with the next one.
 */
final class CsvRows {
    /** How many characters a row may have that runs over several lines. */
    static final int LONGEST = 8 << 20;

    /** How many cells of a row are kept; the rest is counted. A spreadsheet cannot have more. */
    static final int MOST_CELLS = 16_384;

    private static final char QUOTE = '"';

    private final Lines lines;
    private final char delimiter;

    /**
     * One row.
     *
     * @param raw as it was written, without the end of its last line
     * @param line where it begins, from 1
     * @param count how many cells it has, which may be more than are kept
     * @param problem why its cells cannot be told; null when they can
     */
    record CsvRow(
            String raw,
            long line,
            List<String> cells,
            int count,
            @Nullable String problem) {
        boolean hasProblem() {
            return problem != null;
        }

        /** How many cells it has for so many columns: empty ones beyond them are no more than separators at the end of the line. */
        int cellsFor(int columns) {
            boolean over = count > columns && count == cells.size();
            return over && cells.stream().skip(columns).allMatch(String::isEmpty) ? columns : count;
        }
    }

    CsvRows(Lines lines, char delimiter) {
        this.lines = lines;
        this.delimiter = delimiter;
    }

    /** The next row; null after the last. Lines with nothing in them, not even between separators, are no rows. */
    @Nullable
    CsvRow next() {
        Line line = lines.next();
        while (line != null && line.problem() == null && isEmpty(line.text())) {
            line = lines.next();
        }
        return line == null ? null : new Row(line).read();
    }

    private boolean isEmpty(String text) {
        return text.chars().allMatch(c -> c == delimiter || Character.isWhitespace(c));
    }

    /** A row being read. */
    private final class Row {
        private final List<Line> taken = new ArrayList<>();
        private final List<String> cells = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private int count;
        private int length;
        private boolean quoted;
        private boolean closed;
        private long openedAt;

        Row(Line first) {
            taken.add(first);
        }

        CsvRow read() {
            Line line = taken.getFirst();
            if (line.problem() != null) {
                return new CsvRow(line.text(), line.number(), List.of(), 0, line.problem());
            }
            while (true) {
                String problem = take(line);
                if (problem != null) {
                    return broken(problem);
                } else if (!quoted) {
                    endCell();
                    return new CsvRow(raw(), taken.getFirst().number(), cells, count, null);
                }
                length += line.text().length() + line.end().length();
                cell.append(line.end());
                line = lines.next();
                if (line == null || line.problem() != null || length > LONGEST) {
                    lines.giveBack(line == null ? List.of() : List.of(line));
                    return broken(
                            length > LONGEST
                                    ? Text.of("transfer.csv.tooFar", openedAt, LONGEST >> 20)
                                    : Text.of("transfer.csv.unclosed", openedAt));
                }
                taken.add(line);
            }
        }

        /** Takes a line; what is wrong with it, or null. */
        private @Nullable String take(Line line) {
            String text = line.text();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (quoted) {
                    if (c != QUOTE) {
                        cell.append(c);
                    } else if (i + 1 < text.length() && text.charAt(i + 1) == QUOTE) {
                        cell.append(QUOTE);
                        i++;
                    } else {
                        quoted = false;
                        closed = true;
                    }
                } else if (c == delimiter) {
                    endCell();
                } else if (closed) {
                    if (c != ' ') {
                        return Text.of("transfer.csv.afterQuote", count + 1, String.valueOf(c));
                    }
                } else if (c == QUOTE && cell.isEmpty()) {
                    quoted = true;
                    openedAt = line.number();
                } else {
                    cell.append(c);
                }
            }
            return null;
        }

        private void endCell() {
            if (count < MOST_CELLS) {
                cells.add(cell.toString());
            }
            count++;
            cell.setLength(0);
            closed = false;
        }

        private CsvRow broken(String problem) {
            Line first = taken.getFirst();
            lines.giveBack(taken.subList(1, taken.size()));
            return new CsvRow(first.text(), first.number(), List.of(), 0, problem);
        }

        private String raw() {
            if (taken.size() == 1) {
                return taken.getFirst().text();
            }
            StringBuilder raw = new StringBuilder();
            for (Line line : taken) {
                raw.append(line.text()).append(line == taken.getLast() ? "" : line.end());
            }
            return raw.toString();
        }
    }
}

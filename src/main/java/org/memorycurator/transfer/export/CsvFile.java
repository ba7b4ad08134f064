package org.memorycurator.transfer.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.transfer.mapping.CellText;
import org.memorycurator.transfer.mapping.ColumnUse.Kind;

/** A table as text, as RFC 4180 has it; what it says of itself stands in lines that begin with {@code #}. */
final class CsvFile implements MemoryFile {
    private final List<Column> columns;
    private final char delimiter;
    private final boolean mark;
    private final @Nullable Heading heading;

    CsvFile(List<Column> columns, char delimiter, boolean mark, @Nullable Heading heading) {
        this.columns = columns;
        this.delimiter = delimiter;
        this.mark = mark;
        this.heading = heading;
    }

    @Override
    public void write(OutputStream out, FrozenMemories memories, Pass pass) throws IOException {
        Writer text = JsonLinesFile.text(out);
        text.write(mark ? "\uFEFF" : "");
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(delimiter)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        if (heading != null) {
            heading.lines().forEach((name, value) -> csv.writeComment(" " + name + ": " + oneLine(value)));
        }
        csv.writeRecord(columns.stream().map(Column::header).toList());
        List<String> cells = new ArrayList<>(columns.size());
        memories.each(pass, memory -> {
            cells.clear();
            for (Column column : columns) {
                cells.add(cell(column.kind(), column.value().apply(memory)));
            }
            csv.writeRecord(cells);
        });
        csv.flush();
        text.flush();
    }

    private static String oneLine(String value) {
        return value.lines().map(String::strip).reduce((a, b) -> a + " " + b).orElse("");
    }

    private static String cell(Kind kind, @Nullable Json value) {
        return switch (value) {
            case null -> "";
            case Json.Str text when kind == Kind.TEXT -> CellText.ofCsv(text.value());
            case Json.Num number -> number.literal();
            case Json other -> CellText.ofJson(other);
        };
    }
}

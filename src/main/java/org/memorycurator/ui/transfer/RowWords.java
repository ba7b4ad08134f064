package org.memorycurator.ui.transfer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.ContentDiff;
import org.memorycurator.model.Content;
import org.memorycurator.model.Json;
import org.memorycurator.store.JsonText;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.ImportRow;
import org.memorycurator.ui.desk.Differences;
import org.memorycurator.ui.kit.Difference;
import org.memorycurator.ui.kit.Span;

/** What there is to say of a row of an import. Pure. */
final class RowWords {
    private static final int FEW = 6;

    private RowWords() {}

    /** Its text; what was written in the file where there is none. */
    static String text(ImportRow row) {
        Content after = row.after();
        return after == null ? row.raw() : after.text();
    }

    /** Where it is in its file. */
    static String place(ImportRow row, boolean manyFiles) {
        if (row.line() == 0) {
            return manyFiles ? row.file() : "";
        }
        return manyFiles
                ? Text.of("import.row.placeIn", row.file(), Text.number(row.line()))
                : Text.of("import.row.place", Text.number(row.line()));
    }

    /** The user; empty for nobody. */
    static String user(ImportRow row) {
        String user = row.identity() == null ? null : row.identity().owner().userId();
        return user == null ? "" : user;
    }

    /** In one line: what changes, or why it stays out, or what comes in. */
    static List<Span> below(ImportRow row) {
        if (!row.reason().isEmpty()) {
            return Span.marked(row.reason());
        }
        List<Difference> differences = differences(row);
        if (row.before() != null && !differences.isEmpty()) {
            return Difference.inLine(differences);
        }
        return Span.marked(facts(row));
    }

    /** What changes; of a new memory, all that it says. */
    static List<Difference> differences(ImportRow row) {
        if (row.before() != null) {
            return row.differences().stream().map(RowWords::difference).toList();
        }
        Stream<Difference> said =
                row.after() == null ? Stream.of() : Differences.between(Content.of(""), row.after()).stream();
        return Stream.concat(said, row.pastDifferences().stream().map(RowWords::difference))
                .toList();
    }

    /** What was changed here since the row was made. */
    static List<Difference> changedHere(ImportRow row) {
        return row.changedHere().stream().map(RowWords::difference).toList();
    }

    private static Difference difference(ContentDiff.Line line) {
        return new Difference(line.field(), line.before(), line.after());
    }

    private static String facts(ImportRow row) {
        Content content = row.after();
        Stream<String> metadata = content == null
                ? Stream.of()
                : content.metadata().values().entrySet().stream()
                        .limit(FEW)
                        .map(e -> e.getKey() + ": " + value(e.getValue()));
        Stream<String> past = row.pastDifferences().stream().map(l -> l.field() + ": " + l.after());
        return Stream.concat(metadata, past).collect(Collectors.joining(" · "));
    }

    /** A metadata value as a cell shows it; empty where there is none. */
    static String value(@Nullable Json value) {
        return switch (value) {
            case null -> "";
            case Json.Str(String text) -> text;
            default -> JsonText.print(value);
        };
    }

    /** Everything about it in one sentence, for those who do not see it. */
    static String spoken(ImportRow row, boolean check, String below) {
        return Text.of(
                "import.row.spoken",
                OutcomeLook.of(row.outcome(), check).words(),
                Text.number(row.line()),
                text(row),
                below);
    }
}

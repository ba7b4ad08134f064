package org.memorycurator.ui.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.transfer.ImportRow;
import org.memorycurator.transfer.Preview;
import org.memorycurator.transfer.staging.Outcome;

/** What the import rule makes of the first rows: each as its file has it, beside what comes of it. Pure. */
final class RuleMarks {
    private final List<ImportRow> said = new ArrayList<>();
    private final List<ImportRow> ruled = new ArrayList<>();

    /** Of these first rows; null for none. */
    RuleMarks(@Nullable Preview preview) {
        for (Preview.Row row : preview == null ? List.<Preview.Row>of() : preview.rows()) {
            ruled.add(shown(ruled.size(), row, row.content()));
            said.add(shown(said.size(), row, row.said()));
        }
    }

    /** The rows as they come in, nothing being known of what is here. */
    List<ImportRow> rows() {
        return ruled;
    }

    /** How many rows the import rule changes. */
    long count() {
        return IntStream.range(0, ruled.size())
                .filter(i -> isChanged(said.get(i).after(), ruled.get(i).after()))
                .count();
    }

    private static boolean isChanged(@Nullable Content said, @Nullable Content ruled) {
        return ruled != null && !ruled.equals(said);
    }

    /** What the file itself has of this row, the one in that place, where what is shown comes of the import rule; empty for nothing, too. */
    Optional<String> before(ImportRow row, int place, Function<ImportRow, String> value) {
        if (place >= ruled.size() || row.line() != ruled.get(place).line()) {
            return Optional.empty(); // rows of a history come in with others
        }
        String before = value.apply(said.get(place));
        String after = value.apply(ruled.get(place));
        boolean made = !before.equals(after) && after.equals(value.apply(row));
        return made ? Optional.of(before) : Optional.empty();
    }

    private static ImportRow shown(int number, Preview.Row row, @Nullable Content content) {
        return new ImportRow(
                number,
                "",
                row.line(),
                content == null ? Outcome.REJECTED : Outcome.NEW,
                null,
                false,
                row.identity(),
                content,
                0,
                row.problem(),
                content == null ? row.raw() : "",
                null);
    }
}

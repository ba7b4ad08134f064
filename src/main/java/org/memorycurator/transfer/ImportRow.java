package org.memorycurator.transfer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.ContentDiff;
import org.memorycurator.model.Content;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Memory;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.staging.Outcome;

/**
 * One element of a file in an import that is planned.
 *
 * @param number its place among all elements of all files, from 0: names it while the plan is open
 * @param file the name of its file
 * @param line where it begins: a line of a text, a row of a spreadsheet
 * @param before the memory that it is about, as it was when the import was planned; null where there is none, or several
 * @param named whether the file says the id of the memory
 * @param identity of the memory, under an id that it gets here where the file says none; null where it could not be read
 * @param after what comes in, or what the memory becomes, or would become if it did not stay out; null where it could not be read
 * @param past how many events of its past become known with it
 * @param reason why it stays out, as a sentence; else empty
 * @param raw the beginning of what could not be read, as it was written; else empty
 * @param base the earlier version of the memory that the row was made of, where the memory was changed since and the row, too; else null
 */
public record ImportRow(
        int number,
        String file,
        long line,
        Outcome outcome,
        @Nullable Memory before,
        boolean named,
        @Nullable Identity identity,
        @Nullable Content after,
        int past,
        String reason,
        String raw,
        @Nullable Memory base) {
    /** Whether it is written only if the user chooses it: what the row changes, done to what the memory says now. */
    public boolean choosable() {
        return base != null;
    }

    /** What was changed here since the row was made, field by field; empty where nothing was. */
    public List<ContentDiff.Line> changedHere() {
        return base == null || before == null ? List.of() : ContentDiff.between(base.content(), before.content());
    }

    /** What changes, or would change, field by field; empty where there is nothing before or after. */
    public List<ContentDiff.Line> differences() {
        if (before == null || after == null) {
            return List.of();
        }
        List<ContentDiff.Line> lines = new ArrayList<>();
        if (identity != null) {
            lines.addAll(ContentDiff.between(before.identity(), identity));
        }
        lines.addAll(ContentDiff.between(before.content(), after));
        lines.addAll(pastDifferences());
        return lines;
    }

    /** How much of its past becomes known, as a field; empty where that is nothing. */
    public List<ContentDiff.Line> pastDifferences() {
        return past == 0
                ? List.of()
                : List.of(new ContentDiff.Line(Text.of("transfer.past"), "", Text.of("transfer.past.events", past)));
    }
}

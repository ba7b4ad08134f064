package org.memorycurator.ui.transfer;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.memorycurator.model.Field;
import org.memorycurator.search.Matches;
import org.memorycurator.search.Origins;
import org.memorycurator.store.Store;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.export.FrozenMemories;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Selection;
import org.roaringbitmap.RoaringBitmap;

/**
 * What there is to export, as it stood when the dialog was opened.
 *
 * @param shown what the columns of the table show
 */
record ExportSource(Store store, Matches matches, Selection selection, List<Field> shown) {
    static ExportSource of(Desk desk) {
        return new ExportSource(
                desk.store(),
                desk.finding().matches(),
                desk.selectionProperty().get(),
                List.copyOf(desk.shownColumnsProperty().get()));
    }

    /** What most people want: several that are selected, else what was found. */
    ExportScope usual() {
        return !selection.all() && selection.count(matches) > 1 ? ExportScope.SELECTION : ExportScope.MATCHES;
    }

    int count(ExportScope scope, boolean bin) {
        return switch (scope) {
            case SELECTION -> selection.count(matches);
            case MATCHES -> matches.size();
            case ALL -> bin ? store.lastNumber() : (int) matches.live();
        };
    }

    int inBin() {
        return Math.max(0, store.lastNumber() - (int) matches.live());
    }

    /** How many columns a table with the shown ones has: the id and the version are always there. */
    int shownColumns() {
        Set<String> columns = new LinkedHashSet<>(List.of(Field.Core.ID.columnId(), "version"));
        shown.forEach(field -> columns.add(field.columnId()));
        return columns.size();
    }

    /** The search's own words, for the file's name; empty for all memories. */
    String words(ExportScope scope) {
        return scope == ExportScope.ALL
                ? ""
                : Origins.of(matches).query().lines().findFirst().orElse("");
    }

    /** What was searched for, as the file says it. */
    String search(ExportScope scope, boolean bin) {
        String asked = Origins.of(matches).query();
        String query = asked.isEmpty() ? Text.of("export.search.all") : asked;
        return switch (scope) {
            case ALL -> Text.of(bin ? "export.search.allWithBin" : "export.search.all");
            case MATCHES -> query;
            case SELECTION -> Text.of("export.search.selection", count(scope, bin), query);
        };
    }

    /** The memories as they are now. Costs as much as there are: not for the FX thread. */
    FrozenMemories freeze(ExportScope scope, boolean bin) {
        return switch (scope) {
            case ALL -> FrozenMemories.all(store, bin);
            case MATCHES -> FrozenMemories.of(store, matches.page(0, matches.size()));
            case SELECTION -> FrozenMemories.of(store, selected());
        };
    }

    /** As the table shows them, then those that it does not show. */
    private int[] selected() {
        if (selection.all()) {
            return matches.page(0, matches.size());
        }
        RoaringBitmap chosen = selection.numbers();
        int[] ordered = new int[chosen.getCardinality()];
        RoaringBitmap found = new RoaringBitmap();
        int count = 0;
        for (int row = 0; row < matches.size(); row++) {
            int number = matches.number(row);
            if (chosen.contains(number)) {
                ordered[count++] = number;
                found.add(number);
            }
        }
        int[] others = RoaringBitmap.andNot(chosen, found).toArray();
        System.arraycopy(others, 0, ordered, count, others.length);
        return Arrays.copyOf(ordered, count + others.length);
    }
}

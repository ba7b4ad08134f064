package org.memorycurator.ui.kit;

import org.memorycurator.text.Text;

/** What a cell of a table or list says to those who do not see it. Pure. */
public final class CellWords {
    private CellWords() {}

    /** Column, value, state, and where it stands: {@code Region, EU, edited, row 3 of 120}. An empty state is left out. */
    public static String of(String column, String value, String state, int row, int rows) {
        String said = value.isBlank() ? Text.of("kit.cell.empty") : value;
        String stands = state.isBlank() ? said : said + ", " + state;
        return Text.of("kit.cell", column, stands, row + 1, rows);
    }
}

package org.memorycurator.ui.grid;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the widths of the columns in em, so that they grow with the text, and gives the text column what is left of the
 * table as long as the user has not made it as wide as he wants. FX thread.
 */
final class ColumnWidths {
    private static final double LEAST_TEXT = 24;
    private static final double SCROLL_BAR = 1.2;

    private final TableView<GridRow> table;
    private final GridColumns columns;
    private double em = 13;
    private boolean arranging;

    ColumnWidths(TableView<GridRow> table, GridColumns columns) {
        this.table = table;
        this.columns = columns;
        table.widthProperty().subscribe(_ -> fill());
    }

    /** The size of the text changed. */
    void em(double pixels) {
        em = pixels;
        arrange();
    }

    /** Makes a column as wide as it is remembered, and remembers what the user makes of it. */
    void watch(TableColumn<GridRow, ?> column) {
        column.widthProperty().addListener((_, _, width) -> {
            if (!arranging && column.getUserData() instanceof GridColumn described) {
                columns.width(described, width.doubleValue() / em);
                fill();
            }
        });
    }

    /** Sets all widths from what is remembered. */
    void arrange() {
        arranging = true;
        for (TableColumn<GridRow, ?> column : table.getColumns()) {
            double wide = column.getUserData() instanceof GridColumn described ? columns.width(described) : 2.3;
            set(column, wide * em);
        }
        arranging = false;
        fill();
    }

    private void fill() {
        TableColumn<GridRow, ?> text = textColumn();
        if (text == null || table.getWidth() <= 0 || arranging) {
            return;
        }
        double others = table.getColumns().stream()
                .filter(column -> column != text)
                .mapToDouble(TableColumn::getWidth)
                .sum();
        arranging = true;
        set(text, Math.max(LEAST_TEXT * em, table.getWidth() - others - SCROLL_BAR * em));
        arranging = false;
    }

    private @Nullable TableColumn<GridRow, ?> textColumn() {
        for (TableColumn<GridRow, ?> column : table.getColumns()) {
            if (column.getUserData() instanceof GridColumn described
                    && described.multiLine()
                    && !columns.widthChosen(described)) {
                return column;
            }
        }
        return null;
    }

    /** Never 80: JavaFX takes that for "as wide as the content" when it is first shown. */
    private static void set(TableColumn<GridRow, ?> column, double pixels) {
        double whole = Math.round(pixels);
        column.setPrefWidth(whole == 80 ? 81 : whole);
    }
}

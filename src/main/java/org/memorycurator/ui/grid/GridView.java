package org.memorycurator.ui.grid;

import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;

/** The table of memories with a bar that tells what is selected. FX thread. */
public final class GridView extends BorderPane {
    private final TableView<GridRow> table;

    /** The view of this model. */
    public GridView(GridModel model) {
        table = new TableView<>(model.rows().list());
        table.setId("grid-table");
        setCenter(table);
    }

    /** The table, for its context menu. */
    public TableView<?> table() {
        return table;
    }

    /** Moves the keyboard into the table, to the row that had it last or to the first one. */
    public void focusTable() {
        table.requestFocus();
    }

    /** What is shown while the store has no memory at all. */
    public void setEmptyStore(Node welcome) {
        table.setPlaceholder(welcome);
    }
}

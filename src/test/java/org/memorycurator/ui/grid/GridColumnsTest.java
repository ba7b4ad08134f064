package org.memorycurator.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.FXCollections;
import org.junit.jupiter.api.Test;
import org.memorycurator.ui.desk.Preferences;

class GridColumnsTest {
    private final Preferences preferences = Preferences.forgetful();

    @Test
    void columns_are_remembered_with_their_order_and_widths() {
        GridColumns columns = columns();
        GridColumn odd = GridColumn.metadata("home town, = and: more");
        columns.show(odd, true);
        columns.show(GridColumn.byId("run_id").orElseThrow(), false);
        columns.width(odd, 17.5);
        GridColumns again = columns();
        assertThat(again.shown()).isEqualTo(columns.shown()).contains(odd);
        assertThat(again.width(odd)).isEqualTo(17.5);
        assertThat(again.widthChosen(GridColumn.byId("text").orElseThrow())).isFalse();
        again.reset();
        assertThat(columns().shown()).doesNotContain(odd);
    }

    private GridColumns columns() {
        return new GridColumns(preferences, FXCollections.observableArrayList());
    }
}

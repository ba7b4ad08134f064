package org.memorycurator.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Field;
import org.memorycurator.model.Json;
import org.memorycurator.model.Rating;
import org.memorycurator.model.SortKey;
import org.memorycurator.support.Memories;
import org.memorycurator.support.TestDesk;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Preferences;
import org.memorycurator.ui.desk.Selection;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Background;
import org.memorycurator.ui.kit.Clip;
import org.memorycurator.ui.kit.Span;
import org.roaringbitmap.RoaringBitmap;

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
        assertThat(columns().shown())
                .doesNotContain(odd);
    }

    private GridColumns columns() {
        return new GridColumns(preferences, FXCollections.observableArrayList());
    }
}

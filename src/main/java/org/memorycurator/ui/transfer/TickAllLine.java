package org.memorycurator.ui.transfer;

import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.ImportPlan;
import org.memorycurator.transfer.staging.Outcome;

/** Ticks all conflicts that can be written after all, or none: a backup may have thousands that are older than what is here. FX thread. */
final class TickAllLine extends HBox {
    private final SheetModel model;
    private final CheckBox all = new CheckBox();

    TickAllLine(SheetModel model) {
        this.model = model;
        getStyleClass().add("sheet-rejects");
        all.setId("import-tick-all");
        all.setOnAction(_ -> model.leftOut().chooseAll(plan(), all.isSelected()));
        getChildren().add(all);
        model.leftOut().versionProperty().subscribe(_ -> show());
        model.rows().tabProperty().subscribe(_ -> show());
        model.counting().planProperty().subscribe(_ -> show());
    }

    private @Nullable ImportPlan plan() {
        return model.counting().planProperty().get();
    }

    private void show() {
        ImportPlan plan = plan();
        int many = plan == null ? 0 : plan.choosable().cardinality();
        int chosen = model.leftOut().chosen();
        SheetPart.show(this, many > 1 && model.rows().tabProperty().get().outcome() == Outcome.CONFLICT);
        all.setText(Text.of("import.tick.all", many, chosen));
        all.setSelected(many > 0 && chosen == many);
        all.setIndeterminate(chosen > 0 && chosen < many);
    }
}

package org.memorycurator.ui.details;

import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Field;
import org.memorycurator.text.Text;
import org.memorycurator.ui.details.Common.Line;
import org.memorycurator.ui.kit.Icon;

/** What many memories have in common: a value, or in how many it differs, and how many lack it. FX thread. */
final class ManyPane extends ScrollPane {
    private static final PseudoClass MIXED = PseudoClass.getPseudoClass("mixed");
    private static final PseudoClass ALONE = PseudoClass.getPseudoClass("alone");

    private final Label title = Parts.wrapped("", "pane-title");
    private final Label part = Parts.wrapped("", "faint");
    private final GridPane grid = new GridPane();
    private final Button edit = new Button(null, Icon.BATCH.node());

    ManyPane(ManyModel model) {
        edit.setId("details-edit-many");
        edit.getStyleClass().add("accent");
        edit.setMaxWidth(Double.MAX_VALUE);
        edit.setOnAction(_ -> model.edit());
        grid.getStyleClass().add("key-grid");
        grid.setId("details-common");
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(32);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
        Parts.fill(this, title, edit, part, grid);
        model.commonProperty().subscribe(this::show);
    }

    private void show(@Nullable Common common) {
        if (common == null) {
            return;
        }
        title.setText(Text.of("details.many", common.selected()));
        edit.setText(Text.of("details.many.edit", common.selected()));
        part.setText(Text.of("details.many.part", common.read()));
        Parts.shown(part, common.read() < common.selected());
        grid.getChildren().clear();
        int row = 0;
        for (Line line : common.lines()) {
            Label name = Parts.wrapped(name(line.field()), "key-name");
            name.setMinWidth(0);
            name.setMinHeight(Region.USE_PREF_SIZE);
            GridPane.setValignment(name, VPos.TOP);
            grid.addRow(row++, name, value(line));
        }
    }

    private static VBox value(Line line) {
        VBox box = new VBox();
        box.getStyleClass().add("key-row");
        boolean mixed = line.distinct() > 1;
        boolean words = line.field() == Field.Core.TEXT && mixed;
        String values = String.join(" · ", line.values())
                + (line.distinct() > line.values().size() ? " …" : "");
        if (!words) {
            Label value = Parts.wrapped(values, "key-value");
            value.pseudoClassStateChanged(MIXED, mixed);
            box.getChildren().add(value);
        }
        String note = note(line, mixed);
        if (!note.isEmpty()) {
            Label below = Parts.wrapped(note, "key-note");
            below.pseudoClassStateChanged(ALONE, words);
            box.getChildren().add(below);
        }
        return box;
    }

    private static String note(Line line, boolean mixed) {
        String different = mixed ? Text.of("details.many.different", line.have()) : "";
        String missing = line.missing() > 0 ? Text.of("details.many.missing", line.missing()) : "";
        return different + (different.isEmpty() || missing.isEmpty() ? "" : ", ") + missing;
    }

    private static String name(Field field) {
        return switch (field) {
            case Field.Key key -> key.key();
            case Field.Core core -> Text.of("details.field." + core.queryName());
        };
    }
}

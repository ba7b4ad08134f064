package org.memorycurator.ui.verify;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.DiffRows;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.verify.VerifiedMemory;

/** The row that is selected, whole: why this verdict, and both sides with the differing words marked. FX thread. */
final class RowInFull extends ScrollPane {
    private final Label text = new Label();
    private final Label explanation = new Label();
    private final Label writer = new Label();
    private final DiffRows sides = new DiffRows();
    private final Button show = new Button(Text.of("verify.showInTable"), Icon.SEARCH.node());
    private @Nullable VerifiedMemory shown;

    RowInFull(VerifyModel model) {
        setFitToWidth(true);
        getStyleClass().add("in-full");
        for (Label label : new Label[] {text, explanation, writer}) {
            label.setWrapText(true);
        }
        text.getStyleClass().add("memory-text");
        writer.getStyleClass().add("faint");
        show.setId("verify-show-in-table");
        show.setMinWidth(USE_PREF_SIZE);
        show.setOnAction(_ -> {
            if (shown != null) {
                model.showInTable(shown);
            }
        });
        VBox body = new VBox(explanation, text, sides, writer, show);
        body.getStyleClass().add("dock-body");
        setContent(body);
        managedProperty().bind(visibleProperty());
        show(null);
    }

    /** Shows this row, or nothing. */
    void show(@Nullable VerifiedMemory row) {
        shown = row;
        setVisible(row != null);
        if (row == null) {
            return;
        }
        explanation.setText(row.explanation());
        text.setText(VerifiedDiff.text(row));
        VerifiedDiff diff = VerifiedDiff.of(row);
        sides.show(diff.differences(), diff.left(), diff.right());
        writer.setText(
                row.writtenBy() == 0 ? Text.of("verify.writtenByNone") : Text.of("verify.writtenBy", row.writtenBy()));
    }
}

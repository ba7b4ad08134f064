package org.memorycurator.ui.kit;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.memorycurator.text.Text;

/** Differences in full: for each label, before and after side by side with the differing words marked. FX thread. */
public final class DiffRows extends GridPane {
    private static final double[] PERCENT = {20, 40, 40};

    /** Shows nothing yet. */
    public DiffRows() {
        getStyleClass().add("side-by-side");
        for (double percent : PERCENT) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(percent);
            column.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(column);
        }
    }

    /** Shows these instead, as before and after. */
    public void show(List<Difference> differences) {
        show(differences, Text.of("kit.diff.before"), Text.of("kit.diff.after"));
    }

    /** Shows these instead, under other captions. */
    public void show(List<Difference> differences, String leftCaption, String rightCaption) {
        getChildren().clear();
        if (differences.isEmpty()) {
            return;
        }
        add(caption(leftCaption), 1, 0);
        add(caption(rightCaption), 2, 0);
        int row = 1;
        for (Difference difference : differences) {
            WordDiff words = WordDiff.between(difference.before(), difference.after());
            addRow(row, caption(difference.label()), side(words.before()), side(words.after()));
            row++;
        }
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("section-title");
        label.setWrapText(true);
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }

    private static Node side(List<Span> spans) {
        Node node;
        if (spans.isEmpty()) {
            Label none = new Label(Text.of("kit.diff.nothing"));
            none.getStyleClass().add("faint");
            node = none;
        } else {
            node = DiffText.wrapped(spans);
        }
        GridPane.setValignment(node, VPos.TOP);
        return node;
    }
}

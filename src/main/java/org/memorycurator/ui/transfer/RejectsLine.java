package org.memorycurator.ui.transfer;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.ImportPlan;
import org.memorycurator.transfer.Outcome;
import org.memorycurator.ui.kit.Clip;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Named;

/** Where what stays out is kept, so that it can be corrected and brought in again. FX thread. */
final class RejectsLine extends VBox {
    private final TextField path = new TextField();

    RejectsLine(SheetModel model) {
        getStyleClass().add("sheet-rejects");
        Label words = new Label(Text.of("import.rejects"));
        words.setWrapText(true);
        words.getStyleClass().add("quiet");
        path.setId("import-rejects-path");
        path.setEditable(false);
        Named.as(path, Text.of("import.rejects"));
        HBox.setHgrow(path, Priority.ALWAYS);
        Button copy = button("import-rejects-path-copy", "import.result.copy", Icon.COPY);
        copy.setOnAction(_ -> Clip.system().put(path.getText()));
        Button folder = button("import-rejects-folder", "import.rejects.folder", Icon.FOLDER);
        folder.setOnAction(_ -> model.reveal(Path.of(path.getText())));
        HBox line = new HBox(path, copy, folder);
        line.getStyleClass().add("import-path");
        getChildren().addAll(words, line);
        show(SheetTab.FIRST, null);
    }

    private static Button button(String id, String key, Icon icon) {
        Button button = new Button(null, icon.node());
        button.setId(id);
        button.getStyleClass().addAll("flat", "button-icon");
        button.setAccessibleText(Text.of(key));
        button.setTooltip(new Tooltip(Text.of(key)));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    /** Shows the file beside the rows that are in it. */
    void show(SheetTab tab, @Nullable ImportPlan plan) {
        Path file = plan == null ? null : plan.rejectsFile();
        SheetPart.show(this, file != null && (tab.outcome() == Outcome.CONFLICT || tab.outcome() == Outcome.REJECTED));
        path.setText(file == null ? "" : file.toString());
    }
}

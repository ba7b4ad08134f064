package org.memorycurator.ui.transfer;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.ImportPlan;
import org.memorycurator.transfer.staging.Outcome;
import org.memorycurator.ui.kit.Clip;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.IconButton;
import org.memorycurator.ui.kit.Named;

/** Where what stays out is kept, so that it can be corrected and brought in again: a line for every file there is. FX thread. */
final class RejectsLine extends VBox {
    private final SheetModel model;
    private final VBox lines = new VBox();
    private List<Path> shown = List.of();

    RejectsLine(SheetModel model) {
        this.model = model;
        getStyleClass().add("sheet-rejects");
        lines.getStyleClass().add("sheet-rejects-files");
        Label words = new Label(Text.of("import.rejects"));
        words.setWrapText(true);
        words.getStyleClass().add("quiet");
        getChildren().addAll(words, lines);
        show(SheetTab.FIRST, null);
    }

    /** Shows the files beside the rows that are in them. */
    void show(SheetTab tab, @Nullable ImportPlan plan) {
        List<Path> files = plan == null ? List.of() : plan.rejectsFiles();
        SheetPart.show(
                this, !files.isEmpty() && (tab.outcome() == Outcome.CONFLICT || tab.outcome() == Outcome.REJECTED));
        if (!files.equals(shown)) {
            shown = List.copyOf(files);
            lines.getChildren().clear();
            for (Path file : files) {
                lines.getChildren().add(line(file, lines.getChildren().isEmpty() ? "" : "-" + files.indexOf(file)));
            }
        }
    }

    private HBox line(Path file, String suffix) {
        TextField path = new TextField(file.toString());
        path.setId("import-rejects-path" + suffix);
        path.setEditable(false);
        Named.as(path, Text.of("import.rejects"));
        HBox.setHgrow(path, Priority.ALWAYS);
        Button copy = button("import-rejects-path-copy" + suffix, "import.result.copy", Icon.COPY);
        copy.setOnAction(_ -> Clip.system().put(file.toString()));
        Button folder = button("import-rejects-folder" + suffix, "import.rejects.folder", Icon.FOLDER);
        folder.setOnAction(_ -> model.reveal(file));
        HBox line = new HBox(path, copy, folder);
        line.getStyleClass().add("import-path");
        return line;
    }

    private static Button button(String id, String key, Icon icon) {
        Button button = new IconButton(icon, Text.of(key));
        button.setId(id);
        button.getStyleClass().add("button-icon");
        return button;
    }
}

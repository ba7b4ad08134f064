package org.memorycurator.ui.transfer;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.ImportPlan.Rejected;
import org.memorycurator.ui.kit.Clip;
import org.memorycurator.ui.kit.Icon;

/** What became of an import, in full: counts, reasons, where the rest is kept. */
public final class ImportResultDialog {
    private static final int FEW = 3;

    private final StackPane root;
    private final ImportModel model;

    private ImportResultDialog(StackPane root, ImportModel model) {
        this.root = root;
        this.model = model;
    }

    /** Opens over this pane's window whenever the user asks what became of an import. */
    public static void install(StackPane root, ImportModel model) {
        ImportResultDialog dialog = new ImportResultDialog(root, model);
        model.onShow(dialog::open);
    }

    private void open(ImportResult result) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(root.getScene().getWindow());
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle(Text.of("import.result.title"));
        dialog.setResizable(true);
        DialogPane pane = dialog.getDialogPane();
        pane.setId("import-result");
        pane.getStyleClass().addAll("curator-dialog", "import-result");
        // a dialog's window does not take the style sheets of its owner over
        pane.getStylesheets().addAll(root.getScene().getStylesheets());
        pane.setHeaderText(Text.of("import.result.title"));
        pane.setContent(content(result));
        ChangeSet written = result.changeSet();
        ButtonType undo = new ButtonType(Text.of("import.result.undo"), ButtonData.LEFT);
        pane.getButtonTypes().add(new ButtonType(Text.of("import.result.close"), ButtonData.OK_DONE));
        if (written != null) {
            pane.getButtonTypes().add(undo);
        }
        dialog.resultProperty().subscribe(chosen -> {
            if (chosen == undo && written != null) {
                model.undo(written);
            }
        });
        dialog.show();
    }

    private static Node content(ImportResult result) {
        VBox content = new VBox(words(result.sentence()), counts(result));
        content.getStyleClass().add("import-parts");
        if (!result.notes().isEmpty()) {
            content.getChildren().addAll(title("import.result.notes"), list("import.result.notes", result.notes()));
        }
        if (!result.reasons().isEmpty()) {
            ListView<String> reasons = list("import.result.reasons", reasons(result.reasons()));
            reasons.setId("import-reasons");
            content.getChildren().addAll(title("import.result.reasons"), reasons);
        }
        Path rejects = result.rejectsFile();
        if (rejects != null) {
            content.getChildren().addAll(title("import.result.kept"), path(rejects));
        }
        return content;
    }

    private static GridPane counts(ImportResult result) {
        GridPane counts = new GridPane();
        counts.getStyleClass().add("key-grid");
        count(counts, 0, "import.result.imported", result.counts().imported());
        count(counts, 1, "import.result.identical", result.counts().identical());
        count(counts, 2, "import.result.conflicts", result.counts().conflicts());
        count(counts, 3, "import.result.rejected", result.counts().rejected());
        return counts;
    }

    private static void count(GridPane counts, int row, String key, long count) {
        Label number = new Label(Text.number(count));
        number.getStyleClass().add("text-bold");
        GridPane.setHalignment(number, HPos.RIGHT);
        Label words = words(Text.of(key));
        if (count == 0) {
            words.getStyleClass().add("quiet");
            number.getStyleClass().add("quiet");
        }
        counts.addRow(row, number, words);
    }

    private static List<String> reasons(List<Rejected> reasons) {
        return reasons.stream()
                .map(r -> r.line() > 0
                        ? Text.of("import.result.reason", r.file(), Text.number(r.line()), r.reason())
                        : r.reason())
                .toList();
    }

    /** Sentences on lines of their own, as high as they need up to a limit. */
    private static ListView<String> list(String key, List<String> sentences) {
        ListView<String> list = new ListView<>();
        list.getStyleClass().add(sentences.size() > FEW ? "import-many" : "import-few");
        list.setAccessibleText(Text.of(key));
        list.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable String sentence, boolean empty) {
                super.updateItem(sentence, empty);
                setText(empty ? null : sentence);
                setWrapText(true);
                setPrefWidth(0);
            }
        });
        list.getItems().setAll(sentences);
        return list;
    }

    private static Node path(Path file) {
        TextField path = new TextField(file.toString());
        path.setId("import-rejects");
        path.setEditable(false);
        path.setAccessibleText(Text.of("import.result.kept"));
        HBox.setHgrow(path, Priority.ALWAYS);
        Button copy = new Button(Text.of("import.result.copy"), Icon.COPY.node());
        copy.setId("import-rejects-copy");
        copy.setAccessibleText(Text.of("import.result.copy"));
        copy.setOnAction(_ -> Clip.system().put(file.toString()));
        HBox line = new HBox(path, copy);
        line.getStyleClass().add("import-path");
        return line;
    }

    private static Label title(String key) {
        Label title = new Label(Text.of(key));
        title.getStyleClass().add("section-title");
        return title;
    }

    private static Label words(String sentence) {
        Label words = new Label(sentence);
        words.setWrapText(true);
        words.getStyleClass().add("dialog-words");
        return words;
    }
}

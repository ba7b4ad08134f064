package org.memorycurator.ui.transfer;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
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
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.ImportPlan.Clash;
import org.memorycurator.transfer.ImportPlan.Rejected;
import org.memorycurator.ui.desk.Differences;
import org.memorycurator.ui.kit.Clip;
import org.memorycurator.ui.kit.DiffText;
import org.memorycurator.ui.kit.Difference;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Named;
import org.memorycurator.ui.kit.Span;

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
        // Esc closes a dialog only by a button that cancels
        ButtonType close = new ButtonType(Text.of("import.result.close"), ButtonData.CANCEL_CLOSE);
        pane.getButtonTypes().add(close);
        if (pane.lookupButton(close) instanceof Button button) {
            button.setDefaultButton(true);
            dialog.setOnShown(_ -> button.requestFocus()); // not on the undo, which would be one key away
        }
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
        result.checks().forEach(check -> content.getChildren().add(words(check.sentence())));
        content.getStyleClass().add("import-parts");
        if (!result.notes().isEmpty()) {
            ListView<String> notes = list("import.result.notes", result.notes(), n -> n, _ -> List.of());
            content.getChildren().addAll(title("import.result.notes"), notes);
        }
        if (!result.reasons().isEmpty()) {
            ListView<Rejected> reasons = list(
                    "import.result.reasons",
                    result.reasons(),
                    ImportResultDialog::reason,
                    ImportResultDialog::differences);
            reasons.setId("import-reasons");
            content.getChildren().addAll(title("import.result.reasons"), reasons);
        }
        if (!result.rejectsFiles().isEmpty()) {
            content.getChildren().add(title("import.result.kept"));
        }
        for (Path rejects : result.rejectsFiles()) {
            content.getChildren().add(path(rejects, result.rejectsFiles().indexOf(rejects)));
        }
        return content;
    }

    private static GridPane counts(ImportResult result) {
        GridPane counts = new GridPane();
        counts.getStyleClass().add("key-grid");
        count(counts, 0, "import.result.imported", result.counts().imported());
        count(counts, 1, "import.result.changed", result.counts().changed());
        count(counts, 2, "import.result.identical", result.counts().identical());
        count(counts, 3, "import.result.conflicts", result.counts().conflicts());
        count(counts, 4, "import.result.rejected", result.counts().rejected());
        if (result.counts().refused() > 0) { // hardly ever
            count(counts, 5, "import.result.refused", result.counts().refused());
        }
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

    private static String reason(Rejected left) {
        return left.line() > 0
                ? Text.of("import.result.reason", left.file(), Text.number(left.line()), left.reason())
                : left.reason();
    }

    /** What the file says otherwise than what is here, word by word. */
    private static List<Span> differences(Rejected left) {
        Clash clash = left.clash();
        return clash == null ? List.of() : Difference.inLine(Differences.between(clash.here(), clash.inFile()));
    }

    /** Sentences on lines of their own, as high as they need up to a limit, with what differs below. */
    private static <T> ListView<T> list(
            String key, List<T> items, Function<T, String> sentence, Function<T, List<Span>> differing) {
        ListView<T> list = new ListView<>();
        list.getStyleClass().add(items.size() > FEW ? "import-many" : "import-few");
        list.setAccessibleText(Text.of(key));
        list.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable T item, boolean empty) {
                super.updateItem(item, empty);
                List<Span> spans = empty || item == null ? List.of() : differing.apply(item);
                String words = empty || item == null ? null : sentence.apply(item);
                setText(spans.isEmpty() ? words : null);
                DiffText differs = DiffText.line(spans);
                setGraphic(spans.isEmpty() ? null : new VBox(new Label(words), differs));
                setAccessibleText(spans.isEmpty() ? words : words + " " + differs.getAccessibleText());
                setTooltip(words == null ? null : new Tooltip(words));
                setWrapText(true);
                setPrefWidth(0);
            }
        });
        list.getItems().setAll(items);
        return list;
    }

    private static Node path(Path file, int index) {
        String suffix = index == 0 ? "" : "-" + index;
        TextField path = new TextField(file.toString());
        path.setId("import-rejects" + suffix);
        path.setEditable(false);
        Named.as(path, Text.of("import.result.kept"));
        HBox.setHgrow(path, Priority.ALWAYS);
        Button copy = new Button(Text.of("import.result.copy"), Icon.COPY.node());
        copy.setId("import-rejects-copy" + suffix);
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

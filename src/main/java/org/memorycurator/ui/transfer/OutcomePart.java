package org.memorycurator.ui.transfer;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.ImportPlan;
import org.memorycurator.transfer.ImportRow;
import org.memorycurator.ui.kit.DiffRows;

/** What comes of the files: how many of each outcome, and the rows of the one that is looked at. FX thread. */
final class OutcomePart extends BorderPane {
    /** In em: where there is less height, the rows need all of it. */
    private static final double ROOMY_EM = 26;

    private final SheetModel model;
    private final Label nothing = SheetPart.sentence("sheet-nothing");
    private final PreviewTable preview;
    private final ListView<ImportRow> list = new ListView<>();
    private final ListView<String> notes = new ListView<>();
    private final RejectsLine rejects;
    private final DiffRows inFull = new DiffRows();
    private final DiffRows since = new DiffRows();
    private final Label raw = SheetPart.sentence("mono");
    private final Label reason = SheetPart.sentence("blocked");
    private final VBox whole = new VBox(reason, raw, since, inFull);
    private final ScrollPane inFullPane = new ScrollPane(whole);

    OutcomePart(SheetModel model) {
        this.model = model;
        this.preview = new PreviewTable(model, nothing);
        this.rejects = new RejectsLine(model);
        getStyleClass().add("sheet-outcome");
        list.setId("import-rows");
        list.getStyleClass().addAll("plain-list", "two-line-list");
        list.setAccessibleText(Text.of("import.rows"));
        list.setItems(model.rows().rows());
        list.setCellFactory(_ -> new OutcomeCell(model));
        list.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            ImportRow row = list.getSelectionModel().getSelectedItem();
            if (key.getCode() == KeyCode.SPACE && row != null) {
                model.leftOut().toggle(row);
                key.consume();
            }
        });
        notes.setId("import-notes");
        notes.getStyleClass().addAll("plain-list", "sheet-notes");
        notes.setAccessibleText(Text.of("import.notes"));
        notes.setCellFactory(_ -> new NoteCell());
        whole.getStyleClass().add("sheet-in-full");
        inFullPane.setFitToWidth(true);
        inFullPane.getStyleClass().add("in-full");
        VBox head = new VBox(new OutcomeHead(model), rejects, new TickAllLine(model));
        setTop(head);
        setCenter(new StackPane(preview, list, notes));
        setBottom(inFullPane);
        model.rows().tabProperty().subscribe(_ -> show());
        model.counting().planProperty().subscribe(_ -> show());
        model.previewing().previewProperty().subscribe(_ -> say());
        model.previewing().problemProperty().subscribe(_ -> say());
        model.previewing().readingProperty().subscribe(_ -> say());
        model.choices().files().lookingProperty().subscribe(_ -> say());
        model.versionProperty().subscribe(_ -> say());
        list.getSelectionModel().selectedItemProperty().subscribe(_ -> showInFull());
        preview.getSelectionModel().selectedItemProperty().subscribe(_ -> showInFull());
        heightProperty().subscribe(_ -> showInFull());
    }

    private void show() {
        SheetTab tab = model.rows().tabProperty().get();
        ImportPlan plan = model.counting().planProperty().get();
        preview.setVisible(tab == SheetTab.FIRST);
        list.setVisible(tab.outcome() != null);
        notes.setVisible(tab == SheetTab.NOTES);
        notes.getItems().setAll(plan == null ? List.of() : plan.notes());
        rejects.show(tab, plan);
        showInFull();
    }

    private void say() {
        String problem = model.previewing().problemProperty().get();
        String why = problem.isEmpty() ? model.choices().problem() : problem;
        boolean reading = model.previewing().readingProperty().get()
                || model.choices().files().lookingProperty().get();
        nothing.setText(why.isEmpty() ? Text.of(reading ? "import.preview.reading" : "import.preview.none") : why);
    }

    private void showInFull() {
        SheetTab tab = model.rows().tabProperty().get();
        ImportRow row = tab == SheetTab.FIRST
                ? preview.getSelectionModel().getSelectedItem()
                : tab.outcome() == null ? null : list.getSelectionModel().getSelectedItem();
        boolean room = getHeight() > ROOMY_EM * nothing.getFont().getSize();
        SheetPart.show(inFullPane, row != null && room);
        if (row != null && room) {
            inFull.show(RowWords.differences(row), Text.of("import.row.here"), Text.of("import.row.stored"));
            since.show(RowWords.changedHere(row), Text.of("import.row.made"), Text.of("import.row.here"));
            SheetPart.show(since, !row.changedHere().isEmpty());
            reason.setText(row.reason());
            raw.setText(raw(row));
        }
    }

    private static String raw(ImportRow row) {
        return row.after() != null ? "" : row.raw();
    }

    /** A sentence on as many lines as it needs. */
    private static final class NoteCell extends ListCell<String> {
        NoteCell() {
            getStyleClass().add("refusal");
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable String note, boolean empty) {
            super.updateItem(note, empty);
            setText(empty ? null : note);
        }
    }
}

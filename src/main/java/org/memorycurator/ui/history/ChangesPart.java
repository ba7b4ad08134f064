package org.memorycurator.ui.history;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Applied;
import org.memorycurator.model.Change;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Differences;
import org.memorycurator.ui.kit.DiffRows;
import org.memorycurator.ui.kit.Icon;

/** What the selected change set changed, and what can be done with it. FX thread. */
final class ChangesPart extends VBox {
    /** So many refused memories are named; the toast and the pane say how many there are. */
    private static final int NAMED = 5;

    private final HistoryModel model;
    private final Label title = new Label();
    private final Label refused = new Label();
    private final Button undo = new Button(Text.of("history.undo"), Icon.UNDO.node());
    private final Button again = new Button(Text.of("history.again"), Icon.REDO.node());
    private final Button showRows = new Button(null, Icon.SEARCH.node());
    private final Button verify = new Button(null, Icon.VERIFY.node());
    private final Button copy = new Button(null, Icon.COPY.node());
    private final ListView<Change> rows = new ListView<>();
    private final DiffRows inFull = new DiffRows();
    private final ScrollPane inFullPane = new ScrollPane(inFull);

    ChangesPart(HistoryModel model) {
        this.model = model;
        getStyleClass().add("dock-body");
        title.getStyleClass().add("pane-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        refused.setId("history-refused");
        refused.getStyleClass().add("blocked");
        refused.setWrapText(true);
        refused.managedProperty().bind(refused.visibleProperty());
        Node buttons = buttons();
        rows.setId("history-rows");
        rows.getStyleClass().addAll("plain-list", "two-line-list");
        rows.setAccessibleText(Text.of("history.rows"));
        rows.setItems(model.rows());
        rows.setCellFactory(_ -> new ChangeCell());
        rows.getSelectionModel().selectedItemProperty().subscribe(this::showInFull);
        inFullPane.setFitToWidth(true);
        inFullPane.getStyleClass().add("in-full");
        inFullPane.managedProperty().bind(inFullPane.visibleProperty());
        inFullPane.setVisible(false);
        VBox.setVgrow(rows, Priority.ALWAYS);
        getChildren().addAll(title, refused, buttons, rows, inFullPane);
        model.selectedProperty().subscribe(this::show);
        model.refusedProperty().subscribe(_ -> show(model.selectedProperty().get()));
    }

    private Node buttons() {
        undo.setId("history-undo");
        undo.setTooltip(new Tooltip(Text.of("history.undo.tip")));
        undo.setOnAction(_ -> model.undo());
        again.setId("history-again");
        again.setTooltip(new Tooltip(Text.of("history.again.tip")));
        again.setOnAction(_ -> model.again());
        showRows.setId("history-show-rows");
        sign(showRows, Text.of("history.showRows"));
        showRows.setOnAction(_ -> model.showRows());
        verify.setId("history-verify");
        sign(verify, Text.of("history.verify"));
        verify.setOnAction(_ -> model.verify());
        copy.setId("history-copy");
        sign(copy, Text.of("history.copy"));
        copy.setOnAction(_ -> model.copy());
        HBox signs = new HBox(showRows, verify, copy); // together, in whichever line they are
        FlowPane line = new FlowPane(undo, again, signs);
        line.getStyleClass().add("chips");
        return line;
    }

    /** A button that shows only a sign: where the text is large, words for all of them would leave no room for the rows. */
    private static void sign(Button button, String words) {
        button.getStyleClass().addAll("flat", "button-icon");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
    }

    private void show(@Nullable HistoryEntry entry) {
        title.setText(
                entry == null
                        ? Text.of("history.none")
                        : Text.of(
                                "verify.title",
                                entry.changeSet().number(),
                                entry.changeSet().title()));
        undo.setDisable(entry == null || model.readOnly());
        again.setDisable(entry == null || model.readOnly());
        showRows.setDisable(entry == null);
        verify.setDisable(entry == null);
        copy.setDisable(entry == null);
        Applied partly = model.refusedProperty().get();
        refused.setVisible(partly != null);
        refused.setText(partly == null ? "" : refusals(partly));
    }

    private static String refusals(Applied partly) {
        StringBuilder words = new StringBuilder(Text.of("history.refused", partly.refusedCount()));
        partly.refused().stream()
                .limit(Math.min(NAMED, partly.refused().size()))
                .forEach(r -> words.append('\n').append(Text.of("batch.refusal", r.id(), r.reason())));
        if (partly.refusedCount() > NAMED) {
            words.append('\n').append(Text.of("history.refusedMore", partly.refusedCount() - NAMED));
        }
        return words.toString();
    }

    private void showInFull(@Nullable Change change) {
        inFullPane.setVisible(change != null && change.before() != null);
        inFull.show(change == null ? List.of() : Differences.between(change.before(), change.after()));
    }
}

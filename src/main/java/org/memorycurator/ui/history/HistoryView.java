package org.memorycurator.ui.history;

import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.EmptyState;
import org.memorycurator.ui.kit.FoldingSplit;
import org.memorycurator.ui.kit.Icon;

/** The history pane: change sets above, what the selected one changed below. FX thread. */
public final class HistoryView extends StackPane {
    private static final double LIST = 0.5;
    /** So many rows before the end of what is loaded, older change sets are asked for. */
    private static final int AHEAD = 20;

    private final ListView<HistoryEntry> list = new ListView<>();

    /** Shows the model. */
    public HistoryView(HistoryModel model) {
        setId("history-pane");
        list.setId("history-list");
        list.getStyleClass().add("plain-list");
        list.setAccessibleText(Text.of("history.list"));
        list.setItems(model.entries());
        list.setCellFactory(_ -> {
            HistoryCell cell = new HistoryCell();
            cell.indexProperty().subscribe(at -> {
                if (at.intValue() >= 0 && at.intValue() >= model.entries().size() - AHEAD) {
                    model.more();
                }
            });
            return cell;
        });
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(entry -> model.selectedProperty().set(entry));
        EmptyState empty = new EmptyState(Icon.HISTORY, Text.of("history.empty.title"), Text.of("history.empty.words"));
        FoldingSplit content = new FoldingSplit(list, new ChangesPart(model), LIST);
        getChildren().addAll(empty, content);
        Runnable choose = () -> {
            boolean none = model.entries().isEmpty();
            empty.setVisible(none && model.loadedProperty().get());
            content.setVisible(!none);
        };
        model.loadedProperty().subscribe(_ -> choose.run());
        model.entries().addListener((javafx.collections.ListChangeListener<HistoryEntry>) _ -> choose.run());
        choose.run();
    }
}

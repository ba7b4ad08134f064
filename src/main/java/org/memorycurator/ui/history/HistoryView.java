package org.memorycurator.ui.history;

import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.HistoryFilter;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.EmptyState;
import org.memorycurator.ui.kit.FoldingSplit;
import org.memorycurator.ui.kit.Icon;

/**
 * The history pane: a filter, change sets, and below them what the selected one changed. What undoing one would do takes the
 * place of all that while it is asked. FX thread.
 */
public final class HistoryView extends StackPane {
    private static final double LIST = 0.5;
    /** Two change sets; where there is less height than for that, the filter and what is below, the pane scrolls as a whole. */
    private static final double LEAST_EM = 8;

    /** So many rows before the end of what is loaded, older change sets are asked for. */
    private static final int AHEAD = 20;

    private final HistoryModel model;
    private final ListView<HistoryEntry> list = new ListView<>();

    /** Shows the model. */
    public HistoryView(HistoryModel model) {
        this.model = model;
        setId("history-pane");
        makeList();
        EmptyState empty = new EmptyState(Icon.HISTORY, Text.of("history.empty.title"), Text.of("history.empty.words"));
        BorderPane above = new BorderPane(list); // the list comes first: who enters the pane by the keyboard is there
        FilterPart filter = new FilterPart(model);
        above.setTop(filter);
        FoldingSplit content = new FoldingSplit(above, new ChangesPart(model), LIST, filter.emProperty());
        filter.setMinHeight(USE_PREF_SIZE);
        list.minHeightProperty()
                .bind(content.orientationProperty()
                        .flatMap(side ->
                                filter.emProperty().map(em -> side == Orientation.VERTICAL ? LEAST_EM * em : 0)));
        ReversalPart asking = new ReversalPart(model.reversal());
        getChildren().addAll(empty, content, asking);
        Runnable choose = () -> {
            boolean none = model.list().entries().isEmpty()
                    && model.list().filterProperty().get().equals(HistoryFilter.ALL);
            boolean asked = model.reversal().askedProperty().get() != null;
            empty.setVisible(none && !asked && model.list().loadedProperty().get());
            content.setVisible(!none && !asked);
            asking.setVisible(asked);
        };
        model.list().loadedProperty().subscribe(_ -> choose.run());
        model.list().entries().addListener((ListChangeListener<HistoryEntry>) _ -> choose.run());
        model.reversal().askedProperty().subscribe((before, now) -> {
            choose.run();
            if (now == null && before != null) {
                list.requestFocus();
            }
        });
        choose.run();
    }

    private void makeList() {
        list.setId("history-list");
        list.getStyleClass().add("plain-list");
        list.setAccessibleText(Text.of("history.list"));
        list.setItems(model.list().entries());
        list.setCellFactory(_ -> {
            HistoryCell cell = new HistoryCell(model.proofs());
            cell.indexProperty().subscribe(at -> {
                if (at.intValue() >= 0
                        && at.intValue() >= model.list().entries().size() - AHEAD) {
                    model.list().more();
                }
            });
            return cell;
        });
        Button all = new Button(Text.of("history.filter.clear"));
        all.setId("history-filter-clear");
        all.setOnAction(_ -> model.list().filterProperty().set(HistoryFilter.ALL));
        list.setPlaceholder(new EmptyState(Icon.SEARCH_NOTHING, Text.of("history.filter.none"), "", all));
        list.getSelectionModel().selectedItemProperty().subscribe((_, entry) -> {
            if (entry != null) {
                model.selectedProperty().set(entry);
            }
        });
        model.proofs().versionProperty().subscribe(_ -> list.refresh());
        model.selectedProperty().subscribe(this::select);
        model.list().entries().addListener((ListChangeListener<HistoryEntry>)
                _ -> select(model.selectedProperty().get()));
    }

    /** The list shows the selected change set as such where it is listed. */
    private void select(@Nullable HistoryEntry entry) {
        HistoryEntry shown = list.getSelectionModel().getSelectedItem();
        if (entry != null && !entry.equals(shown)) {
            int at = model.list().entries().indexOf(entry);
            if (at >= 0) {
                list.getSelectionModel().select(at);
                list.scrollTo(Math.max(0, at - 1));
            }
        }
    }
}

package org.memorycurator.ui.history;

import javafx.scene.layout.StackPane;

/** The history pane. FX thread. */
public final class HistoryView extends StackPane {
    /** Shows the model. */
    public HistoryView(HistoryModel model) {
        setId("history-pane");
    }
}

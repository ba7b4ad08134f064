package org.memorycurator.ui.batch;

import javafx.scene.layout.StackPane;

/** The batch pane. FX thread. */
public final class BatchView extends StackPane {
    /** Shows the model. */
    public BatchView(BatchModel model) {
        setId("batch-pane");
    }
}

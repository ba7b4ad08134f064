package org.memorycurator.ui.verify;

import javafx.scene.layout.StackPane;

/** The verify pane. FX thread. */
public final class VerifyView extends StackPane {
    /** Shows the model. */
    public VerifyView(VerifyModel model) {
        setId("verify-pane");
    }
}

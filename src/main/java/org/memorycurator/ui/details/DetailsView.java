package org.memorycurator.ui.details;

import javafx.scene.layout.StackPane;
import org.memorycurator.ui.kit.Text;

/** The details pane. FX thread. */
public final class DetailsView extends StackPane {
    /** Shows the model. */
    public DetailsView(DetailsModel model) {
        setId("details-pane");
        setAccessibleText(Text.of("details.title"));
    }
}

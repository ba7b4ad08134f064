package org.memorycurator.ui.details;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Pane;
import org.memorycurator.ui.details.DetailsModel.Extent;
import org.memorycurator.ui.kit.EmptyState;
import org.memorycurator.ui.kit.Icon;

/** The details pane: one memory, many, or what to do to see one. FX thread. */
public final class DetailsView extends StackPane {
    /** Shows the model. */
    public DetailsView(DetailsModel model) {
        setId("details-pane");
        setAccessibleText(Text.of("details.title"));
        Node none = new EmptyState(Icon.DETAILS, Text.of("details.none"), Text.of("details.none.words"));
        OnePane one = new OnePane(model);
        ManyPane many = new ManyPane(model.many());
        getChildren().addAll(none, one, many);
        setMinWidth(0);
        model.extentProperty().subscribe(extent -> {
            none.setVisible(extent == Extent.NONE);
            one.setVisible(extent == Extent.ONE);
            many.setVisible(extent == Extent.MANY);
        });
        model.desk().panes().onEnter(pane -> {
            if (pane == Pane.DETAILS && model.extentProperty().get() == Extent.ONE) {
                one.enter();
            }
        });
    }
}

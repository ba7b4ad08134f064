package org.memorycurator.ui.details;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Pane;
import org.memorycurator.ui.details.DetailsModel.Extent;
import org.memorycurator.ui.kit.EmptyState;
import org.memorycurator.ui.kit.Icon;

/** The details pane: one memory, many, or what to do to see one, each made when it is shown first. FX thread. */
public final class DetailsView extends StackPane {
    private final DetailsModel model;
    private @Nullable OnePane one;
    private @Nullable ManyPane many;

    /** Shows the model. */
    public DetailsView(DetailsModel model) {
        this.model = model;
        setId("details-pane");
        setAccessibleText(Text.of("details.title"));
        Node none = new EmptyState(Icon.DETAILS, Text.of("details.none"), Text.of("details.none.words"));
        getChildren().add(none);
        setMinWidth(0);
        model.extentProperty().subscribe(extent -> {
            none.setVisible(extent == Extent.NONE);
            show(extent);
        });
        model.desk().panes().onEnter(pane -> {
            if (pane == Pane.DETAILS && model.extentProperty().get() == Extent.ONE) {
                one().enter();
            }
        });
    }

    private void show(Extent extent) {
        if (extent == Extent.ONE) {
            one().setVisible(true);
        } else if (one != null) {
            one.setVisible(false);
        }
        if (extent == Extent.MANY) {
            many().setVisible(true);
        } else if (many != null) {
            many.setVisible(false);
        }
    }

    private OnePane one() {
        OnePane made = one == null ? new OnePane(model) : one;
        if (one == null) {
            one = made;
            getChildren().add(made);
        }
        return made;
    }

    private ManyPane many() {
        ManyPane made = many == null ? new ManyPane(model.many()) : many;
        if (many == null) {
            many = made;
            getChildren().add(made);
        }
        return made;
    }
}

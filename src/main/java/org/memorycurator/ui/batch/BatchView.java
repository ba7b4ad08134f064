package org.memorycurator.ui.batch;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.memorycurator.ui.kit.FoldingSplit;
import org.memorycurator.ui.kit.Landing;

/** The batch pane: steps above, what they would do below, and the button that does it at the foot. FX thread. */
public final class BatchView extends BorderPane implements Landing {
    private static final PseudoClass BESIDE = PseudoClass.getPseudoClass("beside");
    private static final double STEPS = 0.5;

    private final StepsPart steps;

    /** Shows the model, and lets its inputs be changed. */
    public BatchView(BatchModel model) {
        setId("batch-pane");
        steps = new StepsPart(model);
        PreviewPart preview = new PreviewPart(model);
        DonePart done = new DonePart(model);
        ApplyBar foot = new ApplyBar(model);
        // Where the text is large and the window small, the preview scrolls as a whole rather than giving up its list.
        ScrollPane room = new ScrollPane(preview);
        room.setFitToWidth(true);
        room.setFitToHeight(true);
        room.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        room.setMinHeight(0);
        done.setMinHeight(0);
        FoldingSplit split = new FoldingSplit(steps, new StackPane(room, done), STEPS);
        // The foot with its button stays in sight, however low the pane is: what is above it scrolls.
        split.setMinHeight(0);
        split.orientationProperty()
                .subscribe(now -> steps.pseudoClassStateChanged(BESIDE, now == Orientation.HORIZONTAL));
        setCenter(split);
        setBottom(foot);
        model.appliedProperty().subscribe(applied -> {
            boolean over = applied != null;
            done.setVisible(over);
            room.setVisible(!over);
            foot.setVisible(!over);
            foot.setManaged(!over);
        });
    }

    @Override
    public Node landing() {
        return steps.first();
    }
}

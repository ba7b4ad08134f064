package org.memorycurator.ui.batch;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.memorycurator.ui.kit.FoldingSplit;
import org.memorycurator.ui.kit.Landing;

/** The batch pane: steps above, what they would do below, and the button that does it at the foot. FX thread. */
public final class BatchView extends BorderPane implements Landing {
    private static final double STEPS = 0.5;
    /** With less height than this, both halves scroll together. */
    private static final double LOW_EM = 27;

    private static final double PREVIEW_EM = 22;

    private final BatchModel model;
    private final StepsPart steps;
    private final PreviewPart preview;
    private final ScrollPane room;
    private final FoldingSplit split;
    private final ScrollPane halves;

    /** Shows the model, and lets its inputs be changed. */
    public BatchView(BatchModel model) {
        this.model = model;
        setId("batch-pane");
        steps = new StepsPart(model);
        preview = new PreviewPart(model);
        DonePart done = new DonePart(model);
        ApplyBar foot = new ApplyBar(model);
        // Where the text is large and the window small, the preview scrolls as a whole rather than giving up its list.
        room = scrolled(preview);
        done.setMinHeight(0);
        split = new FoldingSplit(steps, new StackPane(room, done), STEPS, steps.emProperty());
        // The foot with its button stays in sight, however low the pane is: what is above it scrolls.
        halves = scrolled(split);
        split.within(halves);
        split.orientationProperty().subscribe(_ -> fit());
        halves.heightProperty().subscribe(_ -> fit());
        halves.viewportBoundsProperty().subscribe((_, _) -> steps.keepInSight());
        split.heightProperty().subscribe((_, _) -> steps.keepInSight());
        steps.emProperty().subscribe(_ -> fit());
        steps.wantedProperty().subscribe(_ -> fit());
        preview.heightProperty().subscribe((_, _) -> fit());
        model.planning().planProperty().subscribe((_, _) -> fit());
        setCenter(halves);
        setBottom(foot);
        model.appliedProperty().subscribe(applied -> {
            boolean over = applied != null;
            done.setVisible(over);
            room.setVisible(!over);
            foot.setVisible(!over);
            foot.setManaged(!over);
            fit();
        });
    }

    private static ScrollPane scrolled(Node content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setFitToHeight(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFocusTraversable(false);
        pane.getStyleClass().add("edge-to-edge");
        pane.setMinHeight(0);
        return pane;
    }

    private void fit() {
        double em = steps.emProperty().getValue();
        boolean beside = split.getOrientation() == Orientation.HORIZONTAL;
        boolean low = !beside && halves.getHeight() > 0 && halves.getHeight() < LOW_EM * em;
        boolean nothing = model.planning().planProperty().get() == null
                && model.appliedProperty().get() == null;
        room.setMinHeight(low && !nothing ? PREVIEW_EM * em : 0);
        steps.fit(beside, low);
        if (nothing) {
            split.lend(Math.min(
                    steps.wantedProperty().getValue(), split.getHeight() - preview.prefHeight(split.getWidth()) - em));
        } else {
            split.takeBack();
        }
    }

    @Override
    public Node landing() {
        return steps.first();
    }
}

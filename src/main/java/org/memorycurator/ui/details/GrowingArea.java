package org.memorycurator.ui.details;

import javafx.scene.control.TextArea;
import javafx.scene.text.Text;
import org.memorycurator.ui.kit.TabLeaves;

/** A text area that is as high as its text, within bounds. FX thread. */
final class GrowingArea extends TextArea {
    /** Room for the paddings and borders, in em. */
    private static final double BESIDE = 2.4;

    private static final double ABOVE_AND_BELOW = 1.9;
    private static final double LINE = 1.4;

    private final Text measure = new Text();
    private final double fewest;
    private final double most;

    /** At least and at most so many lines. */
    GrowingArea(double fewest, double most) {
        this.fewest = fewest;
        this.most = most;
        setWrapText(true);
        TabLeaves.install(this);
        setMinHeight(USE_PREF_SIZE);
        measure.textProperty().bind(textProperty());
        measure.fontProperty().bind(fontProperty());
        textProperty().subscribe(_ -> fit());
        widthProperty().subscribe(_ -> fit());
        fontProperty().subscribe(_ -> fit());
    }

    private void fit() {
        double em = getFont().getSize();
        measure.setWrappingWidth(Math.max(em, getWidth() - BESIDE * em));
        double line = em * LINE;
        double lines = Math.clamp(Math.ceil(measure.getLayoutBounds().getHeight() / line), fewest, most);
        setPrefHeight(Math.ceil(lines * line + ABOVE_AND_BELOW * em));
    }
}

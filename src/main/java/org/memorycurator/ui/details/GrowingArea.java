package org.memorycurator.ui.details;

import javafx.geometry.Orientation;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;
import org.memorycurator.ui.kit.TabLeaves;

/** A text area that is as high as its text, within bounds. FX thread. */
final class GrowingArea extends TextArea {
    /** Room for paddings and borders: beside the words, and above and below them, in em. */
    enum Edges {
        FRAMED(2.4, 1.9),
        PLAIN(1.3, 0.75);

        private final double beside;
        private final double over;

        Edges(double beside, double over) {
            this.beside = beside;
            this.over = over;
        }
    }

    private static final double LINE = 1.4;

    private final Text measure = new Text();
    private final Edges edges;
    private final double fewest;
    private final double most;

    /** At least and at most so many lines. */
    GrowingArea(Edges edges, double fewest, double most) {
        this.edges = edges;
        this.fewest = fewest;
        this.most = most;
        setWrapText(true);
        TabLeaves.install(this);
        setMinHeight(USE_PREF_SIZE);
        measure.textProperty().bind(textProperty());
        measure.fontProperty().bind(fontProperty());
        textProperty().subscribe(this::requestLayout);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double em = getFont().getSize();
        double line = em * LINE;
        double lines = fewest;
        double wide = width < 0 ? getWidth() : width;
        if (wide > 0) {
            measure.setWrappingWidth(Math.max(em, wide - edges.beside * em));
            lines = Math.clamp(Math.ceil(measure.getLayoutBounds().getHeight() / line), fewest, most);
        }
        return Math.ceil(lines * line + edges.over * em);
    }
}

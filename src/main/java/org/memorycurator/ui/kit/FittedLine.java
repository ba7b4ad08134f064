package org.memorycurator.ui.kit;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** A line of old and new values which, where it is too long, is cut within the values, so that both can be seen. FX thread. */
public final class FittedLine extends StackPane {
    private static final double LEAST = 10;

    private final DiffText text = DiffText.line(List.of());
    /** Knows the size of the text. */
    private final Label measure = new Label();

    private List<Span> spans = List.of();

    /** Shows nothing yet. */
    public FittedLine() {
        measure.setManaged(false);
        measure.setVisible(false);
        getChildren().addAll(measure, text);
        widthProperty().subscribe(_ -> fit());
    }

    /** Shows these instead. */
    public void show(List<Span> shown) {
        spans = shown;
        fit();
        requestLayout();
    }

    /** All of it, for those who do not see it; what was added and removed is said in words. */
    public String spoken() {
        return DiffText.spoken(spans);
    }

    private void fit() {
        double em = measure.getFont().getSize();
        text.show(getWidth() <= 0 ? spans : Fitted.in(getWidth() / em, spans));
    }

    /** Beside other things it gives way last. */
    @Override
    protected double computeMinWidth(double height) {
        return Math.min(computePrefWidth(height), LEAST * measure.getFont().getSize());
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(Fitted.width(spans) * measure.getFont().getSize());
    }
}

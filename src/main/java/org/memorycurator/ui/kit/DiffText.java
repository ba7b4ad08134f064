package org.memorycurator.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.TextFlow;
import org.memorycurator.text.Text;

/**
 * Shows a text with removed, added or marked parts: a tinted ground plus strike-through, underline or weight, so that nothing is told by
 * colour alone. Wraps its lines, or shows one line that ends in an ellipsis where it has no room.
 */
public final class DiffText extends Region {
    /** By so much a width may differ from what was asked for. */
    private static final double SNAPPED = 1;

    private final TextFlow flow = new TextFlow();
    private final List<Ground> grounds = new ArrayList<>();
    private final Rectangle clip = new Rectangle();
    private final javafx.scene.text.Text ellipsis = new javafx.scene.text.Text("…");
    private final boolean oneLine;
    private final boolean shortens;
    private List<Span> spans = List.of();

    /** The tinted ground of the characters from {@code start} to {@code end}. */
    private record Ground(Path path, int start, int end) {}

    private DiffText(boolean oneLine, boolean shortens) {
        this.oneLine = oneLine;
        this.shortens = shortens;
        getStyleClass().add("diff-text");
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().add(flow);
        if (oneLine) {
            ellipsis.getStyleClass().add("diff-ellipsis");
            ellipsis.setManaged(false);
            getChildren().add(ellipsis);
            flow.setClip(clip);
            setMinWidth(0);
        }
    }

    /** A text that wraps. */
    public static DiffText wrapped(List<Span> spans) {
        DiffText text = new DiffText(false, false);
        text.show(spans);
        return text;
    }

    /** A text in one line for a table cell; line breaks are shown as a sign, long unchanged stretches are cut. */
    public static DiffText line(List<Span> spans) {
        DiffText text = new DiffText(true, true);
        text.show(spans);
        return text;
    }

    /** A text in one line with what was searched for: all of it that there is room for. */
    public static DiffText markedLine() {
        return new DiffText(true, false);
    }

    /** Shows another text. */
    public void show(List<Span> newSpans) {
        if (newSpans.equals(spans)) {
            return;
        }
        spans = List.copyOf(newSpans);
        flow.getChildren().clear();
        getChildren().removeIf(node -> node instanceof Path);
        grounds.clear();
        int at = 0;
        for (Span span : shortens ? Span.shortened(spans, 24) : spans) {
            String shown = oneLine ? span.text().replace("\r\n", "⏎").replace('\n', '⏎') : span.text();
            var text = new javafx.scene.text.Text(shown);
            text.getStyleClass().addAll("diff-part", style(span.kind()));
            flow.getChildren().add(text);
            if (span.kind() != Span.Kind.SAME) {
                Path ground = new Path();
                ground.setManaged(false);
                ground.getStyleClass().addAll("diff-ground", style(span.kind()));
                grounds.add(new Ground(ground, at, at + shown.length()));
                getChildren().addFirst(ground);
            }
            at += shown.length();
        }
        setAccessibleText(spoken(spans));
        requestLayout();
    }

    /** What is shown. */
    public List<Span> spans() {
        return spans;
    }

    @Override
    public Orientation getContentBias() {
        return oneLine ? Orientation.VERTICAL : Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + flow.prefWidth(-1) + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = oneLine || width < 0 ? -1 : width - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + flow.prefHeight(inner) + snappedBottomInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double inner = getWidth() - x - snappedRightInset();
        double wanted = oneLine ? flow.prefWidth(-1) : 0;
        double width = oneLine ? Math.max(inner, Math.ceil(wanted) + 1) : inner;
        double height = flow.prefHeight(width);
        double y = oneLine ? Math.max(0, Math.round((getHeight() - height) / 2)) : snappedTopInset();
        flow.resizeRelocate(x, y, width, height);
        flow.layout();
        int end = wanted > inner + SNAPPED ? cut(inner, x, y) : Integer.MAX_VALUE;
        for (Ground ground : grounds) {
            int to = Math.min(ground.end(), end);
            ground.path()
                    .getElements()
                    .setAll(ground.start() < to ? flow.getRangeShape(ground.start(), to, false) : new PathElement[0]);
            ground.path().setLayoutX(x);
            ground.path().setLayoutY(y);
        }
        ellipsis.setVisible(end < Integer.MAX_VALUE);
        clip.setWidth(ellipsis.isVisible() ? ellipsis.getLayoutX() - x : width);
        clip.setHeight(height);
    }

    /** Puts the ellipsis where the last letter that has room beside it ends; answers how many characters are in front of it. */
    private int cut(double inner, double x, double y) {
        double room = inner - ellipsis.getLayoutBounds().getWidth();
        int end = flow.getHitInfo(new Point2D(Math.max(0, room), flow.getHeight() / 2))
                .getCharIndex();
        double left = flow.getRangeShape(end, end + 1, false)[0] instanceof MoveTo corner ? corner.getX() : 0;
        ellipsis.setLayoutX(x + Math.clamp(left, 0, Math.max(0, room)));
        ellipsis.setLayoutY(y + flow.getBaselineOffset());
        return end;
    }

    private static String style(Span.Kind kind) {
        return switch (kind) {
            case SAME -> "diff-same";
            case REMOVED -> "diff-removed";
            case ADDED -> "diff-added";
            case MARKED -> "diff-marked";
        };
    }

    /** What is read to those who do not see it: what was added and removed is said in words. */
    public static String spoken(List<Span> spans) {
        return spans.stream().map(DiffText::spoken).collect(Collectors.joining());
    }

    private static String spoken(Span span) {
        return switch (span.kind()) {
            case SAME, MARKED -> span.text();
            case REMOVED -> Text.of("kit.diff.removed", span.text());
            case ADDED -> Text.of("kit.diff.added", span.text());
        };
    }
}

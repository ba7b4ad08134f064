package org.memorycurator.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Columns side by side, each of one or more parts, over an axis with few words. Nodes stay and take new numbers over, so
 * that nothing flickers. However small, what is not nothing can be seen. FX thread.
 */
public final class ColumnChart extends Pane {
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final double LEAST = 2;
    private static final double GAP_FROM = 4;
    private static final double WIDEST_GAP = 4;

    /**
     * A piece of a column.
     *
     * @param styleClass gives it its colour
     */
    public record Part(String styleClass, long count) {}

    /**
     * A column, from below.
     *
     * @param words what it says, in full
     */
    public record Column(String words, List<Part> parts) {
        /** Copies the list. */
        public Column {
            parts = List.copyOf(parts);
        }

        long count() {
            return parts.stream().mapToLong(Part::count).sum();
        }
    }

    private final Pane bars = new Pane();
    private final List<Bar> columns = new ArrayList<>();
    private final List<Label> words = new ArrayList<>();
    private List<Tick> ticks = List.of();
    private long most = 1;

    /** A chart without columns. */
    public ColumnChart() {
        getStyleClass().add("column-chart");
        bars.getStyleClass().add("columns");
        getChildren().add(bars);
        setMinSize(0, 0);
    }

    /** Shows these columns and these words below them. */
    public void show(List<Column> shown, List<Tick> axis) {
        most = Math.max(1, shown.stream().mapToLong(Column::count).max().orElse(1));
        while (columns.size() < shown.size()) {
            columns.add(new Bar());
        }
        for (int i = 0; i < shown.size(); i++) {
            columns.get(i).show(shown.get(i));
        }
        List<Bar> used = columns.subList(0, shown.size());
        if (!bars.getChildren().equals(used)) {
            bars.getChildren().setAll(used);
        }
        ticks = List.copyOf(axis);
        while (words.size() < ticks.size()) {
            Label label = new Label();
            label.getStyleClass().add("column-tick");
            words.add(label);
            getChildren().add(label);
        }
        for (int i = 0; i < words.size(); i++) {
            words.get(i).setVisible(i < ticks.size());
            words.get(i).setText(i < ticks.size() ? ticks.get(i).words() : "");
        }
        requestLayout();
    }

    /** Marks the columns from {@code first} to before {@code end}, and no others. */
    public void mark(int first, int end) {
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).pseudoClassStateChanged(MARKED, i >= first && i < end);
        }
    }

    /** The column at this x, the nearest one outside; -1 when there is none. */
    public int columnAt(double x) {
        int count = bars.getChildren().size();
        return count == 0 ? -1 : (int) Math.clamp(Math.floor(x * count / Math.max(1, getWidth())), 0, count - 1.0);
    }

    /** Where a place lies: 0 at the left edge of the first column, 1.5 in the middle of the second. */
    public double x(double place) {
        int count = Math.max(1, bars.getChildren().size());
        return snapPositionX(place * getWidth() / count);
    }

    /** How high the columns can be; the axis is below. */
    public double barsHeight() {
        return Math.max(0, getHeight() - axisHeight());
    }

    private double axisHeight() {
        return words.isEmpty() ? 0 : snapSizeY(words.getFirst().prefHeight(-1));
    }

    @Override
    protected void layoutChildren() {
        double height = barsHeight();
        bars.resizeRelocate(0, 0, getWidth(), height);
        for (int i = 0; i < bars.getChildren().size(); i++) {
            double from = x(i);
            double width = x(i + 1.0) - from;
            double gap = width < GAP_FROM ? 0 : Math.min(WIDEST_GAP, Math.max(1, Math.floor(width / 5)));
            columns.get(i).resizeRelocate(from, 0, Math.max(1, width - gap), height);
        }
        double taken = 0;
        for (int i = 0; i < ticks.size(); i++) {
            Label label = words.get(i);
            double width = Math.min(getWidth(), label.prefWidth(-1));
            double from = Math.min(x(ticks.get(i).column()), getWidth() - width);
            label.setVisible(from >= taken);
            label.resizeRelocate(from, height, width, axisHeight());
            taken = label.isVisible() ? from + width : taken;
        }
    }

    private final class Bar extends Region {
        private Column shown = new Column("", List.of());

        Bar() {
            setManaged(false); // a pane would give it the size that it prefers
            setAccessibleRole(AccessibleRole.TEXT);
            getStyleClass().add("column");
        }

        void show(Column column) {
            shown = column;
            setAccessibleText(column.words());
            while (getChildren().size() < column.parts().size()) {
                getChildren().add(new Region());
            }
            for (int i = 0; i < getChildren().size(); i++) {
                boolean used = i < column.parts().size();
                getChildren().get(i).setVisible(used);
                if (used) {
                    String style = column.parts().get(i).styleClass();
                    if (!getChildren().get(i).getStyleClass().equals(List.of(style))) {
                        getChildren().get(i).getStyleClass().setAll(style);
                    }
                }
            }
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double bottom = getHeight();
            for (int i = 0; i < shown.parts().size(); i++) {
                long count = shown.parts().get(i).count();
                double height = count == 0 ? 0 : Math.max(LEAST, snapSizeY(count * getHeight() / most));
                double top = Math.max(0, bottom - height);
                getChildren().get(i).resizeRelocate(0, top, getWidth(), bottom - top);
                bottom = top;
            }
        }
    }
}

package org.memorycurator.ui.find;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Field.Core;
import org.memorycurator.search.Timeline;
import org.memorycurator.search.Timeline.Bar;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.CalendarWords;
import org.memorycurator.ui.kit.ColumnChart;
import org.memorycurator.ui.kit.ColumnChart.Column;
import org.memorycurator.ui.kit.ColumnChart.Part;

/** The bars of the timeline with the brush on them: by the mouse, or by arrows, Shift+arrows, Enter, Esc. */
final class TimelineChart extends Pane {
    private static final double BAR_EM = 0.5;
    private static final double WORDS_EM = 9;
    private static final int PAGE = 10;
    private static final int TWICE = 2;

    private final TimelineModel model;
    private final ColumnChart chart = new ColumnChart();
    private final Region brush = new Region();
    private final Region cursor = new Region();
    private final Label readout = new Label();
    private int hovered = -1;
    private boolean dragging;

    TimelineChart(TimelineModel model) {
        this.model = model;
        setId("find-timeline-chart");
        getStyleClass().add("timeline-chart");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleHelp(Text.of("find.timeline.help"));
        brush.setId("find-timeline-brush");
        brush.getStyleClass().add("timeline-brush");
        cursor.getStyleClass().add("timeline-cursor");
        readout.setId("find-timeline-readout");
        readout.getStyleClass().add("timeline-readout");
        for (Region region : List.of(brush, cursor, chart, readout)) {
            region.setMouseTransparent(true);
            region.setManaged(false);
        }
        getChildren().addAll(brush, cursor, chart, readout);
        model.timelineProperty().subscribe(_ -> show());
        model.brushProperty().subscribe(_ -> point());
        model.movesProperty().subscribe(_ -> point());
        focusedProperty().subscribe(_ -> point());
        readout.fontProperty().subscribe(_ -> measure());
        addEventHandler(MouseEvent.ANY, this::mouse);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private double em() {
        return readout.getFont().getSize();
    }

    private void measure() {
        if (getWidth() > 0) {
            model.room((int) (getWidth() / (BAR_EM * em())));
            show();
        }
    }

    @Override
    protected void setWidth(double width) {
        super.setWidth(width);
        measure();
    }

    private void show() {
        Timeline timeline = model.timelineProperty().get();
        List<Bar> bars = timeline.bars();
        List<Column> columns = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            columns.add(new Column(
                    model.words(i, i + 1),
                    List.of(new Part("timeline-bar", bars.get(i).count()))));
            days.add(bars.get(i).from());
        }
        chart.show(columns, CalendarWords.ticks(timeline.unit(), days, (int) (getWidth() / (WORDS_EM * em()))));
        hovered = Math.min(hovered, bars.size() - 1);
        setDisable(bars.isEmpty());
        point();
    }

    /** Puts brush, cursor and words where they belong. */
    private void point() {
        Timeline timeline = model.timelineProperty().get();
        Brush taken = model.brushProperty().get();
        int at = model.cursor();
        if (at >= 0) {
            String what = Text.of(
                    timeline.field() == Core.CREATED ? "find.timeline.ofCreated" : "find.timeline.ofUpdated",
                    taken == null ? model.words(at, at + 1) : model.words(taken.first(), taken.end()));
            setAccessibleText(what);
        } else {
            setAccessibleText(Text.of("find.timeline.none"));
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        chart.resizeRelocate(0, 0, getWidth(), getHeight());
        chart.layout();
        Timeline timeline = model.timelineProperty().get();
        Brush taken = model.brushProperty().get();
        Timeline.Span asked = timeline.asked();
        if (timeline.bars().isEmpty()) {
            hide(brush, cursor, readout);
            chart.mark(0, 0);
            return;
        }
        if (taken != null) {
            brush(taken.first(), taken.end());
        } else if (asked != null) {
            brush(timeline.place(asked.from()), timeline.place(asked.until()));
        } else {
            hide(brush);
            chart.mark(0, 0);
        }
        int at = model.cursor();
        cursor.setVisible(isFocused());
        cursor.resizeRelocate(chart.x(at), 0, Math.max(TWICE, chart.x(at + 1.0) - chart.x(at)), chart.barsHeight());
        say(taken, hovered >= 0 ? hovered : isFocused() ? at : -1);
    }

    private static void hide(Region... regions) {
        for (Region region : regions) {
            region.setVisible(false);
        }
    }

    private void brush(double first, double end) {
        double from = chart.x(first);
        brush.setVisible(true);
        brush.resizeRelocate(from, 0, Math.max(TWICE, chart.x(end) - from), chart.barsHeight());
        chart.mark((int) first, (int) Math.ceil(end));
    }

    /** Says on the axis, below the bar that is pointed at, what it is. */
    private void say(@Nullable Brush taken, int bar) {
        boolean several = taken != null && taken.end() > taken.first() + 1 && (dragging || isFocused());
        readout.setVisible(bar >= 0);
        if (bar < 0) {
            return;
        }
        readout.setText(several && taken != null ? model.words(taken.first(), taken.end()) : model.words(bar, bar + 1));
        double width = Math.min(getWidth(), snapSizeX(readout.prefWidth(-1)));
        double middle = chart.x(bar + 0.5);
        double height = snapSizeY(readout.prefHeight(-1));
        readout.resizeRelocate(
                snapPositionX(Math.clamp(middle - width / 2, 0, Math.max(0, getWidth() - width))),
                getHeight() - height,
                width,
                height);
    }

    private void mouse(MouseEvent mouse) {
        int bar = chart.columnAt(mouse.getX());
        hovered = mouse.getEventType() == MouseEvent.MOUSE_EXITED ? -1 : bar;
        if (bar >= 0 && mouse.getButton() == MouseButton.PRIMARY) {
            if (mouse.getEventType() == MouseEvent.MOUSE_PRESSED) {
                requestFocus();
                dragging = true;
                if (mouse.isShiftDown()) {
                    model.moveTo(bar, true);
                } else {
                    model.take(bar);
                }
            } else if (mouse.getEventType() == MouseEvent.MOUSE_DRAGGED && dragging) {
                model.moveTo(bar, true);
            } else if (mouse.getEventType() == MouseEvent.MOUSE_RELEASED && dragging) {
                released(mouse.getClickCount() >= TWICE && mouse.isStillSincePress());
            }
        }
        requestLayout();
    }

    private void released(boolean twice) {
        dragging = false;
        if (twice) {
            model.clear();
        } else {
            model.filter();
        }
    }

    private void pressed(KeyEvent key) {
        if (key.isControlDown() || key.isAltDown() || key.isMetaDown()) {
            return;
        }
        int at = model.cursor();
        boolean extend = key.isShiftDown();
        boolean used = true;
        switch (key.getCode()) {
            case LEFT -> model.moveTo(at - 1, extend);
            case RIGHT -> model.moveTo(at + 1, extend);
            case PAGE_UP -> model.moveTo(at - PAGE, extend);
            case PAGE_DOWN -> model.moveTo(at + PAGE, extend);
            case HOME -> model.moveTo(0, extend);
            case END -> model.moveTo(Integer.MAX_VALUE, extend);
            case ENTER, SPACE -> model.filter();
            case ESCAPE -> used = model.back();
            default -> used = false;
        }
        if (used) {
            hovered = -1;
            key.consume();
            requestLayout();
        }
    }
}

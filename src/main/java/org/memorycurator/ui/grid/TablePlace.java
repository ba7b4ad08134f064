package org.memorycurator.ui.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.memorycurator.ui.desk.Preferences;

/**
 * Where the table was in the window, in pixels, so that the next start can show rows in the same place before there is a table.
 *
 * @param width how wide the window's content was, {@code height} how high
 * @param em the size of its text
 * @param header how high the titles are, {@code row} how high a row
 * @param columns how wide each is, that of the signs first
 */
record TablePlace(
        double width, double height, Rectangle2D table, double em, double header, double row, List<Double> columns) {
    private static final String KEY = "grid.place";
    private static final int FIRST = 9;
    private static final double LARGEST = 100_000;

    TablePlace {
        columns = List.copyOf(columns);
    }

    /** Remembers where this table is, with text of so many pixels; nothing while it is not laid out. FX thread. */
    static void remember(TableView<?> table, double em, Preferences preferences) {
        Scene scene = table.getScene();
        boolean there = scene != null && table.getWidth() > 0 && table.getFixedCellSize() > 0;
        if (there && table.lookup(".column-header-background") instanceof Region header) {
            Bounds at = table.localToScene(table.getLayoutBounds());
            DoubleStream numbers = DoubleStream.of(
                    scene.getWidth(),
                    scene.getHeight(),
                    at.getMinX(),
                    at.getMinY(),
                    at.getWidth(),
                    at.getHeight(),
                    em,
                    header.getHeight(),
                    table.getFixedCellSize());
            DoubleStream columns = table.getColumns().stream().mapToDouble(TableColumn::getWidth);
            preferences.put(
                    KEY,
                    DoubleStream.concat(numbers, columns)
                            .mapToObj(number -> String.valueOf(Math.round(number * 1000) / 1000.0))
                            .collect(Collectors.joining(" ")));
        }
    }

    /** What was remembered; empty when there is nothing, or nothing that can be read. */
    static Optional<TablePlace> remembered(Preferences preferences) {
        List<Double> all = new ArrayList<>();
        try {
            Stream.of(preferences.get(KEY, "").split(" ")).map(Double::valueOf).forEach(all::add);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        boolean whole = all.size() > FIRST && all.stream().allMatch(n -> n >= 0 && n < LARGEST) && all.get(8) >= 1;
        return whole
                ? Optional.of(new TablePlace(
                        all.get(0),
                        all.get(1),
                        new Rectangle2D(all.get(2), all.get(3), all.get(4), all.get(5)),
                        all.get(6),
                        all.get(7),
                        all.get(8),
                        all.subList(FIRST, all.size())))
                : Optional.empty();
    }

    /** Whether it is there in content of this size: in any other it is elsewhere. */
    boolean isIn(double contentWidth, double contentHeight) {
        return Math.abs(contentWidth - width) < 0.01 && Math.abs(contentHeight - height) < 0.01;
    }
}

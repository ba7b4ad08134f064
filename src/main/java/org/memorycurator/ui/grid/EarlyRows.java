package org.memorycurator.ui.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Field;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Query;
import org.memorycurator.ui.desk.DefaultColumns;
import org.memorycurator.ui.desk.Preferences;
import org.memorycurator.ui.kit.CutText;
import org.memorycurator.ui.kit.DiffText;
import org.memorycurator.ui.kit.Fonts;
import org.memorycurator.ui.kit.Icon;

/**
 * The first rows as the table will show them, in the same place, to be read until there is a table. Of plain texts, which are painted at
 * once, where a table's cells take their time. May be made on any thread; then FX thread.
 */
public final class EarlyRows extends Region {
    /** At both sides of a cell, in em. */
    private static final double PADDING = 0.615;
    /** How large titles are beside the texts of cells. */
    private static final double TITLE = 0.92;

    /** At the left of its room, in the middle of its height. */
    private record Placed(Node node, Rectangle2D room) {}

    private final TablePlace place;
    private final List<GridColumn> columns;
    private final List<Placed> placed = new ArrayList<>();
    private final CutText usual;
    private final CutText missing;
    private final CutText titles;

    private EarlyRows(TablePlace place, List<GridColumn> columns) {
        this.place = place;
        this.columns = columns;
        usual = new CutText(Fonts.regular(place.em()));
        missing = new CutText(Fonts.italic(place.em()));
        titles = new CutText(Fonts.semiBold(Math.round(place.em() * TITLE * 10) / 10.0)); // as style sheets round it
        setId("early-rows");
        getStyleClass().add("early-rows");
        setManaged(false);
        setMouseTransparent(true);
        Rectangle2D at = place.table();
        setClip(new Rectangle(at.getWidth(), at.getHeight()));
        resizeRelocate(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
    }

    /** These memories, found by this search; empty when it is not known where the table is with text of so many pixels. All fonts are loaded. */
    public static Optional<EarlyRows> of(Preferences preferences, double em, Query query, List<Memory> memories) {
        List<GridColumn> columns =
                List.copyOf(new GridColumns(preferences, new DefaultColumns(preferences).keys()).shown());
        return TablePlace.remembered(preferences)
                .filter(place ->
                        Math.abs(place.em() - em) < 0.01 && place.columns().size() == columns.size() + 1)
                .map(place -> {
                    EarlyRows rows = new EarlyRows(place, columns);
                    rows.titles();
                    rows.rows(new RowMaker(query, columns), memories);
                    return rows;
                });
    }

    /** Whether the table will be here in content of this size. */
    public boolean belongsIn(double width, double height) {
        return place.isIn(width, height);
    }

    private void titles() {
        line("early-titles", 0, place.table().getWidth(), 0, place.header());
        double x = 0;
        for (int i = 0; i < place.columns().size(); i++) {
            double width = place.columns().get(i);
            line("early-title", x, width, 0, place.header());
            if (i > 0) {
                GridColumn column = columns.get(i - 1);
                Rectangle2D room = room(x, width - 1, 0, place.header(), place.em() * TITLE); // a line is beside it
                if (column.field() == Field.Core.IMMUTABLE) {
                    Rectangle2D inner = room(room.getMinX(), room.getWidth(), 0, place.header(), place.em() * TITLE);
                    put(Icon.LOCK.node(), inner); // a label in a label
                } else {
                    put(styled(titles.fit(column.title(), room.getWidth()), "early-quiet"), room);
                }
            }
            x += width;
        }
    }

    private void rows(RowMaker maker, List<Memory> memories) {
        double y = place.header();
        for (int i = 0; i < memories.size() && y < place.table().getHeight(); i++) {
            Memory memory = memories.get(i);
            line("early-row", 0, place.table().getWidth(), y, place.row());
            double top = y;
            RowSign.of(memory)
                    .ifPresent(sign -> put(
                            styled(sign.icon().node(), sign.style()),
                            room(0, place.columns().getFirst(), top, place.row(), place.em())));
            cells(maker.row(memory.number(), memory), memory, y);
            y += place.row();
        }
    }

    private void cells(GridRow row, Memory memory, double y) {
        double x = place.columns().getFirst();
        for (int i = 0; i < columns.size() && x < place.table().getWidth(); i++) {
            GridColumn column = columns.get(i);
            double width = place.columns().get(i + 1);
            Rectangle2D room = room(x, width, y, place.row(), place.em());
            Node cell = cell(column, row.cell(column.id()), room.getWidth());
            if (cell != null) {
                put(memory.binned() ? styled(cell, "early-binned") : cell, room);
            }
            x += width;
        }
    }

    private @Nullable Node cell(GridColumn column, @Nullable CellText shown, double room) {
        if (shown == null || shown.shown().isEmpty()) {
            return null;
        }
        if (column.field() == Field.Core.IMMUTABLE) {
            return Icon.LOCK.node();
        }
        if (!shown.spans().isEmpty()) {
            DiffText marked = DiffText.markedLine();
            marked.show(shown.spans());
            marked.setMaxWidth(room);
            return marked;
        }
        return styled(
                (shown.missing() ? missing : usual).fit(shown.shown(), room),
                column.field() == Field.Core.TEXT ? "early-text" : "early-quiet");
    }

    /** What is left of a cell for its content, where the text has so many pixels. */
    private static Rectangle2D room(double x, double width, double y, double height, double em) {
        double padding = Math.round(PADDING * em);
        return new Rectangle2D(x + padding, y, Math.max(0, width - 2 * padding), height);
    }

    private static <N extends Node> N styled(N node, String styleClass) {
        node.getStyleClass().add(styleClass);
        return node;
    }

    private void line(String styleClass, double x, double width, double y, double height) {
        Region line = styled(new Region(), styleClass);
        line.setManaged(false);
        line.resizeRelocate(x, snapPositionY(y), width, height);
        getChildren().add(line);
    }

    private void put(Node node, Rectangle2D room) {
        node.setManaged(false);
        placed.add(new Placed(node, room));
        getChildren().add(node);
    }

    @Override
    protected void layoutChildren() {
        for (Placed at : placed) {
            Node node = at.node();
            node.autosize();
            Bounds size = node.getLayoutBounds();
            Rectangle2D room = at.room();
            double above = (snapSizeY(room.getHeight()) - size.getHeight()) / 2;
            node.relocate(snapPositionX(room.getMinX()), snapPositionY(room.getMinY()) + snapPositionY(above));
        }
    }
}

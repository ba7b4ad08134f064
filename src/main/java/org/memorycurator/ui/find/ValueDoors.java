package org.memorycurator.ui.find;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.memorycurator.model.Field;
import org.memorycurator.text.Text;
import org.memorycurator.ui.find.Section.Line;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.SideWindow;

/** The ways from the facets to where values are changed: a popover at a line, a window for all values of a field. FX thread. */
final class ValueDoors {
    /** A field's window with what it shows. */
    private record Room(ValuesModel model, SideWindow window) {}

    private final FacetsModel facets;
    private final ValuePopover popover;
    private final Map<Field, Room> rooms = new HashMap<>();

    ValueDoors(FacetsModel facets) {
        this.facets = facets;
        popover = new ValuePopover(facets.valueEdits());
    }

    /** Asks beside a line what its value is to become. */
    void edit(Region anchor, Line line) {
        popover.open(anchor, line);
    }

    /** What the menu of a facet's head offers. */
    List<Action> actions(Field field, Node at) {
        return List.of(
                action("find.values.merge", Icon.JOIN, () -> open(field, false, at)),
                action("find.values.similar", Icon.SIMILAR, () -> open(field, true, at)));
    }

    private static Action action(String id, Icon icon, Runnable run) {
        return new Action(id, id, icon, "", new SimpleBooleanProperty(true), run);
    }

    private void open(Field field, boolean similar, Node at) {
        Room room = rooms.computeIfAbsent(field, this::room);
        room.model().similarProperty().set(similar);
        room.window().show(at.getScene().getWindow());
    }

    private Room room(Field field) {
        ValuesModel model = facets.values(field);
        ValuesView view = new ValuesView(model);
        return new Room(model, new SideWindow(Text.of("find.values.title", FacetSection.name(field)), view::node));
    }
}

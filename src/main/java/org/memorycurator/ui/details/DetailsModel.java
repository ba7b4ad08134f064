package org.memorycurator.ui.details;

import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Pane;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Icon;

/** What the details pane shows and what can be done in it: one memory, many, or none. FX thread. */
public final class DetailsModel {
    private final Desk desk;

    /** Details of what is chosen at this desk. */
    public DetailsModel(Desk desk) {
        this.desk = desk;
    }

    /** What can be done here, for menus, keys and the palette. */
    public List<Action> actions() {
        return List.of(new Action(
                "details.toggle",
                "details.action.toggle",
                Icon.DETAILS,
                "F4",
                new SimpleBooleanProperty(true),
                () -> desk.panes().toggle(Pane.DETAILS)));
    }
}

package org.memorycurator.ui.details;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.memorycurator.model.Field;
import org.memorycurator.model.Memory;
import org.memorycurator.search.Matches;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Pane;
import org.memorycurator.ui.desk.Selection;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Clip;
import org.memorycurator.ui.kit.Icon;

/** What the details pane shows and what can be done in it: one memory, many, or none. FX thread. */
public final class DetailsModel {
    /** How much is shown. */
    enum Extent {
        /** Nothing is chosen. */
        NONE,
        /** The memory of the row with the focus. */
        ONE,
        /** What the selected memories have in common. */
        MANY
    }

    private final Desk desk;
    private final Clip clip;
    private final OneModel one;
    private final PastModel past;
    private final ManyModel many;
    private final ReadOnlyObjectWrapper<Extent> extent = new ReadOnlyObjectWrapper<>(Extent.NONE);

    /** Details of what is chosen at this desk. */
    public DetailsModel(Desk desk) {
        this(desk, Clip.system());
    }

    DetailsModel(Desk desk, Clip clip) {
        this.desk = desk;
        this.clip = clip;
        this.one = new OneModel(desk);
        this.past = new PastModel(desk, one.memoryProperty());
        this.many = new ManyModel(desk);
        desk.leadProperty().subscribe(_ -> show());
        desk.selectionProperty().subscribe(_ -> show());
        desk.finding().matchesProperty().subscribe(_ -> show());
        desk.editing().lastProperty().subscribe(_ -> showMany());
        desk.tabs().onLeave(this::saveAll);
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

    /** Saves everything that was typed here and can be saved: before the window closes. */
    public void saveAll() {
        one.saveAll();
    }

    Desk desk() {
        return desk;
    }

    ReadOnlyObjectProperty<Extent> extentProperty() {
        return extent.getReadOnlyProperty();
    }

    OneModel one() {
        return one;
    }

    PastModel past() {
        return past;
    }

    ManyModel many() {
        return many;
    }

    /** Puts an id on the clipboard. */
    void copy(String id) {
        clip.put(id);
        desk.status().note(Message.of(Message.Tone.INFO, Text.of("details.copied", id)));
    }

    /** Categories in use that begin so. */
    List<String> categories(String prefix, int most) {
        return desk.index().values(Field.Core.CATEGORY, prefix, most);
    }

    private void show() {
        Matches matches = desk.finding().matches();
        Selection selection = desk.selectionProperty().get();
        Memory lead = desk.leadProperty().get();
        boolean several = selection.count(matches) > 1;
        one.show(several ? null : lead);
        extent.set(several ? Extent.MANY : lead == null ? Extent.NONE : Extent.ONE);
        showMany();
    }

    private void showMany() {
        if (extent.get() == Extent.MANY) {
            many.show(desk.selectionProperty().get(), desk.finding().matches());
        } else {
            many.forget();
        }
    }
}

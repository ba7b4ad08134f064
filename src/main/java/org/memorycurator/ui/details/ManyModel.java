package org.memorycurator.ui.details;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.memorycurator.search.Matches;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Pane;
import org.memorycurator.ui.desk.Selection;
import org.memorycurator.ui.kit.Latest;

/** What the selected memories have in common, found out in the background. FX thread. */
final class ManyModel {
    /** More are not read one by one. */
    static final int MOST = 2_000;

    private final Desk desk;
    private final Latest latest = new Latest();
    private final ReadOnlyObjectWrapper<@Nullable Common> common = new ReadOnlyObjectWrapper<>();

    ManyModel(Desk desk) {
        this.desk = desk;
    }

    /** Null until it is known. */
    ReadOnlyObjectProperty<@Nullable Common> commonProperty() {
        return common.getReadOnlyProperty();
    }

    /** Looks at these. What was found out of others stays in view until it is known. */
    void show(Selection selection, Matches matches) {
        Latest.Question question = latest.ask();
        int selected = selection.count(matches);
        desk.background()
                .read(
                        () -> find(selection, matches, selected),
                        question.only(common::set),
                        question.only(desk.status()::failed));
    }

    /** Looks at nothing. */
    void forget() {
        latest.forget();
        common.set(null);
    }

    /** Opens the bulk edit. */
    void edit() {
        desk.panes().enter(Pane.BATCH);
    }

    private Common find(Selection selection, Matches matches, int selected) {
        if (selection.all() && selected > MOST) {
            return CommonFinder.of(desk.index(), matches.query(), selected);
        }
        int[] numbers = selection.all()
                ? matches.page(0, MOST)
                : selection.numbers().stream().limit(MOST).toArray();
        return CommonFinder.of(desk.store().read(numbers), selected);
    }
}

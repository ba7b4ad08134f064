package org.memorycurator.ui.transfer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.memorycurator.transfer.ImportPlan;
import org.memorycurator.transfer.ImportRow;
import org.memorycurator.transfer.Preview;
import org.memorycurator.transfer.staging.Outcome;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.kit.Latest;
import org.memorycurator.ui.kit.PagedList;

/** What of the plan is looked at; rows of an outcome are fetched as they are seen. FX thread. */
final class OutcomeRows {
    private final ObjectProperty<SheetTab> tab = new SimpleObjectProperty<>(SheetTab.FIRST);
    private final PagedList<ImportRow> rows;
    private final ObservableList<ImportRow> first = FXCollections.observableArrayList();
    private final Desk desk;
    private final Latest latest = new Latest();
    private @Nullable ImportPlan plan;

    OutcomeRows(Desk desk) {
        this.desk = desk;
        rows = new PagedList<>(
                (from, count, onRows, onError) -> {
                    ImportPlan of = plan;
                    Outcome only = tab.get().outcome();
                    if (of != null && only != null) {
                        desk.background().read(() -> of.rows(only, from, count), onRows, onError);
                    }
                },
                desk.status()::failed);
        tab.subscribe((_, _) -> reset());
    }

    /** What is looked at. */
    ObjectProperty<SheetTab> tabProperty() {
        return tab;
    }

    /** The rows of the outcome that is looked at; those that were not fetched yet are null. */
    PagedList<ImportRow> rows() {
        return rows;
    }

    /** The first rows of the files, whatever their outcome; none before they were counted. */
    ObservableList<ImportRow> first() {
        return first;
    }

    /** Something changed: the first rows are no longer known to come in so. */
    void outdate() {
        latest.forget();
        first.clear();
    }

    /** Shows the rows of this plan instead; null for none. */
    void show(@Nullable ImportPlan shown) {
        plan = shown;
        readFirst(shown);
        if (tab.get() != SheetTab.FIRST && tab.get().count(shown) <= 0) {
            tab.set(SheetTab.FIRST);
        } else {
            reset();
        }
    }

    private void readFirst(@Nullable ImportPlan of) {
        if (of == null) {
            outdate();
            return;
        }
        Latest.Question question = latest.ask();
        desk.background()
                .read(() -> of.first(Preview.ROWS), question.only(first::setAll), question.only(desk.status()::failed));
    }

    private void reset() {
        ImportPlan of = plan;
        Outcome only = tab.get().outcome();
        rows.reset(of == null || only == null ? 0 : (int) Math.min(Integer.MAX_VALUE, of.count(only)));
    }
}

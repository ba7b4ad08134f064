package org.memorycurator.ui.history;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import org.memorycurator.search.QueryParser;
import org.memorycurator.store.Growth;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Icon;

/** How the store grew: read anew whenever somebody wants to see it. FX thread. */
public final class GrowthModel {
    private static final int ROOM = 60;

    private final Desk desk;
    private final List<Action> actions;
    private Consumer<Shown> onShow = _ -> {};
    private boolean reading;

    /**
     * What there is to see.
     *
     * @param live how many memories are there now, without those in the bin
     * @param inBin how many are in the bin
     */
    record Shown(Growth growth, GrowthBars bars, int live, int inBin) {}

    /** The growth of the desk's store. */
    public GrowthModel(Desk desk) {
        this.desk = desk;
        this.actions = List.of(new Action(
                "history.growth",
                "history.action.growth",
                Icon.STORE,
                "",
                new SimpleBooleanProperty(true),
                this::open));
    }

    /** What the user can do here. */
    public List<Action> actions() {
        return actions;
    }

    /** Who shows it. */
    void onShow(Consumer<Shown> listener) {
        onShow = listener;
    }

    /** Reads it, then has it shown. */
    void open() {
        if (reading) {
            return;
        }
        reading = true;
        desk.background().read(this::read, this::arrived, this::failed);
    }

    private Shown read() {
        Growth growth = desk.store().growth();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        int inBin = desk.index().search(QueryParser.parse("is:binned")).size();
        return new Shown(
                growth,
                GrowthBars.of(growth.days(), today, ROOM),
                Math.max(0, desk.store().lastNumber() - inBin),
                inBin);
    }

    private void arrived(Shown shown) {
        reading = false;
        onShow.accept(shown);
    }

    private void failed(Exception fault) {
        reading = false;
        desk.status().failed(fault);
    }
}

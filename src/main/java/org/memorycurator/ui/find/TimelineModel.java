package org.memorycurator.ui.find;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.CalendarUnit;
import org.memorycurator.model.Field.Core;
import org.memorycurator.model.Query;
import org.memorycurator.search.DateRange;
import org.memorycurator.search.Timeline;
import org.memorycurator.search.Timeline.Bar;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.CalendarWords;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.OneAtATime;

/**
 * The matches along time. One count runs at a time and what is shown stays until the newest one is there. Nothing is
 * counted while the timeline is hidden. FX thread.
 */
final class TimelineModel {
    private static final String SHOWN = "find.timeline";
    private static final String FIELD = "find.timeline.field";
    private static final int ROOM = 100;

    private final Desk desk;
    private final QueryEdits edits;
    private final BooleanProperty shown;
    private final ObjectProperty<Core> field;
    private final ReadOnlyObjectWrapper<Timeline> timeline;
    private final ReadOnlyObjectWrapper<@Nullable Brush> brush = new ReadOnlyObjectWrapper<>();
    private final OneAtATime<Timeline> counting;
    private final ReadOnlyIntegerWrapper moves = new ReadOnlyIntegerWrapper();
    /** The day at the cursor: bars come and go, the place stays. */
    private @Nullable LocalDate cursor;

    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
    private int room = ROOM;
    private boolean held;

    TimelineModel(Desk desk, QueryEdits edits) {
        this.desk = desk;
        this.edits = edits;
        counting = new OneAtATime<>(desk.background(), this::question, this::counted, desk.status()::failed);
        shown = new SimpleBooleanProperty(
                Boolean.parseBoolean(desk.preferences().get(SHOWN, "true")));
        boolean byCreated = desk.preferences().get(FIELD, "").equals(Core.CREATED.name());
        field = new SimpleObjectProperty<>(byCreated ? Core.CREATED : Core.UPDATED);
        timeline = new ReadOnlyObjectWrapper<>(Timeline.none(field.get()));
        shown.subscribe((_, now) -> {
            desk.preferences().put(SHOWN, now.toString());
            refresh();
        });
        field.subscribe((_, now) -> {
            desk.preferences().put(FIELD, now.name());
            brush.set(null);
            refresh();
        });
        desk.finding().matchesProperty().subscribe((_, _) -> refresh());
        desk.following().followedProperty().subscribe((_, _) -> refresh());
        if (desk.finding().matches().revision() > 0) {
            refresh();
        }
    }

    /** Counts nothing until {@link #release}. */
    void hold() {
        held = true;
        waiting.set(true);
    }

    /** Counts again. */
    void release() {
        held = false;
        refresh();
    }

    /** Whether nothing was counted yet since it was held, so that no bars do not mean that there are none. */
    ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** What can be done here, for menus, keys and the palette. */
    List<Action> actions() {
        return List.of(
                new Action(
                        "find.timeline",
                        "find.action.timeline",
                        Icon.TIMELINE,
                        "Ctrl+Shift+L",
                        new SimpleBooleanProperty(true),
                        () -> shown.set(!shown.get())),
                new Action(
                        "find.timelineField",
                        "find.action.timelineField",
                        Icon.DATE,
                        "",
                        shown,
                        () -> field.set(field.get() == Core.CREATED ? Core.UPDATED : Core.CREATED)));
    }

    /** Whether the timeline is to be seen; remembered. */
    BooleanProperty shownProperty() {
        return shown;
    }

    /** By which date: created or updated; remembered. */
    ObjectProperty<Core> fieldProperty() {
        return field;
    }

    /** The timeline as it was counted last. */
    ReadOnlyObjectProperty<Timeline> timelineProperty() {
        return timeline.getReadOnlyProperty();
    }

    /** The bars that are taken but not searched for yet; null for none. */
    ReadOnlyObjectProperty<@Nullable Brush> brushProperty() {
        return brush.getReadOnlyProperty();
    }

    /** Rises with every move of the cursor. */
    ReadOnlyIntegerProperty movesProperty() {
        return moves.getReadOnlyProperty();
    }

    /** How many bars there is room for. Counts again only where other bars would do better. */
    void room(int bars) {
        room = Math.max(1, bars);
        if (!timeline.get().fits(room)) {
            refresh();
        }
    }

    /** The bar at the cursor; -1 without bars. */
    int cursor() {
        List<Bar> bars = timeline.get().bars();
        return cursor == null ? bars.size() - 1 : timeline.get().barOf(cursor);
    }

    /** Puts the cursor on a bar; with {@code extend} everything on the way is taken, too. */
    void moveTo(int bar, boolean extend) {
        Brush before = brush.get();
        go(bar, !extend ? -1 : before == null ? cursor() : before.anchor());
    }

    /** Takes one bar, as a press of the mouse does. */
    void take(int bar) {
        go(bar, bar);
    }

    private void go(int bar, int anchor) {
        List<Bar> bars = timeline.get().bars();
        if (!bars.isEmpty()) {
            int to = Math.clamp(bar, 0, bars.size() - 1);
            cursor = bars.get(to).from();
            brush.set(anchor < 0 ? null : new Brush(anchor, to));
            moves.set(moves.get() + 1);
        }
    }

    /** Searches for the bars that are taken, instead of what was asked of this date before. */
    void filter() {
        Timeline now = timeline.get();
        Brush taken = brush.get();
        int bar = cursor();
        if (bar < 0) {
            return;
        }
        LocalDate from = now.bars().get(taken == null ? bar : taken.first()).from();
        LocalDate until = now.bars().get(taken == null ? bar : taken.end() - 1).until();
        edits.change(query -> DateRange.with(query, now.field(), now.unit(), from, until));
    }

    /** Lets go of the bars that are taken, or else of what the search asks of this date; answers whether there was any. */
    boolean back() {
        boolean taken = brush.get() != null;
        boolean asked = timeline.get().asked() != null;
        if (taken) {
            brush.set(null);
        } else if (asked) {
            clear();
        }
        return taken || asked;
    }

    /** Takes what the search asks of this date away. */
    void clear() {
        brush.set(null);
        Core date = timeline.get().field();
        edits.change(query -> DateRange.without(query, date));
    }

    /** What a bar says, or several together. */
    String words(int first, int end) {
        Timeline now = timeline.get();
        int count = now.bars().subList(first, end).stream().mapToInt(Bar::count).sum();
        String when = CalendarWords.between(
                now.unit(),
                now.bars().get(first).from(),
                now.bars().get(end - 1).until());
        return Text.of("find.timeline.bar", when, count);
    }

    private void refresh() {
        if (shown.get() && !held) {
            counting.ask();
        }
    }

    private Callable<Timeline> question() {
        Query query = desk.finding().matches().query();
        Core date = field.get();
        int bars = room;
        return () -> desk.index().timeline(query, date, bars);
    }

    private void counted(Timeline counted) {
        waiting.set(false);
        brush.set(null);
        timeline.set(counted);
    }

    /** Searches for what lies far off, before or after the bars. */
    void filter(Bar far) {
        edits.change(query -> DateRange.with(query, field.get(), CalendarUnit.YEAR, far.from(), far.until()));
    }
}

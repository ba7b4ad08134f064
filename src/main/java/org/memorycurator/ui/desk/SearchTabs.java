package org.memorycurator.ui.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Memory;

/**
 * Several searches side by side, one of them shown. A tab that is left keeps its text, order, way back, matches, marks,
 * selection and place, and shows them again without searching. Texts, names and which one is shown are remembered between
 * starts. FX thread.
 */
public final class SearchTabs {
    private static final String TABS = "searches.tabs";
    private static final String ACTIVE = "searches.active";
    private static final int REOPENED = 20;

    private record Closed(SearchTab tab, int place) {}

    private final Finding finding;
    private final RowMarks marks;
    private final ObjectProperty<Selection> selection;
    private final ObjectProperty<@Nullable Memory> lead;
    private final Preferences preferences;

    private final ObservableList<SearchTab> tabs = FXCollections.observableArrayList();
    /** One for all, for what listens to it does not keep it. */
    private final ObservableList<SearchTab> shown = FXCollections.unmodifiableObservableList(tabs);

    private final ReadOnlyObjectWrapper<SearchTab> active;
    private final Deque<Closed> closed = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canReopen = new ReadOnlyBooleanWrapper();
    private final List<Runnable> onLeave = new ArrayList<>();
    private SearchTab current;
    private IntSupplier top = () -> 0;
    private @Nullable TabPlace arriving;
    private boolean entering;
    private boolean begun;

    SearchTabs(
            Finding finding,
            RowMarks marks,
            ObjectProperty<Selection> selection,
            ObjectProperty<@Nullable Memory> lead,
            Preferences preferences) {
        this.finding = finding;
        this.marks = marks;
        this.selection = selection;
        this.lead = lead;
        this.preferences = preferences;
        SearchTab first = new SearchTab(new KeptSearch("", "", List.of()), marks.sheet());
        tabs.add(first);
        current = first;
        active = new ReadOnlyObjectWrapper<>(first);
        finding.textProperty().subscribe((_, text) -> {
            current.typed(text);
            remember();
        });
        finding.sortProperty().subscribe((_, _) -> remember());
    }

    /** The tabs from left to right, never none; not to be changed. */
    public ObservableList<SearchTab> tabs() {
        return shown;
    }

    /** The tab whose search is shown. Changes when everything of it is in its place. */
    public ReadOnlyObjectProperty<SearchTab> activeProperty() {
        return active.getReadOnlyProperty();
    }

    /** Whether a closed tab can be had back. */
    public ReadOnlyBooleanProperty canReopenProperty() {
        return canReopen.getReadOnlyProperty();
    }

    /** Called before another tab is shown: what is being typed is saved, as by a click elsewhere. */
    public void onLeave(Runnable listener) {
        onLeave.add(listener);
    }

    /** Who knows which row is the first in view. */
    public void topRow(IntSupplier row) {
        top = row;
    }

    /** Where the user was in the matches that come now, or next, from another tab; null when they are of a search in this one. */
    public @Nullable TabPlace arriving() {
        return arriving;
    }

    /** The table has taken over {@link #arriving()}: what comes from now on is of searches in this tab. */
    public void arrived() {
        arriving = null;
    }

    /** The search that is shown, as it would be kept. */
    public KeptSearch shown() {
        return search(current);
    }

    /** Opens a search in a tab of its own, right of the one that is shown, and shows it. */
    public void open(KeptSearch search) {
        SearchTab tab = new SearchTab(search, marks.newSheet());
        tabs.add(tabs.indexOf(active.get()) + 1, tab);
        show(tab);
    }

    /** Shows a tab as it was left. */
    public void show(SearchTab tab) {
        SearchTab before = active.get();
        if (tab == before || !tabs.contains(tab)) {
            return;
        }
        leave(before);
        enter(tab);
    }

    /** Closes a tab; the last one stays. */
    public void close(SearchTab tab) {
        int place = tabs.indexOf(tab);
        if (place < 0 || tabs.size() == 1) {
            return;
        }
        if (tab == active.get()) {
            show(tabs.get(place == tabs.size() - 1 ? place - 1 : place + 1));
        }
        tabs.remove(tab);
        tab.leave(tab.held().withoutResult(), TabPlace.START);
        closed.addFirst(new Closed(tab, place));
        if (closed.size() > REOPENED) {
            closed.removeLast();
        }
        canReopen.set(true);
        remember();
    }

    /** Opens the tab again that was closed last, where it was, and shows it. */
    public void reopen() {
        Closed last = closed.pollFirst();
        if (last != null) {
            tabs.add(Math.min(last.place(), tabs.size()), last.tab());
            show(last.tab());
        }
        canReopen.set(!closed.isEmpty());
    }

    /** Shows the tab so many places further, round the ends. */
    public void step(int by) {
        show(tabs.get(Math.floorMod(tabs.indexOf(active.get()) + by, tabs.size())));
    }

    /** Moves a tab to this place, or to the end that is nearer when there is none. */
    public void move(SearchTab tab, int place) {
        int to = Math.clamp(place, 0, tabs.size() - 1);
        if (tabs.contains(tab) && tabs.indexOf(tab) != to) {
            List<SearchTab> order = new ArrayList<>(tabs);
            order.remove(tab);
            order.add(to, tab);
            tabs.setAll(order);
            remember();
        }
    }

    /** Gives a tab a name; an empty one calls it by its text. */
    public void rename(SearchTab tab, String name) {
        tab.rename(name.strip());
        remember();
    }

    /** The search with which {@link #begin} begins, by what is remembered. */
    public static KeptSearch first(Preferences preferences) {
        List<KeptSearch> kept = KeptSearch.parse(preferences.get(TABS, ""));
        return kept.isEmpty() ? new KeptSearch("", "", List.of()) : kept.get(last(preferences, kept.size()));
    }

    private static int last(Preferences preferences, int tabs) {
        String text = preferences.get(ACTIVE, "0");
        return text.matches("\\d{1,4}") ? Math.min(Integer.parseInt(text), tabs - 1) : 0;
    }

    /** Opens the tabs of the last time and searches in the one that is shown. */
    void begin() {
        List<KeptSearch> kept = begun ? List.of() : KeptSearch.parse(preferences.get(TABS, ""));
        if (kept.isEmpty()) {
            finding.refresh();
        } else {
            int last = last(preferences, kept.size());
            List<SearchTab> all = new ArrayList<>();
            kept.forEach(search -> all.add(new SearchTab(search, marks.newSheet())));
            tabs.setAll(all);
            enter(all.get(last));
        }
        begun = true;
    }

    private void leave(SearchTab tab) {
        List.copyOf(onLeave).forEach(Runnable::run);
        tab.leave(finding.leave(), new TabPlace(selection.get(), lead.get(), top.getAsInt()));
    }

    private void enter(SearchTab tab) {
        TabPlace place = tab.held().matches() == null ? TabPlace.START : tab.place();
        arriving = place;
        entering = true;
        marks.turnTo(tab.marks());
        current = tab;
        selection.set(place.selection());
        lead.set(place.lead());
        boolean known = tab.held().matches() != null;
        finding.enter(tab.held());
        if (known) {
            arriving = null;
        }
        active.set(tab);
        tab.outdate(false); // from now on its rows say it
        entering = false;
        remember();
    }

    private void remember() {
        if (begun && !entering) {
            preferences.put(
                    TABS, KeptSearch.print(tabs.stream().map(this::search).toList()));
            preferences.put(ACTIVE, String.valueOf(tabs.indexOf(active.get())));
        }
    }

    /** The search of a tab, as it would be kept. */
    public KeptSearch search(SearchTab tab) {
        Asked asked = tab == current ? finding.asked() : tab.held().asked();
        return new KeptSearch(tab.nameProperty().get(), asked.text(), asked.sort());
    }
}

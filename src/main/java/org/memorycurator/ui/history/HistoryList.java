package org.memorycurator.ui.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.HistoryFilter;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.kit.Latest;

/** The change sets that a filter lets through, newest first, read as far down as somebody looks. FX thread. */
final class HistoryList {
    private final Desk desk;
    private final int page;
    private final Latest latest = new Latest();
    private final ObservableList<HistoryEntry> entries = FXCollections.observableArrayList();
    private final ObservableList<String> authors = FXCollections.observableArrayList();
    private final ObjectProperty<HistoryFilter> filter = new SimpleObjectProperty<>(HistoryFilter.ALL);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private boolean loading;
    private boolean complete;

    /** With this many change sets read at a time. */
    HistoryList(Desk desk, int page) {
        this.desk = desk;
        this.page = page;
        filter.subscribe((_, _) -> again());
        desk.background().read(desk.changeLog()::authors, authors::setAll, desk.status()::failed);
        more();
    }

    /** Change sets, newest first; more come by {@link #more}. */
    ObservableList<HistoryEntry> entries() {
        return entries;
    }

    /** All who signed a change set. */
    ObservableList<String> authors() {
        return authors;
    }

    /** Which ones are listed. */
    ObjectProperty<HistoryFilter> filterProperty() {
        return filter;
    }

    /** Whether the newest were read, so that an empty list means that there are none. */
    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Reads older change sets, if there are any. */
    void more() {
        if (!loading && !complete) {
            read(
                    entries.isEmpty()
                            ? Long.MAX_VALUE
                            : entries.getLast().changeSet().number(),
                    false);
        }
    }

    /** The old rows stay until the new ones are there. */
    private void again() {
        complete = false;
        read(Long.MAX_VALUE, true);
    }

    private void read(long before, boolean anew) {
        loading = true;
        HistoryFilter wanted = filter.get();
        Latest.Question question = latest.ask();
        desk.background()
                .read(
                        () -> desk.changeLog().history(wanted, before, page).stream()
                                .map(this::entry)
                                .toList(),
                        question.only(found -> arrived(found, anew)),
                        question.only(fault -> {
                            loading = false;
                            desk.status().failed(fault);
                        }));
    }

    private HistoryEntry entry(ChangeSet changeSet) {
        return new HistoryEntry(changeSet, desk.changeLog().isUndone(changeSet.number()));
    }

    private void arrived(List<HistoryEntry> found, boolean anew) {
        loading = false;
        complete = found.size() < page;
        long oldest = entries.isEmpty() || anew
                ? Long.MAX_VALUE
                : entries.getLast().changeSet().number();
        List<HistoryEntry> older =
                found.stream().filter(e -> e.changeSet().number() < oldest).toList();
        if (anew) {
            entries.setAll(older);
        } else {
            entries.addAll(older);
        }
        loaded.set(true);
    }

    /** A change set was written. */
    void written(ChangeSet changeSet) {
        long newest = entries.isEmpty() ? 0 : entries.getFirst().changeSet().number();
        if (changeSet.number() > newest && filter.get().takes(changeSet)) {
            entries.addFirst(new HistoryEntry(changeSet, false));
        }
        if (!authors.contains(changeSet.author())) {
            authors.add(changeSet.author());
            FXCollections.sort(authors);
        }
    }

    /** Reads again which ones are undone: an undo turns the marks of what it undoes and of what that undid. */
    void readUndone(BiConsumer<HistoryEntry, HistoryEntry> turned) {
        List<HistoryEntry> known = new ArrayList<>(entries);
        desk.background()
                .read(
                        () -> known.stream()
                                .map(e -> e.changeSet().number())
                                .collect(Collectors.toMap(
                                        n -> n, n -> desk.changeLog().isUndone(n))),
                        undone -> mark(undone, turned),
                        desk.status()::failed);
    }

    private void mark(Map<Long, Boolean> undone, BiConsumer<HistoryEntry, HistoryEntry> turned) {
        for (int i = 0; i < entries.size(); i++) {
            HistoryEntry entry = entries.get(i);
            boolean now = undone.getOrDefault(entry.changeSet().number(), entry.undone());
            if (now != entry.undone()) {
                HistoryEntry marked = new HistoryEntry(entry.changeSet(), now);
                turned.accept(entry, marked);
                entries.set(i, marked);
            }
        }
    }
}

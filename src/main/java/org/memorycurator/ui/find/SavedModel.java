package org.memorycurator.ui.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.KeptSearch;
import org.memorycurator.ui.desk.KeyBindings;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Message.Tone;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Icon;

/** Searches saved under a name, in the user's order; kept with the store's window. FX thread. */
final class SavedModel {
    private static final String SAVED = "searches.saved";
    private static final String OPEN = "searches.saved.open";
    private static final int KEYS = 9;
    private static final int PROPOSED = 48;

    private final Desk desk;
    private final ObservableList<Saved> saved = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Saved> here = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper open;
    private final SavedCounts counts;
    private final List<Runnable> onChange = new ArrayList<>();
    private Runnable askName = () -> {};

    /** {@code shown} tells whether the place where they are listed is to be seen. */
    SavedModel(Desk desk, ReadOnlyBooleanProperty shown) {
        this.desk = desk;
        KeptSearch.parse(desk.preferences().get(SAVED, "")).forEach(search -> saved.add(new Saved(search)));
        open = new ReadOnlyBooleanWrapper(
                Boolean.parseBoolean(desk.preferences().get(OPEN, "true")));
        counts = new SavedCounts(desk, saved, () -> shown.get() && open.get());
        shown.subscribe((_, _) -> counts.again());
        desk.finding().textProperty().subscribe(_ -> findHere());
        desk.finding().sortProperty().subscribe(_ -> findHere());
    }

    /** What can be done here, for menus, keys and the palette; the first nine have keys of their own. */
    List<Action> actions() {
        List<Action> actions = new ArrayList<>();
        actions.add(new Action(
                "saved.save",
                "saved.action.save",
                Icon.STAR_OUTLINE,
                "Ctrl+D",
                new SimpleBooleanProperty(true),
                () -> askName.run()));
        IntStream.rangeClosed(1, KEYS).forEach(n -> actions.add(open(n)));
        return actions;
    }

    private Action open(int n) {
        return new Action(
                        "saved.open" + n,
                        "saved.action.open",
                        Icon.STAR,
                        "Ctrl+" + n,
                        Bindings.size(saved).greaterThanOrEqualTo(n),
                        () -> open(saved.get(n - 1)))
                .saying(() -> n > saved.size()
                        ? Text.of("saved.action.open", n)
                        : Text.of(
                                "saved.action.openNamed",
                                FacetLine.visible(saved.get(n - 1).name())));
    }

    /** The key of a place in the list, as it is shown; empty where there is none. */
    String key(int place) {
        return desk.keys().of("saved.open" + (place + 1)).stream()
                .findFirst()
                .map(KeyBindings::shown)
                .orElse("");
    }

    /** Rises when keys change. */
    ReadOnlyIntegerProperty keysProperty() {
        return desk.keys().versionProperty();
    }

    /** In the user's order; not to be changed. */
    ObservableList<Saved> saved() {
        return saved;
    }

    /** The saved search that asks what is asked now; null when that is not saved. */
    ReadOnlyObjectProperty<@Nullable Saved> hereProperty() {
        return here.getReadOnlyProperty();
    }

    /** Whether the list is unfolded; remembered. */
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    void fold(boolean unfolded) {
        open.set(unfolded);
        desk.preferences().put(OPEN, String.valueOf(unfolded));
        counts.again();
    }

    /** Called when a name, a search or the order has changed. */
    void onChange(Runnable listener) {
        onChange.add(listener);
    }

    /** Who asks for a name. */
    void onAskName(Runnable ask) {
        askName = ask;
    }

    /** The saved search that asks the same; empty when there is none. */
    Optional<Saved> like(KeptSearch search) {
        return saved.stream().filter(s -> s.search().asksAs(search)).findFirst();
    }

    /** The saved search of this name, case and white space at the edges not counting. */
    Optional<Saved> called(String name) {
        return saved.stream()
                .filter(s -> s.name().strip().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** A name for what is asked now: the text itself, on one line and not too long. */
    String proposal() {
        String text = desk.finding().textProperty().get().strip().replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            return Text.of("tabs.everything");
        }
        return text.codePointCount(0, text.length()) <= PROPOSED
                ? text
                : text.substring(0, text.offsetByCodePoints(0, PROPOSED)).strip() + "…";
    }

    /** Saves what is asked now; answers false, and saves nothing, when the name is empty or taken. */
    boolean save(String name) {
        if (name.isBlank() || called(name).isPresent()) {
            return false;
        }
        Saved added = new Saved(desk.tabs().shown().named(name.strip()));
        saved.add(added);
        changed();
        counts.first(added);
        String key = key(saved.size() - 1);
        desk.status()
                .note(Message.of(
                        Tone.SUCCESS,
                        key.isEmpty()
                                ? Text.of("saved.saved", added.name())
                                : Text.of("saved.savedWithKey", added.name(), key)));
        return true;
    }

    /** Gives it another name; answers false, says why and changes nothing when that is empty or another one's. */
    boolean rename(Saved which, String name) {
        if (!mayBeCalled(which, name)) {
            String why = name.isBlank() ? Text.of("saved.nameless") : Text.of("saved.taken", name.strip());
            desk.status().note(Message.of(Tone.ERROR, why));
            return false;
        }
        which.become(which.search().named(name.strip()));
        changed();
        return true;
    }

    /** Whether it can have this name: none is empty, and none is another one's. */
    private boolean mayBeCalled(Saved which, String name) {
        return !name.isBlank() && called(name).filter(other -> other != which).isEmpty();
    }

    /** Lets it ask what is asked now; can be undone. */
    void update(Saved which) {
        KeptSearch before = which.search();
        become(which, desk.tabs().shown().named(which.name()));
        say(Text.of("saved.updated", which.name()), () -> become(which, before));
    }

    private void become(Saved which, KeptSearch search) {
        which.become(search);
        changed();
        counts.first(which);
    }

    /** Moves it so many places down, or up. */
    void move(Saved which, int by) {
        int from = saved.indexOf(which);
        int to = Math.clamp(from + (long) by, 0, saved.size() - 1);
        if (from >= 0 && from != to) {
            List<Saved> order = new ArrayList<>(saved);
            order.remove(which);
            order.add(to, which);
            saved.setAll(order);
            changed();
        }
    }

    /** Deletes it; can be undone. */
    void delete(Saved which) {
        int place = saved.indexOf(which);
        if (saved.remove(which)) {
            changed();
            say(Text.of("saved.deleted", which.name()), () -> restore(which, place));
        }
    }

    private void restore(Saved which, int place) {
        if (!saved.contains(which)) {
            saved.add(Math.min(place, saved.size()), which);
            changed();
        }
    }

    /** Searches so in the tab that is shown. */
    void open(Saved which) {
        desk.finding().search(which.search().text(), which.search().sort());
    }

    /** Searches so in a tab of its own. */
    void openInTab(Saved which) {
        desk.tabs().open(which.search().named(""));
    }

    private void say(String sentence, Runnable undo) {
        desk.status().say(new Message(Tone.INFO, sentence, Text.of("action.undo"), undo));
    }

    private void changed() {
        desk.preferences()
                .put(SAVED, KeptSearch.print(saved.stream().map(Saved::search).toList()));
        findHere();
        List.copyOf(onChange).forEach(Runnable::run);
    }

    private void findHere() {
        here.set(like(desk.tabs().shown()).orElse(null));
    }
}

package org.memorycurator.ui.find;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ObservableList;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.KeptSearch;
import org.memorycurator.ui.desk.SearchTab;
import org.memorycurator.ui.desk.SearchTabs;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Icon;

/** The tabs as the user sees them: what they are called and what can be done with them. FX thread. */
final class TabsModel {
    private static final KeptSearch EVERYTHING = new KeptSearch("", "", List.of());

    private final SearchTabs tabs;
    private final SavedModel saved;
    private final Runnable focusQuery;
    private final List<Consumer<SearchTab>> onRename = new ArrayList<>();

    /** {@code focusQuery} moves the keyboard into the search box. */
    TabsModel(Desk desk, SavedModel saved, Runnable focusQuery) {
        this.tabs = desk.tabs();
        this.saved = saved;
        this.focusQuery = focusQuery;
    }

    /** What can be done here, for menus, keys and the palette. */
    List<Action> actions() {
        ObservableBooleanValue always = new SimpleBooleanProperty(true);
        ObservableBooleanValue several = Bindings.size(tabs.tabs()).greaterThan(1);
        return List.of(
                action("open", Icon.ADD, "Ctrl+T", always, this::open),
                action("close", Icon.CLOSE, "Ctrl+W", several, () -> close(shown())),
                action("reopen", Icon.UNDO, "Ctrl+Shift+T", tabs.canReopenProperty(), tabs::reopen),
                action("next", Icon.FORWARD, "Ctrl+Tab Ctrl+PageDown", several, () -> tabs.step(1)),
                action("previous", Icon.BACK, "Ctrl+Shift+Tab Ctrl+PageUp", several, () -> tabs.step(-1)),
                action("moveRight", Icon.FORWARD, "Ctrl+Shift+PageDown", several, () -> moveBy(shown(), 1)),
                action("moveLeft", Icon.BACK, "Ctrl+Shift+PageUp", several, () -> moveBy(shown(), -1)),
                action("rename", Icon.EDIT, "", several, this::rename));
    }

    private static Action action(
            String name, Icon icon, String shortcut, ObservableBooleanValue enabled, Runnable run) {
        return new Action("tabs." + name, "tabs.action." + name, icon, shortcut, enabled, run);
    }

    ObservableList<SearchTab> tabs() {
        return tabs.tabs();
    }

    ReadOnlyObjectProperty<SearchTab> shownProperty() {
        return tabs.activeProperty();
    }

    private SearchTab shown() {
        return tabs.activeProperty().get();
    }

    /** Opens a tab that shows everything, ready to be typed into; another one such, as a key that is held asks for, is not needed. */
    void open() {
        if (tabs().size() == 1 || !tabs.shown().equals(EVERYTHING)) {
            tabs.open(EVERYTHING);
        }
        focusQuery.run();
    }

    void show(SearchTab tab) {
        tabs.show(tab);
    }

    void close(SearchTab tab) {
        tabs.close(tab);
    }

    void move(SearchTab tab, int place) {
        tabs.move(tab, place);
    }

    void moveBy(SearchTab tab, int by) {
        tabs.move(tab, tabs().indexOf(tab) + by);
    }

    void rename(SearchTab tab, String name) {
        tabs.rename(tab, name);
    }

    /** Called when the user asks to rename a tab by its menu. */
    void onRename(Consumer<SearchTab> listener) {
        onRename.add(listener);
    }

    private void rename() {
        onRename.forEach(listener -> listener.accept(shown()));
    }

    /** Called when tabs are called otherwise, because a search was saved, renamed, deleted, or sorted. */
    void onTitles(Runnable listener) {
        saved.onChange(listener);
        saved.hereProperty().subscribe(_ -> listener.run());
    }

    /** What a tab is called: by the name it was given, else by that of the saved search it shows, else by its search. */
    String title(SearchTab tab) {
        String name = tab.nameProperty().get();
        return name.isEmpty()
                ? saved.like(tabs.search(tab))
                        .map(s -> FacetLine.visible(s.name()))
                        .orElseGet(() -> words(tab))
                : FacetLine.visible(name);
    }

    /** The whole search of a tab. */
    String words(SearchTab tab) {
        String text = tab.textProperty().get().strip();
        return text.isEmpty() ? Text.of("tabs.everything") : FacetLine.visible(text);
    }
}

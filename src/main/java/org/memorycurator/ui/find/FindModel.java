package org.memorycurator.ui.find;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.memorycurator.search.Matches;
import org.memorycurator.search.QueryException;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.KeyBindings;
import org.memorycurator.ui.desk.Preferences;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Cancellable;
import org.memorycurator.ui.kit.Icon;

/** The search as the user sees it: text, count, what is wrong with it, chips, completions, facets. FX thread. */
public final class FindModel {
    private static final Duration TYPING = Duration.ofMillis(400);
    private static final String NEEDS_REVIEW = "feedback:negative|very_negative";
    private static final String BIN = "is:binned";

    private final Desk desk;
    private final ChipsModel chips;
    private final CompletionModel completion;
    private final FacetsModel facets;
    private final SavedModel saved;
    private final TimelineModel timeline;
    private final TabsModel tabs;
    private final LockModel lock;
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable QueryException> problem = new ReadOnlyObjectWrapper<>();
    private final List<Runnable> onFocus = new ArrayList<>();
    private @Nullable Cancellable telling;

    /** A search that shares its text and its matches with the other screens of this desk. */
    public FindModel(Desk desk) {
        this.desk = desk;
        QueryEdits edits = new QueryEdits(desk);
        chips = new ChipsModel(desk, edits);
        completion = new CompletionModel(desk);
        facets = new FacetsModel(desk, edits);
        timeline = new TimelineModel(desk, edits);
        saved = new SavedModel(desk, facets.shownProperty());
        tabs = new TabsModel(desk, saved, this::focus);
        lock = new LockModel(desk);
        desk.finding().matchesProperty().subscribe(_ -> recount());
        desk.marks().versionProperty().subscribe(_ -> recount());
        desk.following().behindProperty().subscribe(_ -> recount());
        desk.following().stoppedProperty().subscribe(_ -> recount());
        desk.finding().problemProperty().subscribe(this::tell);
        desk.finding()
                .textProperty()
                .subscribe(_ -> tell(desk.finding().problemProperty().get()));
    }

    /** What can be done here, for menus, keys and the palette. */
    public List<Action> actions() {
        return Stream.of(ownActions(), timeline.actions(), saved.actions(), tabs.actions(), lock.actions())
                .flatMap(List::stream)
                .toList();
    }

    private List<Action> ownActions() {
        ObservableBooleanValue always = new SimpleBooleanProperty(true);
        return List.of(
                new Action("find.focus", "find.action.focus", Icon.SEARCH, "Ctrl+F", always, this::focus),
                new Action("find.refresh", "find.action.refresh", Icon.RERUN, "F5", always, this::refresh),
                new Action("find.back", "find.action.back", Icon.BACK, "Alt+Left", canGoBackProperty(), this::goBack),
                new Action(
                        "find.forward",
                        "find.action.forward",
                        Icon.FORWARD,
                        "Alt+Right",
                        canGoForwardProperty(),
                        this::goForward),
                new Action(
                        "find.clear",
                        "find.action.clear",
                        Icon.CLEAR,
                        "",
                        textProperty().isNotEmpty(),
                        this::clear),
                new Action(
                        "find.needsReview",
                        "find.action.needsReview",
                        Icon.THUMB_DOWN,
                        "",
                        always,
                        () -> search(NEEDS_REVIEW)),
                new Action("find.bin", "find.action.bin", Icon.DELETE, "", always, () -> search(BIN)),
                new Action(
                        "find.facets",
                        "find.action.facets",
                        Icon.FACETS,
                        "Ctrl+Shift+F",
                        always,
                        () -> facetsShownProperty().set(!facetsShownProperty().get())));
    }

    /** Which keys do what. */
    KeyBindings keys() {
        return desk.keys();
    }

    /** The search text, whoever set it. */
    public ReadOnlyStringProperty textProperty() {
        return desk.finding().textProperty();
    }

    /** Whether the facets were to be seen the last time. */
    public static boolean facetsShown(Preferences preferences) {
        return FacetsModel.shown(preferences);
    }

    /** Whether the facets are to be seen; remembered between starts. */
    public BooleanProperty facetsShownProperty() {
        return facets.shownProperty();
    }

    /** Counts neither facets nor the timeline until {@link #releaseCounts}: at the start the first rows go before. */
    public void holdCounts() {
        facets.hold();
        timeline.hold();
    }

    /** Counts facets and timeline from now on. */
    public void releaseCounts() {
        timeline.release();
        facets.release();
    }

    /** Searches for this text. */
    public void search(String text) {
        desk.finding().search(text);
    }

    /** Called when the user asks for the search box. */
    public void onFocus(Runnable listener) {
        onFocus.add(listener);
    }

    /** How many match, of how many, and what is not up to date about it. */
    ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** What is wrong with the text, once the user pauses; null when nothing is. */
    ReadOnlyObjectProperty<@Nullable QueryException> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canGoBackProperty() {
        return desk.finding().canGoBackProperty();
    }

    ReadOnlyBooleanProperty canGoForwardProperty() {
        return desk.finding().canGoForwardProperty();
    }

    ChipsModel chips() {
        return chips;
    }

    CompletionModel completion() {
        return completion;
    }

    FacetsModel facets() {
        return facets;
    }

    SavedModel saved() {
        return saved;
    }

    TimelineModel timeline() {
        return timeline;
    }

    LockModel lock() {
        return lock;
    }

    TabsModel tabs() {
        return tabs;
    }

    void focus() {
        onFocus.forEach(Runnable::run);
    }

    void refresh() {
        if (desk.following().stoppedProperty().get()) {
            desk.following().follow();
        }
        desk.finding().refresh();
    }

    void goBack() {
        desk.finding().goBack();
    }

    void goForward() {
        desk.finding().goForward();
    }

    void clear() {
        search("");
    }

    private void recount() {
        Matches matches = desk.finding().matches();
        StringBuilder words = new StringBuilder(Text.of("find.count", matches.size(), matches.live()));
        if (desk.following().behindProperty().get() > 0) {
            boolean stopped = desk.following().stoppedProperty().get();
            words.append(" · ").append(Text.of(stopped ? "find.count.stopped" : "find.count.behind"));
        }
        count.set(words.toString());
    }

    /** A text that is not finished is no mistake yet: a fault is told only after a pause. */
    private void tell(@Nullable QueryException fault) {
        if (telling != null) {
            telling.cancel();
            telling = null;
        }
        if (fault == null) {
            problem.set(null);
        } else if (problem.get() != fault) {
            telling = desk.background().later(TYPING, () -> problem.set(fault));
        }
    }
}

package org.memorycurator.ui.find;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.LongBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableLongValue;
import org.memorycurator.model.Field;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Preferences;
import org.memorycurator.ui.find.FacetQuestion.Answer;
import org.memorycurator.ui.find.Pick.Way;
import org.memorycurator.ui.kit.OneAtATime;

/**
 * The facets of the result. One count runs at a time and what is shown stays until the newest one is there. Nothing is
 * counted while the facets are hidden or held back. FX thread.
 */
final class FacetsModel {
    private static final int OPEN_KEYS = 12;
    private static final int MORE_KEYS = 50;
    /** So many changes are taken in before anybody has read that they are not. */
    private static final int A_MOMENT = 1_000;

    private static final String SHOWN = "find.facets";
    private static final String FOLDS = "find.facets.folds";

    private final Desk desk;
    private final QueryEdits edits;
    private final ValueEdits valueEdits;
    private final BooleanProperty shown;
    private final LongBinding updating;
    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(new Answer(List.of(), 0));
    private final Map<String, Boolean> folds = new TreeMap<>();
    private final Map<Field, String> parts = new HashMap<>();
    private final OneAtATime<Answer> counting;
    private int keys = OPEN_KEYS;
    private boolean held;

    FacetsModel(Desk desk, QueryEdits edits) {
        this.desk = desk;
        this.edits = edits;
        this.valueEdits = new ValueEdits(desk);
        counting = new OneAtATime<>(desk.background(), this::question, answer::set, desk.status()::failed);
        shown = new SimpleBooleanProperty(shown(desk.preferences()));
        desk.preferences()
                .get(FOLDS, "")
                .lines()
                .filter(fold -> fold.length() > 1)
                .forEach(fold -> folds.put(fold.substring(1), fold.startsWith("+")));
        shown.subscribe((_, now) -> {
            desk.preferences().put(SHOWN, now.toString());
            refresh();
        });
        updating = Bindings.createLongBinding(
                this::uncounted,
                desk.following().behindProperty(),
                desk.following().stoppedProperty());
        desk.finding().matchesProperty().subscribe((_, _) -> refresh());
        desk.following().followedProperty().subscribe((_, _) -> refresh());
        if (desk.finding().matches().revision() > 0) {
            refresh();
        }
    }

    /** Counts nothing until {@link #release}. */
    void hold() {
        held = true;
    }

    /** Counts again. */
    void release() {
        held = false;
        refresh();
    }

    /** Whether they are to be seen, as is remembered. */
    static boolean shown(Preferences preferences) {
        return Boolean.parseBoolean(preferences.get(SHOWN, "true"));
    }

    /** Whether the facets are to be seen; remembered. */
    BooleanProperty shownProperty() {
        return shown;
    }

    /** The facets as they were counted last. */
    ReadOnlyObjectProperty<Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** How many changes the counts do not know, once they are more than a moment’s work or not being taken in; else 0. */
    ObservableLongValue updatingProperty() {
        return updating;
    }

    /** Whether they are not being taken in. */
    ReadOnlyBooleanProperty stoppedProperty() {
        return desk.following().stoppedProperty();
    }

    /** Takes them in after all. */
    void goOn() {
        desk.following().follow();
    }

    private long uncounted() {
        long behind = desk.following().behindProperty().get();
        return behind > A_MOMENT || desk.following().stoppedProperty().get() ? behind : 0;
    }

    /** Searches as a click on a line says. */
    void click(Pick pick, Way way) {
        edits.change(query -> FacetClick.clicked(query, pick, way));
    }

    /** Changes values in all memories of the search. */
    ValueEdits valueEdits() {
        return valueEdits;
    }

    /** All values of a field, to be merged. */
    ValuesModel values(Field field) {
        return new ValuesModel(desk, valueEdits, field);
    }

    /** Opens or closes a facet; remembered. */
    void fold(Field field, boolean open) {
        folds.put(field.queryName(), open);
        desk.preferences()
                .put(
                        FOLDS,
                        folds.entrySet().stream()
                                .map(e -> (e.getValue() ? "+" : "-") + e.getKey())
                                .collect(Collectors.joining("\n")));
        refresh();
    }

    /** Shows the values of a facet that contain this, instead of the most frequent ones. */
    void searchIn(Field field, String part) {
        if (!Objects.equals(parts.put(field, part), part)) {
            refresh();
        }
    }

    /** Shows the most frequent values of a facet again. */
    void endSearchIn(Field field) {
        if (parts.remove(field) != null) {
            refresh();
        }
    }

    /** Shows more metadata keys. */
    void moreKeys() {
        keys += MORE_KEYS;
        refresh();
    }

    private void refresh() {
        if (shown.get() && !held) {
            counting.ask();
        }
    }

    private Callable<Answer> question() {
        FacetQuestion question = new FacetQuestion(desk.finding().matches().query(), keys, OPEN_KEYS, folds, parts);
        return () -> question.ask(desk.index());
    }

    /** Searches for one value, as a click on its line would, in a tab of its own. */
    void open(Pick pick) {
        edits.open(query -> FacetClick.narrowed(query, pick));
    }
}

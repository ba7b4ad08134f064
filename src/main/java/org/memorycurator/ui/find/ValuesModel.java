package org.memorycurator.ui.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.ValueClusters.Cluster;
import org.memorycurator.batch.ValueClusters.Counted;
import org.memorycurator.batch.ValueClusters.Method;
import org.memorycurator.model.Field;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.find.ValuesQuestion.Answer;
import org.memorycurator.ui.kit.OneAtATime;

/**
 * All values of a field in the search: several are ticked to become one, or whole clusters of those that may mean the same.
 * It follows the search while it is watched. FX thread.
 */
final class ValuesModel {
    private final Desk desk;
    private final ValueEdits edits;
    private final Field field;
    private final BooleanProperty similar = new SimpleBooleanProperty();
    private final StringProperty part = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Method> method = new SimpleObjectProperty<>();
    private final StringProperty wanted = new SimpleStringProperty("");
    private final ObservableList<ValueRow> rows = FXCollections.observableArrayList();
    private final Map<String, Counted> ticked = new LinkedHashMap<>();
    private final List<ClusterDraft> drafts = new ArrayList<>();
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper typed = new ReadOnlyBooleanWrapper();
    private final OneAtATime<Answer> reading;
    private boolean watched;
    /** Whether the user has said what the ticked values become. */
    private boolean said;

    private boolean proposing;

    ValuesModel(Desk desk, ValueEdits edits, Field field) {
        this.desk = desk;
        this.edits = edits;
        this.field = field;
        reading = new OneAtATime<>(desk.background(), this::question, this::answered, desk.status()::failed);
        similar.subscribe((_, _) -> read());
        part.subscribe((_, _) -> read());
        method.subscribe((_, _) -> read());
        wanted.subscribe((_, _) -> wantedChanged());
        desk.finding().matchesProperty().subscribe((_, _) -> read());
        desk.following().followedProperty().subscribe((_, _) -> read());
    }

    Field field() {
        return field;
    }

    /** Reads from now on, and again whenever something is another. */
    void watch(boolean now) {
        watched = now;
        read();
    }

    /** Whether clusters are shown instead of single values. */
    BooleanProperty similarProperty() {
        return similar;
    }

    /** What the values that are shown contain. */
    StringProperty partProperty() {
        return part;
    }

    /** By what values are compared; null for every method. */
    ObjectProperty<@Nullable Method> methodProperty() {
        return method;
    }

    /** What the ticked single values become. */
    StringProperty wantedProperty() {
        return wanted;
    }

    /** What is shown. */
    ObservableList<ValueRow> rows() {
        return rows;
    }

    /** How many there are, in a sentence. */
    ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** How many values would become others. */
    ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** Whether one of these may be a number, or true or false, somewhere, and would then stay. */
    ReadOnlyBooleanProperty typedProperty() {
        return typed.getReadOnlyProperty();
    }

    boolean isTicked(Counted value) {
        return ticked.containsKey(value.value());
    }

    /** Ticks a single value. What they become is the most frequent of them, unless the user says otherwise. */
    void tick(Counted value, boolean on) {
        if (on) {
            ticked.put(value.value(), value);
        } else {
            ticked.remove(value.value());
        }
        if (ticked.isEmpty()) {
            said = false;
        }
        propose();
        retell();
    }

    /** How many single values are ticked, whether they are shown or not. */
    int ticked() {
        return ticked.size();
    }

    /** Called when a cluster has other ticks, or other words, than before. */
    void clusterChanged() {
        retell();
    }

    /** Shows or hides the values of a cluster below it. */
    void open(ClusterDraft draft, boolean shown) {
        if (draft.open() == shown) {
            return;
        }
        draft.open(shown);
        int at = rows.indexOf(new ValueRow.Head(draft));
        if (shown) {
            rows.addAll(at + 1, members(draft));
        } else {
            rows.remove(at + 1, at + 1 + draft.values().size());
        }
    }

    /** Ticks every value of every cluster that is shown, or none. */
    void tickAll(boolean on) {
        drafts.forEach(draft -> draft.tickAll(on));
        retell();
    }

    /** Opens the batch pane with what is ticked; whether there was anything to do. */
    boolean plan() {
        ValueChange change = change();
        if (change.table().isEmpty()) {
            return false;
        }
        edits.prepare(change);
        ticked.clear();
        said = false;
        drafts.forEach(draft -> draft.tickAll(false));
        propose();
        retell();
        return true;
    }

    private ValueChange change() {
        Map<String, String> table = new LinkedHashMap<>();
        if (similar.get()) {
            drafts.forEach(draft -> draft.addTo(table));
        } else if (!wanted.get().isBlank()) {
            ticked.keySet().forEach(value -> table.put(value, wanted.get()));
        }
        return new ValueChange(field, table);
    }

    private void propose() {
        if (!said) {
            proposing = true;
            wanted.set(ticked.values().stream()
                    .max(Comparator.comparingLong(Counted::count))
                    .map(Counted::value)
                    .orElse(""));
            proposing = false;
        }
    }

    private void wantedChanged() {
        said = said || !proposing;
        retell();
    }

    private void retell() {
        Map<String, String> table = change().table();
        changes.set(table.size());
        typed.set(table.entrySet().stream()
                .anyMatch(e -> ValueChange.mayBeTyped(field, e.getKey())
                        && !ValueChange.staysTyped(e.getKey(), e.getValue())));
    }

    private void read() {
        if (watched) {
            reading.ask();
        }
    }

    private Callable<Answer> question() {
        ValuesQuestion question =
                new ValuesQuestion(field, desk.finding().matches().query(), similar.get(), part.get(), method.get());
        return () -> question.ask(desk.index());
    }

    private void answered(Answer answer) {
        List<ValueRow> shown = new ArrayList<>();
        if (similar.get()) {
            List<ClusterDraft> before = List.copyOf(drafts);
            drafts.clear();
            answer.clusters().forEach(cluster -> drafts.add(draft(before, cluster)));
            for (ClusterDraft draft : drafts) {
                shown.add(new ValueRow.Head(draft));
                if (draft.open()) {
                    shown.addAll(members(draft));
                }
            }
        } else {
            answer.values().forEach(value -> shown.add(new ValueRow.Single(value)));
        }
        rows.setAll(shown);
        told.set(words(answer));
        retell();
    }

    private static ClusterDraft draft(List<ClusterDraft> before, Cluster cluster) {
        return before.stream()
                .filter(draft -> draft.same(cluster))
                .findFirst()
                .map(draft -> new ClusterDraft(cluster, draft))
                .orElseGet(() -> new ClusterDraft(cluster));
    }

    private static List<ValueRow.Member> members(ClusterDraft draft) {
        return draft.values().stream()
                .map(value -> new ValueRow.Member(draft, value))
                .toList();
    }

    private String words(Answer answer) {
        int read = answer.values().size();
        String cut = answer.distinct() > read ? " " + Text.of("find.values.cut", read) : "";
        return similar.get()
                ? Text.of("find.values.clusters", answer.clusters().size(), answer.distinct()) + cut
                : Text.of(part.get().isEmpty() ? "find.values.all" : "find.values.found", answer.distinct()) + cut;
    }
}

package org.memorycurator.ui.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.KeyBindings;
import org.memorycurator.ui.kit.Action;

/** The list of all keys, and the changing of one: it waits for keys, refuses some, and asks before taking one from another action. FX thread. */
final class KeysModel {
    /** A line of the list. */
    sealed interface Line {
        /** A heading. */
        record Group(String words) implements Line {}

        /** An action, with keys or without. */
        record Bound(Action action) implements Line {}

        /** Keys that stay as they are. */
        record Fixed(String keys, String words) implements Line {}
    }

    /** Keys that were pressed for one action and belong to another. */
    record Conflict(Action wanting, String keys, Action holder) {}

    private final Catalogue catalogue;
    private final KeyBindings keys;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Action> recording = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Conflict> conflict = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private String filter = "";

    KeysModel(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.keys = catalogue.keys();
    }

    /** What matches the filter, under its headings. */
    ObservableList<Line> lines() {
        return lines;
    }

    /** The action that waits for its keys; null while none does. */
    ReadOnlyObjectProperty<@Nullable Action> recordingProperty() {
        return recording.getReadOnlyProperty();
    }

    /** What must be decided: to take the keys from their holder or not; null when nothing. */
    ReadOnlyObjectProperty<@Nullable Conflict> conflictProperty() {
        return conflict.getReadOnlyProperty();
    }

    /** What happened, or what to do now; empty for nothing. */
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    KeyBindings keys() {
        return keys;
    }

    /** Lists what has all these words, in its name, menu or keys. */
    void filter(String typed) {
        filter = typed.strip().toLowerCase(Locale.ROOT);
        refresh();
    }

    /** Waits for the keys of this action. */
    void record(Action action) {
        conflict.set(null);
        recording.set(action);
        message.set(Text.of("keys.press", action.text()));
    }

    /** These keys were pressed while an action waits for them. */
    void press(String pressed) {
        Action action = recording.get();
        if (action == null) {
            return;
        }
        if (pressed.equals("Esc")) {
            stop("");
        } else if (pressed.equals("Backspace")) {
            keys.bind(action, List.of());
            stop(Text.of("keys.removed", action.text()));
        } else {
            want(action, pressed);
        }
    }

    private void want(Action action, String pressed) {
        boolean itsOwn = List.of(action.shortcut().split(" ")).contains(pressed);
        Optional<String> refusal = itsOwn ? Optional.empty() : KeyRules.refusal(pressed);
        Optional<Action> holder = keys.owner(pressed).filter(h -> !h.id().equals(action.id()));
        if (refusal.isPresent()) {
            message.set(refusal.get()); // and goes on waiting
        } else if (holder.isPresent()) {
            conflict.set(new Conflict(action, pressed, holder.get()));
            stop(Text.of(
                    "keys.conflict", KeyBindings.shown(pressed), holder.get().text()));
        } else {
            bind(action, pressed);
        }
    }

    private void bind(Action action, String pressed) {
        keys.bind(action, List.of(pressed));
        stop(Text.of("keys.bound", KeyBindings.shown(pressed), action.text()));
    }

    /** Gives up waiting. */
    void stop(String said) {
        recording.set(null);
        message.set(said);
        refresh();
    }

    /** Takes the keys from the action that has them. */
    void take() {
        Conflict over = conflict.get();
        if (over != null) {
            List<String> left = new ArrayList<>(keys.of(over.holder()));
            left.remove(over.keys());
            keys.bind(over.holder(), left);
            conflict.set(null);
            bind(over.wanting(), over.keys());
        }
    }

    /** Leaves the keys where they are. */
    void keep() {
        conflict.set(null);
        message.set("");
    }

    void reset(Action action) {
        keys.reset(action);
        conflict.set(null);
        stop(Text.of("keys.reset.done", action.text()));
    }

    void resetAll() {
        keys.resetAll();
        conflict.set(null);
        stop(Text.of("keys.resetAll.done"));
    }

    /** The whole list, a line for each, keys and words divided by a tab. */
    String asText() {
        StringBuilder text = new StringBuilder();
        for (Line line : all("")) {
            switch (line) {
                case Line.Group group ->
                    text.append(text.isEmpty() ? "" : "\n")
                            .append(group.words())
                            .append('\n');
                case Line.Bound bound ->
                    text.append(words(bound.action()))
                            .append('\t')
                            .append(bound.action().text())
                            .append('\n');
                case Line.Fixed fixed ->
                    text.append(fixed.keys()).append('\t').append(fixed.words()).append('\n');
            }
        }
        return text.toString();
    }

    /** The list was copied. */
    void copied() {
        message.set(Text.of("keys.copied"));
    }

    /** All keys of an action, as they are shown. */
    String words(Action action) {
        return String.join(
                ", ", keys.of(action).stream().map(KeyBindings::shown).toList());
    }

    private void refresh() {
        lines.setAll(all(filter));
    }

    private List<Line> all(String part) {
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        Map<String, String> paths = Menus.paths();
        paths.forEach((id, path) ->
                groups.computeIfAbsent(path, _ -> new ArrayList<>()).add(new Line.Bound(catalogue.get(id))));
        catalogue.all().stream()
                .filter(action -> !paths.containsKey(action.id()))
                .forEach(action -> groups.computeIfAbsent(Text.of("keys.elsewhere"), _ -> new ArrayList<>())
                        .add(new Line.Bound(action)));
        for (FixedKeys fixed : FixedKeys.values()) {
            fixed.all()
                    .forEach(f -> groups.computeIfAbsent(fixed.words(), _ -> new ArrayList<>())
                            .add(new Line.Fixed(f.keys(), f.words())));
        }
        List<Line> all = new ArrayList<>();
        groups.forEach((heading, group) -> {
            List<Line> found =
                    group.stream().filter(line -> matches(heading, line, part)).toList();
            if (!found.isEmpty()) {
                all.add(new Line.Group(heading));
                all.addAll(found);
            }
        });
        return all;
    }

    private boolean matches(String heading, Line line, String part) {
        String words =
                switch (line) {
                    case Line.Group group -> group.words();
                    case Line.Bound bound -> bound.action().text() + " " + words(bound.action());
                    case Line.Fixed fixed -> fixed.words() + " " + fixed.keys();
                };
        String where = (heading + " " + words).toLowerCase(Locale.ROOT);
        return List.of(part.split("\\s+")).stream().allMatch(where::contains);
    }
}

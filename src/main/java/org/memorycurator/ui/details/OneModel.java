package org.memorycurator.ui.details;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.store.JsonText;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.ValueType;
import org.memorycurator.ui.details.Draft.Stage;
import org.memorycurator.ui.kit.Latest;

/** One memory whole, as it is stored now and as it is being typed. FX thread. */
final class OneModel {
    static final Slot WORDS = new Slot.Words();
    static final Slot EXPIRES = new Slot.Expires();
    static final Slot REASON = new Slot.Reason();

    /** How the memory stands with the store. */
    enum Standing {
        /** Nothing was typed. */
        CALM,
        /** Something is being typed. */
        TYPING,
        /** Something is on its way. */
        SAVING,
        /** What was typed last is durable. */
        SAVED,
        /** Something cannot be saved as it is. */
        UNSAVED,
        /** It cannot be edited. */
        LOCKED
    }

    private final Desk desk;
    private final Drafts drafts;
    private final Thumbs thumbs;
    private final DirectEdits edits;
    private final Latest latest = new Latest();
    private final ReadOnlyObjectWrapper<@Nullable Memory> memory = new ReadOnlyObjectWrapper<>();

    OneModel(Desk desk) {
        this.desk = desk;
        this.drafts = new Drafts(desk, this::arrived);
        this.thumbs = new Thumbs(desk, memory.getReadOnlyProperty());
        this.edits = new DirectEdits(desk, memory.getReadOnlyProperty());
        desk.editing().lastProperty().subscribe(_ -> refresh());
    }

    /** The memory that is shown, as it is stored now; null for none. */
    ReadOnlyObjectProperty<@Nullable Memory> memoryProperty() {
        return memory.getReadOnlyProperty();
    }

    /** Rises whenever what is typed, or how far it is, changes. */
    ReadOnlyIntegerProperty versionProperty() {
        return drafts.versionProperty();
    }

    /** Shows another memory, or the same as somebody read it; what was typed into the one before is saved to it. */
    void show(@Nullable Memory next) {
        Memory before = memory.get();
        if (before != null && next != null && before.number() == next.number()) {
            arrived(next);
            return;
        }
        if (before != null) {
            drafts.saveAll(before);
            drafts.left(before);
        }
        memory.set(next);
        if (next != null) {
            drafts.arrived(next);
        }
    }

    /** Saves everything that was typed and can be saved. */
    void saveAll() {
        with(drafts::saveAll);
    }

    /** Why this memory cannot be edited, in a sentence; empty when it can. */
    Optional<String> obstacle() {
        Memory shown = memory.get();
        if (shown == null) {
            return Optional.of("");
        }
        String state = shown.binned() ? "binned" : shown.identity().immutable() ? "immutable" : "";
        return Optional.ofNullable(desk.obstacle())
                .or(() -> desk.lock().obstacle(shown))
                .or(() -> state.isEmpty() ? Optional.empty() : Optional.of(Text.of("details.obstacle." + state)));
    }

    /** What is done to this memory without typing. */
    DirectEdits edits() {
        return edits;
    }

    /** Thumbs on this memory. */
    Thumbs thumbs() {
        return thumbs;
    }

    /** How the memory stands with the store. */
    Standing standing() {
        Memory shown = memory.get();
        if (shown == null) {
            return Standing.CALM;
        }
        List<Draft> typed = drafts.of(shown);
        Set<Stage> stages = new LinkedHashSet<>(typed.stream().map(Draft::stage).toList());
        if (stages.contains(Stage.SAVING) || desk.marks().saving(shown.number())) {
            return Standing.SAVING;
        }
        if (stages.contains(Stage.INVALID) || stages.contains(Stage.CONFLICT)) {
            return Standing.UNSAVED;
        }
        if (stages.contains(Stage.TYPING)) {
            return Standing.TYPING;
        }
        if (obstacle().isPresent()) {
            return Standing.LOCKED;
        }
        return drafts.anySaved(shown) ? Standing.SAVED : Standing.CALM;
    }

    /** The keys of the metadata in their order, then those that are only typed as yet. */
    List<String> keys() {
        Memory shown = memory.get();
        if (shown == null) {
            return List.of();
        }
        Set<String> keys = new LinkedHashSet<>(shown.metadata().values().keySet());
        keys.addAll(drafts.keys(shown));
        return new ArrayList<>(keys);
    }

    /** What to show in an editor: what was typed, or what is stored. */
    String typed(Slot slot) {
        Draft draft = draft(slot);
        return draft != null ? draft.typed() : stored(slot);
    }

    /** What is stored there now, as it is shown. */
    String stored(Slot slot) {
        Memory shown = memory.get();
        return shown == null ? "" : Typed.shown(slot.print(shown.content()));
    }

    ValueType type(Slot slot) {
        Draft draft = draft(slot);
        Memory shown = memory.get();
        return draft != null ? draft.type() : shown == null ? ValueType.TEXT : slot.type(shown.content());
    }

    @Nullable
    Draft draft(Slot slot) {
        Memory shown = memory.get();
        return shown == null ? null : drafts.of(shown, slot);
    }

    void type(Slot slot, String typed) {
        with(shown -> drafts.type(shown, slot, type(slot), typed));
    }

    void save(Slot slot) {
        with(shown -> {
            if (slot.equals(WORDS) && draft(slot) != null) {
                thumbs.corrected(shown);
            }
            drafts.save(shown, slot);
        });
    }

    void saveMine(Slot slot) {
        with(shown -> drafts.saveMine(shown, slot));
    }

    void restore(Slot slot) {
        with(shown -> drafts.restore(shown, slot));
    }

    /** Means a value as another type; saved when what is there can be read so. */
    void retype(String key, ValueType type) {
        Slot slot = new Slot.Key(key);
        with(shown -> {
            Json stored = shown.metadata().get(key);
            if (type == ValueType.JSON && draft(slot) == null && stored != null) {
                drafts.type(shown, slot, type, JsonText.print(stored));
            } else {
                drafts.type(shown, slot, type, typed(slot));
                drafts.save(shown, slot);
            }
        });
    }

    /** Adds a key; answers why not, in a sentence, when it cannot be. */
    Optional<String> addKey(String key, ValueType type, String typed) {
        Memory shown = memory.get();
        if (shown == null || key.isBlank()) {
            return Optional.of(Text.of("details.problem.noKey"));
        }
        if (keys().contains(key)) {
            return Optional.of(Text.of("details.problem.keyTaken", key));
        }
        try {
            type.read(typed);
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
        Slot slot = new Slot.Key(key);
        drafts.type(shown, slot, type, typed);
        drafts.save(shown, slot);
        return Optional.empty();
    }

    /** Removes a key, or what was typed for one that is not stored. */
    void removeKey(String key) {
        with(shown -> {
            drafts.restore(shown, new Slot.Key(key));
            edits.removeKey(key);
        });
    }

    private void refresh() {
        Memory shown = memory.get();
        if (shown != null) {
            Latest.Question question = latest.ask();
            desk.background()
                    .read(
                            () -> desk.store().read(shown.number()),
                            question.only(now -> now.ifPresent(this::arrived)),
                            question.only(desk.status()::failed));
        }
    }

    private void arrived(Memory now) {
        Memory shown = memory.get();
        thumbs.arrived(now);
        if (shown != null && shown.number() == now.number() && now.revision() > shown.revision()) {
            memory.set(now);
        }
        if (shown == null || shown.number() != now.number() || now.revision() >= shown.revision()) {
            drafts.arrived(now);
        }
    }

    private void with(Consumer<Memory> work) {
        Memory shown = memory.get();
        if (shown != null) {
            work.accept(shown);
        }
    }
}

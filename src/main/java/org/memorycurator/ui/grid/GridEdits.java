package org.memorycurator.ui.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Memory;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Message.Tone;
import org.memorycurator.ui.desk.Unsaved;

/**
 * Edits of single cells on their way to the store. Each is handed on at once, so that closing the window loses none; the
 * store thread lets quick edits of one memory go on from each other. What was typed shows until it is durable; what is
 * refused is not lost either. FX thread.
 */
final class GridEdits {
    /** A new value for one cell of the memory that the user saw. */
    record Edit(Memory seen, GridColumn column, String text) {}

    private final Desk desk;
    private final GridRows rows;
    private final Map<Integer, Map<String, Edit>> pending = new HashMap<>();

    GridEdits(Desk desk, GridRows rows) {
        this.desk = desk;
        this.rows = rows;
        rows.onLoaded(this::forgetSettled);
    }

    /** Why this cell cannot be edited now; empty when it can. */
    Optional<String> obstacle(Memory memory, GridColumn column) {
        if (!column.editable()) {
            return Optional.of(Text.of("grid.obstacle.column", column.title()));
        }
        if (memory.binned()) {
            return Optional.of(Text.of("grid.obstacle.binned"));
        }
        if (memory.identity().immutable()) {
            return Optional.of(Text.of("grid.obstacle.immutable"));
        }
        return readOnly();
    }

    /** Why nothing can be written at all; empty when it can. */
    Optional<String> readOnly() {
        return Optional.ofNullable(desk.obstacle());
    }

    /** Saves a new value of a cell as its own change set. */
    void save(Memory seen, GridColumn column, String text) {
        Edit edit = new Edit(seen, column, text);
        pending.computeIfAbsent(seen.number(), _ -> new HashMap<>()).put(column.id(), edit);
        desk.editing()
                .edit(
                        seen,
                        column.steps(seen, text),
                        ChangeKind.EDIT,
                        desk.finding().origin(),
                        unsaved -> ended(edit, unsaved));
    }

    /** A refused text goes into the message, where it can be saved after all on what is stored now. */
    private void ended(Edit edit, Optional<Unsaved> unsaved) {
        unsaved.ifPresent(why -> {
            forget(edit);
            desk.status().say(message(edit, why));
        });
        rows.refresh();
    }

    private Message message(Edit edit, Unsaved why) {
        String typed = OneLine.of(edit.text());
        String sentence = why.sentence();
        if (why.failed()) { // says itself whether it is saved; after a disk failed nobody knows
            return new Message(
                    Tone.ERROR, Text.of("grid.failed", sentence, typed), Text.of("app.again"), () -> saveMine(edit));
        }
        return new Message(
                Tone.WARNING,
                Text.of("grid.notSaved", sentence, typed),
                Text.of(why.locked() ? "lock.unlockAndSave" : "grid.saveMine"),
                why.locked() ? () -> unlockAndSave(edit) : () -> saveMine(edit));
    }

    private void unlockAndSave(Edit edit) {
        desk.lock().unlock();
        saveMine(edit);
    }

    private void saveMine(Edit edit) {
        int number = edit.seen().number();
        desk.background()
                .read(
                        () -> desk.store().read(number),
                        now -> now.ifPresentOrElse(
                                memory -> save(memory, edit.column(), edit.text()),
                                () -> desk.status()
                                        .say(Message.of(
                                                Tone.ERROR,
                                                Text.of("grid.gone", edit.seen().id())))),
                        desk.status()::failed);
    }

    private void forget(Edit edit) {
        pending.getOrDefault(edit.seen().number(), new HashMap<>())
                .remove(edit.column().id(), edit);
    }

    /** What was typed into this cell and is not durable yet; null when nothing is on its way. */
    @Nullable
    String pending(int number, String column) {
        Edit edit = pending.getOrDefault(number, Map.of()).get(column);
        return edit == null ? null : edit.text();
    }

    /** What is to be known of a cell beside its value, in words: being saved, not editable, no longer matching. */
    String spoken(GridRow row, GridColumn column) {
        Memory memory = row.memory();
        List<String> states = new ArrayList<>();
        if (pending(row.number(), column.id()) != null) {
            states.add(Text.of("grid.status.saving"));
        }
        if (desk.marks().verdict(row.number()) != null) {
            states.add(Text.of("grid.spoken.edited"));
        }
        if (desk.marks().stale(row.number())) {
            states.add(Text.of("grid.spoken.stale"));
        }
        if (memory != null && memory.identity().immutable()) {
            states.add(Text.of("grid.spoken.immutable"));
        }
        if (memory != null && memory.binned()) {
            states.add(Text.of("grid.spoken.binned"));
        }
        return String.join(", ", states);
    }

    private void forgetSettled() {
        pending.keySet().removeIf(number -> !desk.marks().saving(number));
    }
}

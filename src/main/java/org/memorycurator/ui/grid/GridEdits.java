package org.memorycurator.ui.grid;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Memory;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Message.Tone;
import org.memorycurator.ui.kit.Text;

/**
 * Edits of single cells on their way to the store. Edits of one memory go one after the other, each from the memory as it
 * is then, so that a quick second edit is not refused because of the first; an edit of a value that somebody else changed
 * meanwhile is held back and told. FX thread.
 */
final class GridEdits {
    /** A new value for one cell of the memory that the user saw. */
    record Edit(Memory seen, GridColumn column, String text) {}

    private final Desk desk;
    private final GridRows rows;
    private final Map<Integer, Deque<Edit>> queues = new HashMap<>();
    private final Map<Integer, Map<String, Edit>> pending = new HashMap<>();
    private final Set<Integer> reading = new HashSet<>();

    GridEdits(Desk desk, GridRows rows) {
        this.desk = desk;
        this.rows = rows;
        desk.marks().versionProperty().subscribe(this::goOn);
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
        return desk.store().readOnly() ? Optional.of(Text.of("grid.obstacle.readOnly")) : Optional.empty();
    }

    /** Saves a new value of a cell as its own change set. */
    void save(Memory seen, GridColumn column, String text) {
        Edit edit = new Edit(seen, column, text);
        pending.computeIfAbsent(seen.number(), _ -> new HashMap<>()).put(column.id(), edit);
        queues.computeIfAbsent(seen.number(), _ -> new ArrayDeque<>()).add(edit);
        goOn();
    }

    /** What was typed into this cell and is not durable yet; null when nothing is on its way. */
    @Nullable
    String pending(int number, String column) {
        Edit edit = pending.getOrDefault(number, Map.of()).get(column);
        return edit == null ? null : edit.text();
    }

    private void goOn() {
        for (Integer number : Set.copyOf(queues.keySet())) {
            if (!desk.marks().saving(number) && !reading.contains(number)) {
                next(number);
            }
        }
    }

    private void next(int number) {
        Deque<Edit> queue = queues.get(number);
        Edit edit = queue == null ? null : queue.poll();
        if (edit == null) {
            queues.remove(number);
            rows.refresh();
            return;
        }
        reading.add(number);
        desk.background()
                .read(
                        () -> desk.store().read(number),
                        now -> {
                            reading.remove(number);
                            now.ifPresentOrElse(memory -> write(edit, memory), () -> gone(edit));
                        },
                        fault -> {
                            reading.remove(number);
                            desk.status().failed(fault);
                            goOn();
                        });
    }

    private void write(Edit edit, Memory now) {
        GridColumn column = edit.column();
        boolean untouched = column.raw(now).equals(column.raw(edit.seen())) && !now.binned();
        boolean ownEdit = now.revision() == edit.seen().revision() || untouched;
        if (!ownEdit) {
            String sentence = Text.of("grid.changedSince", column.title());
            desk.status()
                    .say(new Message(
                            Tone.WARNING, sentence, Text.of("grid.saveMine"), () -> save(now, column, edit.text())));
            goOn();
            return;
        }
        desk.editing()
                .edit(
                        now,
                        column.steps(now, edit.text()),
                        ChangeKind.EDIT,
                        desk.finding().origin());
        goOn();
    }

    private void gone(Edit edit) {
        desk.status()
                .say(Message.of(Tone.ERROR, Text.of("grid.gone", edit.seen().id())));
        goOn();
    }

    private void forgetSettled() {
        pending.keySet().removeIf(number -> !queues.containsKey(number));
    }
}

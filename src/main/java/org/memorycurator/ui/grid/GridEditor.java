package org.memorycurator.ui.grid;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.EditStep;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Field;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Rating;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Message.Tone;

/** What goes on around the edit of one memory: refusing with a reason, the big editor, replacing, answered feedback. FX thread. */
final class GridEditor {
    private final Desk desk;
    private final GridEdits edits;
    private @Nullable Memory corrected;

    GridEditor(Desk desk, GridEdits edits) {
        this.desk = desk;
        this.edits = edits;
        desk.editing().lastProperty().subscribe(_ -> offerAddressing());
    }

    /** Whether this cell can be edited; if not, the user is told why and what to do instead. */
    boolean mayEdit(@Nullable Memory memory, GridColumn column) {
        if (memory == null || column.editable() && desk.lock().refuses(memory)) {
            return false;
        }
        Optional<String> obstacle = edits.obstacle(memory, column);
        obstacle.ifPresent(why -> {
            boolean replaceable = replaceable(memory) && column.editable();
            desk.status()
                    .say(
                            replaceable
                                    ? new Message(
                                            Tone.WARNING,
                                            why,
                                            Text.of("grid.replaceOffer"),
                                            () -> replace(memory, column))
                                    : Message.of(Tone.WARNING, why));
        });
        return obstacle.isEmpty();
    }

    /** Whether it can be deleted and added again with other content. */
    boolean replaceable(Memory memory) {
        return memory.identity().immutable()
                && !memory.binned()
                && edits.readOnly().isEmpty();
    }

    /** Saves what was typed into a cell. */
    void commit(Memory seen, GridColumn column, String text) {
        if (column.field() == Field.Core.TEXT && openNegative(seen)) {
            corrected = seen;
        }
        edits.save(seen, column, text);
    }

    /** Edits a value in a window of its own, beginning with this text. */
    void big(Memory memory, GridColumn column, String soFar) {
        if (mayEdit(memory, column)) {
            typed(Text.of("grid.big.title", column.title()), memory, column, soFar)
                    .filter(text -> !text.equals(column.raw(memory)))
                    .ifPresent(text -> commit(memory, column, text));
        }
    }

    /** Asks for the corrected value of an immutable memory, deletes it and adds it again. */
    void replace(Memory memory, GridColumn asked) {
        if (desk.lock().refuses(memory)) {
            return;
        }
        GridColumn column = asked.editable() ? asked : GridColumn.CORE.getFirst();
        typed(Text.of("grid.replace.title", column.title()), memory, column, column.raw(memory))
                .filter(text -> !text.equals(column.raw(memory)))
                .ifPresent(text -> desk.editing()
                        .replace(
                                memory,
                                column.steps(memory, text),
                                desk.finding().origin()));
    }

    private Optional<String> typed(String title, Memory memory, GridColumn column, String start) {
        String heading = title;
        Optional<String> text = desk.dialogs().bigText(heading, start, true);
        while (text.isPresent()) {
            Optional<String> refusal = column.refusal(memory, text.get());
            if (refusal.isEmpty()) {
                return text;
            }
            text = desk.dialogs().bigText(refusal.get(), text.get(), true);
        }
        return text;
    }

    private void offerAddressing() {
        Memory before = corrected;
        if (before == null) {
            return;
        }
        desk.background()
                .read(
                        () -> desk.store().read(before.number()),
                        now -> now.filter(m -> !m.text().equals(before.text()))
                                .filter(_ -> corrected == before)
                                .ifPresent(this::offer),
                        desk.status()::failed);
    }

    private void offer(Memory now) {
        corrected = null;
        if (openNegative(now)) {
            desk.status()
                    .say(new Message(
                            Tone.SUCCESS,
                            Text.of("grid.correctedNegative"),
                            Text.of("grid.action.addressed"),
                            () -> address(now)));
        }
    }

    private void address(Memory memory) {
        Feedback given = memory.content().feedback();
        if (given != null) {
            desk.editing()
                    .edit(
                            memory,
                            List.of(new EditStep.SetFeedback(given.asAddressed())),
                            ChangeKind.FEEDBACK,
                            desk.finding().origin());
        }
    }

    private static boolean openNegative(Memory memory) {
        Feedback given = memory.content().feedback();
        return given != null && !given.addressed() && given.rating() != Rating.POSITIVE;
    }
}

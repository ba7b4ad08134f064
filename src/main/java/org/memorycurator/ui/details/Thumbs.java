package org.memorycurator.ui.details;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.EditStep;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Rating;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Message.Tone;

/** Feedback on the memory that is shown, and the offer to mark it as addressed by a correction. FX thread. */
final class Thumbs {
    private final Desk desk;
    private final ReadOnlyObjectProperty<@Nullable Memory> shown;
    private @Nullable Memory corrected;

    Thumbs(Desk desk, ReadOnlyObjectProperty<@Nullable Memory> shown) {
        this.desk = desk;
        this.shown = shown;
    }

    /** Whether thumbs can be given: to immutable memories too. */
    boolean possible() {
        Memory memory = shown.get();
        return memory != null && !memory.binned() && !desk.store().readOnly();
    }

    /** What was given; null for nothing. */
    @Nullable
    Feedback given() {
        Memory memory = shown.get();
        return memory == null ? null : memory.content().feedback();
    }

    /** Gives these thumbs, or takes them back when they were given. */
    void rate(Rating rating) {
        Memory memory = shown.get();
        if (memory != null) {
            change(memory.number(), given -> {
                boolean back = given != null && given.rating() == rating;
                return back ? null : new Feedback(rating, given == null ? null : given.reason(), false);
            });
        }
    }

    /** Marks the feedback as answered by a correction, or not. */
    void address(boolean addressed) {
        Memory memory = shown.get();
        if (memory != null) {
            address(memory.number(), addressed);
        }
    }

    /** The text of this memory is being corrected. */
    void corrected(Memory before) {
        Feedback given = before.content().feedback();
        boolean open = given != null && !given.addressed() && given.rating() != Rating.POSITIVE;
        corrected = open ? before : null;
    }

    /** A memory is stored like this now. */
    void arrived(Memory now) {
        Memory before = corrected;
        if (before != null && before.number() == now.number() && !before.text().equals(now.text())) {
            corrected = null;
            desk.status()
                    .say(new Message(
                            Tone.INFO,
                            Text.of("details.corrected"),
                            Text.of("details.feedback.address"),
                            () -> address(now.number(), true)));
        }
    }

    private void address(int number, boolean addressed) {
        change(number, given -> given == null ? null : new Feedback(given.rating(), given.reason(), addressed));
    }

    /** Reads on the store thread, behind what is on its way there, so that a reason typed just before is not lost. */
    private void change(int number, Function<@Nullable Feedback, @Nullable Feedback> change) {
        desk.background()
                .write(
                        () -> desk.store().read(number),
                        found -> found.ifPresent(now -> {
                            Feedback wanted = change.apply(now.content().feedback());
                            desk.editing()
                                    .edit(
                                            now,
                                            List.of(new EditStep.SetFeedback(wanted)),
                                            ChangeKind.FEEDBACK,
                                            desk.finding().origin());
                        }),
                        desk.status()::failed);
    }
}

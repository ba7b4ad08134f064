package org.memorycurator.ui.grid;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.memorycurator.change.Written;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Memory;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.kit.Latest;
import org.memorycurator.ui.kit.When;

/** By which change set a cell got its value, who made that one, when, and what was there before. FX thread. */
final class WhoWrote {
    /** So much of an earlier value is told; the whole of it is in the history. */
    private static final int TOLD = 200;

    /** The answer in words; {@code by} is null when no change set explains the value. */
    record Answer(String words, @Nullable ChangeSet by) {}

    private final Desk desk;
    private final Latest latest = new Latest();

    WhoWrote(Desk desk) {
        this.desk = desk;
    }

    /** Finds it out in the background; an answer that is no longer the newest asked for is not given. */
    void ask(Memory memory, GridColumn column, Consumer<Answer> told) {
        int number = memory.number();
        Latest.Question question = latest.ask();
        desk.background()
                .read(
                        () -> desk.changeLog()
                                .writer(number, column::raw)
                                .map(written -> answer(written, column))
                                .orElse(new Answer(Text.of("grid.wrote.nobody"), null)),
                        question.only(told),
                        question.only(desk.status()::failed));
    }

    /** Whoever asked is gone: no answer is given any more. */
    void forget() {
        latest.forget();
    }

    /** Says it as a message, from which the change set can be opened. */
    void say(Memory memory, GridColumn column) {
        ask(memory, column, answer -> {
            ChangeSet by = answer.by();
            desk.status()
                    .say(
                            by == null
                                    ? Message.of(Message.Tone.INFO, answer.words())
                                    : new Message(
                                            Message.Tone.INFO,
                                            answer.words(),
                                            Text.of("grid.wrote.show"),
                                            () -> desk.lookUp(by)));
        });
    }

    private static Answer answer(Written written, GridColumn column) {
        ChangeSet by = written.by();
        if (by == null) {
            return new Answer(Text.of("grid.wrote.nobody"), null);
        }
        String words = Text.of("grid.wrote", by.number(), by.title(), by.author(), When.minute(by.at()));
        if (by.reason() != null) {
            words += Text.of("grid.wrote.because", by.reason());
        }
        Memory before = written.before();
        if (before == null) {
            return new Answer(words + Text.of("grid.wrote.first"), by);
        }
        String was = column.raw(before);
        return new Answer(
                words + (was.isEmpty() ? Text.of("grid.wrote.wasEmpty") : Text.of("grid.wrote.was", shortened(was))),
                by);
    }

    private static String shortened(String text) {
        return text.length() <= TOLD ? text : text.substring(0, TOLD) + "…";
    }
}

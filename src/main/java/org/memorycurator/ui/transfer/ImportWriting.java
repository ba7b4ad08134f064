package org.memorycurator.ui.transfer;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.ImportPlan;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Message.Tone;
import org.memorycurator.ui.kit.Job;

/** Writes what was read from files and says what became of it. FX thread. */
final class ImportWriting {
    private final Desk desk;
    private final Consumer<ImportResult> show;
    private final ReadOnlyObjectWrapper<@Nullable ImportResult> result = new ReadOnlyObjectWrapper<>();

    /** {@code show} is called when the user asks what became of an import. */
    ImportWriting(Desk desk, Consumer<ImportResult> show) {
        this.desk = desk;
        this.show = show;
    }

    /** What became of the last import; null before the first. */
    ReadOnlyObjectProperty<@Nullable ImportResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /**
     * Writes a plan as one change set, as a job that can be cancelled; whoever asks closes the plan afterwards. Exactly one of both is
     * called, after the message was said.
     */
    Job write(String name, ImportPlan plan, Runnable written, Consumer<Exception> notWritten) {
        return desk.editing()
                .apply(
                        plan,
                        applied -> {
                            if (applied.changeSet() != null) {
                                say(ImportResult.of(name, plan, applied));
                            }
                            written.run();
                        },
                        notWritten);
    }

    /** Says what became of a plan that holds nothing to be written. */
    void wroteNothing(String name, ImportPlan plan) {
        say(ImportResult.ofNothing(name, plan));
    }

    private void say(ImportResult ended) {
        result.set(ended);
        Tone tone = ended.empty() ? Tone.ERROR : ended.whole() ? Tone.SUCCESS : Tone.WARNING;
        desk.status().say(new Message(tone, ended.sentence(), Text.of("import.show"), () -> show.accept(ended)));
    }
}

package org.memorycurator.ui.transfer;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Applied;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Plan;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.ImportPlan;
import org.memorycurator.transfer.Refused;
import org.memorycurator.transfer.file.ImportException;
import org.memorycurator.transfer.staging.Outcome;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Message.Tone;
import org.memorycurator.ui.kit.Job;

/** Writes what was read from files and says what became of it. FX thread. */
final class ImportWriting {
    /**
     * What is to be written.
     *
     * @param name of the file, or how many there are
     * @param plan of all of it
     * @param written the plan itself, or a part of it
     * @param fresh how many memories of that are new
     * @param chosen how many conflicts of the plan are in it, because the user chose them
     */
    record Wanted(String name, ImportPlan plan, Plan written, long fresh, long chosen) {
        /** All of a plan. */
        static Wanted all(String name, ImportPlan plan) {
            return new Wanted(name, plan, plan, plan.count(Outcome.NEW), 0);
        }
    }

    private final Desk desk;
    private final UnderWay underWay;
    private final Consumer<ImportResult> show;
    private final ReadOnlyObjectWrapper<@Nullable ImportResult> result = new ReadOnlyObjectWrapper<>();

    /** {@code underWay} hears of what begins and ends; {@code show} is called when the user asks what became of an import. */
    ImportWriting(Desk desk, UnderWay underWay, Consumer<ImportResult> show) {
        this.desk = desk;
        this.underWay = underWay;
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
    Job write(Wanted wanted, Runnable written, Consumer<Exception> notWritten) {
        underWay.begins(wanted.name());
        return desk.editing()
                .apply(
                        wanted.written(),
                        applied -> {
                            underWay.ends();
                            ChangeSet changeSet = applied.changeSet();
                            if (changeSet == null) {
                                notWritten.accept(refused(applied));
                            } else {
                                tell(wanted, changeSet, applied, written);
                            }
                        },
                        fault -> {
                            underWay.ends();
                            notWritten.accept(fault);
                        });
    }

    /** Says what became of it; first, where something was refused, that is kept. */
    private void tell(Wanted wanted, ChangeSet changeSet, Applied applied, Runnable written) {
        Consumer<Refused> told = refused -> {
            say(ImportResult.of(wanted, changeSet, refused));
            written.run();
        };
        if (applied.refusedCount() == 0 && wanted.chosen() == 0) {
            told.accept(Refused.NONE);
            return;
        }
        desk.background().read(() -> settled(wanted), told, fault -> {
            desk.status().failed(fault);
            written.run();
        });
    }

    /** Where the user chose all that would have stayed out, nothing of it is kept. */
    private static Refused settled(Wanted wanted) {
        ImportPlan plan = wanted.plan();
        Refused refused = plan.keepRefused();
        if (plan.rejected() == 0 && plan.conflicts() == wanted.chosen()) {
            plan.forgetRejects();
        }
        return refused;
    }

    /** Why nothing came of it: each row was refused, as by a lock on another customer. */
    private static Exception refused(Applied applied) {
        String reason = applied.refused().stream()
                .map(Applied.Refusal::reason)
                .findFirst()
                .orElse("");
        return new ImportException(Text.of("import.allRefused", applied.refusedCount(), reason), null);
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

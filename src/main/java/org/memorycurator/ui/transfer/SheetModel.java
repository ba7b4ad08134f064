package org.memorycurator.ui.transfer;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.CancelledException;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.ImportPlan;
import org.memorycurator.transfer.staging.Outcome;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Outside;
import org.memorycurator.ui.kit.Clip;
import org.memorycurator.ui.kit.Job;

/**
 * An import in the making, or a comparison with a file: what is chosen, what comes of it, and the one button that writes it. FX thread.
 */
final class SheetModel {
    private final Desk desk;
    private final ImportWriting writing;
    private final Outside outside;
    private final List<String> extensions;
    private final SheetChoices choices;
    private final Previewing previewing;
    private final Counting counting;
    private final OutcomeRows rows;
    private final LeftOut leftOut = new LeftOut();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<SheetPurpose> purpose = new ReadOnlyObjectWrapper<>(SheetPurpose.IMPORT);
    private final ReadOnlyObjectWrapper<@Nullable Job> write = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper stopped = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
    private boolean writingNow;

    /** A closed sheet on this desk; {@code extensions} are those of the files that can be added. */
    SheetModel(Desk desk, ImportWriting writing, Outside outside, List<String> extensions) {
        this.desk = desk;
        this.writing = writing;
        this.outside = outside;
        this.extensions = List.copyOf(extensions);
        this.choices = new SheetChoices(desk, this::touched);
        this.previewing = new Previewing(desk, choices::setupToLookAt);
        this.counting = new Counting(desk, choices::setup, purpose::get);
        this.rows = new OutcomeRows(desk);
        counting.planProperty().subscribe(plan -> {
            leftOut.clear();
            rows.show(plan);
        });
        desk.editing().lastProperty().subscribe((_, _) -> changedElsewhere());
    }

    /** Opens for this with these files; a sheet that is open for it already gets them beside those that it has. */
    void open(SheetPurpose wanted, List<Path> paths) {
        if (open.get() && purpose.get() == wanted) {
            choices.files().add(paths);
            return;
        }
        close();
        purpose.set(wanted);
        stopped.set("");
        rows.tabProperty().set(SheetTab.FIRST);
        title.set(Text.of("import.title." + wanted.name(), FileNames.of(paths)));
        open.set(true);
        choices.clear(); // of the last one, which may still be written
        previewing.clear();
        choices.open(paths);
    }

    /** Asks for more files. */
    void addMore() {
        choices.files().add(desk.dialogs().openFiles(Text.of("import.choose"), extensions));
    }

    /** Shows where a file is, in the platform's file browser. */
    void reveal(Path file) {
        Path folder = file.getParent();
        if (folder != null) {
            outside.reveal(folder);
        }
    }

    /** Puts what was counted on the clipboard, in one line for a ticket. */
    void copySummary(Clip clip) {
        clip.put(Text.of("import.copied", title.get(), counting.summary()));
        desk.status().note(Message.of(Message.Tone.INFO, Text.of("verify.copyDone")));
    }

    /** Saves the verdicts that are shown as a table. */
    void saveVerdicts() {
        ImportPlan plan = counting.planProperty().get();
        if (plan != null) {
            CheckExport.save(desk, plan);
        }
    }

    /** Closes without writing anything more; what runs already runs on. What was chosen is there again when the same files are opened. */
    void close() {
        if (open.get()) {
            choices.remember();
            open.set(false);
            if (!writingNow()) {
                release();
            }
        }
    }

    /** Closes for good. A plan that is being written still gets written, or not. */
    void leave() {
        close();
        if (!writingNow) {
            counting.leave();
        }
    }

    private void release() {
        choices.clear();
        previewing.clear();
        counting.clear();
    }

    /** Whether there is a window to be shown. */
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** The window's title, which names the file. */
    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** What it is for. */
    ReadOnlyObjectProperty<SheetPurpose> purposeProperty() {
        return purpose.getReadOnlyProperty();
    }

    /** Whether it compares, and only mends what the user wants to be mended. */
    boolean checks() {
        return purpose.get() == SheetPurpose.CHECK;
    }

    /** Whether nothing at all can be written here. */
    boolean readOnly() {
        return desk.store().readOnly();
    }

    /** Rises whenever something else is chosen. */
    ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    SheetChoices choices() {
        return choices;
    }

    Previewing previewing() {
        return previewing;
    }

    Counting counting() {
        return counting;
    }

    OutcomeRows rows() {
        return rows;
    }

    LeftOut leftOut() {
        return leftOut;
    }

    /** The writing that runs or ran last; null before the first. */
    ReadOnlyObjectProperty<@Nullable Job> writeProperty() {
        return write.getReadOnlyProperty();
    }

    /** Why the last writing did not come about, in a sentence; empty otherwise. */
    ReadOnlyStringProperty stoppedProperty() {
        return stopped.getReadOnlyProperty();
    }

    /** Whether a write runs, or what it refused is still to be kept. */
    boolean writingNow() {
        return writingNow;
    }

    /** Writes exactly the plan that is shown, without the rows that were left out. */
    void importNow() {
        ImportPlan plan =
                SheetState.of(this).possible() ? counting.planProperty().get() : null;
        if (plan != null) {
            stopped.set("");
            writingNow = true;
            long fresh = leftOut.left(plan, Outcome.NEW);
            ImportWriting.Wanted wanted =
                    new ImportWriting.Wanted(choices.name(), plan, leftOut.of(plan), fresh, leftOut.chosen());
            write.set(writing.write(wanted, () -> written(plan), this::notWritten));
        }
    }

    /** Stops the writing: then nothing is written. */
    void cancelWrite() {
        Job job = write.get();
        if (job != null) {
            job.cancel();
        }
    }

    private void written(ImportPlan plan) {
        writingNow = false;
        counting.keep(plan);
        if (open.get()) {
            choices.remember();
            open.set(false);
        }
        release();
    }

    private void notWritten(Exception fault) {
        writingNow = false;
        if (!open.get()) {
            release();
            return;
        }
        boolean cancelled = fault instanceof CancelledException || fault instanceof CancellationException;
        String said = fault.getMessage();
        stopped.set(cancelled || said == null ? Text.of("import.stopped") : said);
        counting.again();
    }

    private void touched() {
        if (open.get() && !writingNow()) {
            stopped.set("");
            if (!choices.files().files().isEmpty()) {
                title.set(Text.of("import.title." + purpose.get().name(), choices.name()));
            }
            rows.outdate();
            previewing.again();
            counting.again();
            version.set(version.get() + 1);
        }
    }

    private void changedElsewhere() {
        if (!choices.files().files().isEmpty()) {
            touched();
        }
    }
}

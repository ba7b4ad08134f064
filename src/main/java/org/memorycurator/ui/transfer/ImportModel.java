package org.memorycurator.ui.transfer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.ImportPlan;
import org.memorycurator.transfer.Importer;
import org.memorycurator.transfer.SampleMemories;
import org.memorycurator.transfer.file.Detection;
import org.memorycurator.transfer.file.FileFormat;
import org.memorycurator.transfer.file.ImportException;
import org.memorycurator.transfer.file.SourceFile;
import org.memorycurator.transfer.file.TemporaryFiles;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.KeyBindings;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Message.Tone;
import org.memorycurator.ui.desk.Outside;
import org.memorycurator.ui.desk.Watched;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Background;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.JobProgress;
import org.memorycurator.ui.kit.Lane;

/**
 * Brings files of memories in: by the sheet, where everything is seen before it is written, or at once where nothing is to be decided; one
 * import at a time. FX thread.
 */
public final class ImportModel {
    /** What can hold memories; the content decides, not the name. */
    private static final List<String> EXTENSIONS =
            List.of("jsonl", "json", "csv", "tsv", "txt", "xlsx", "zip", "md", "db", "gz");

    /** The window shows its rows first. */
    private static final Duration AFTER_START = Duration.ofSeconds(30);

    /** Work that makes a plan; none where somebody should look first. */
    @FunctionalInterface
    private interface Reading {
        Optional<ImportPlan> read(JobProgress progress);
    }

    private final Desk desk;
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final List<Consumer<ImportResult>> onShow = new ArrayList<>();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final ImportWriting writing;
    private final SheetModel sheet;
    private final UnderWay underWay;
    private boolean running;

    /** Imports into the store of this desk. */
    public ImportModel(Desk desk, Outside outside) {
        this.desk = desk;
        this.underWay = new UnderWay(desk);
        this.writing = new ImportWriting(desk, underWay, result -> onShow.forEach(listener -> listener.accept(result)));
        this.sheet = new SheetModel(desk, writing, outside, EXTENSIONS);
        possible.set(!desk.store().readOnly());
        // what a killed import left behind may be as large as the files it read
        desk.background().later(AFTER_START, () -> behind(() -> TemporaryFiles.removeLeft(TemporaryFiles.usual())));
    }

    private void behind(Runnable work) {
        desk.background().read(work, desk.status()::failed);
    }

    /** Why nothing can ever come in here, in a sentence; null when it can. */
    @Nullable
    String obstacle() {
        return desk.obstacle();
    }

    /** Which keys do what. */
    KeyBindings keys() {
        return desk.keys();
    }

    /** Where blocking work runs. */
    Background background() {
        return desk.background();
    }

    /** The sheet. */
    SheetModel sheet() {
        return sheet;
    }

    /** What can be done here, for menus, keys and the palette. */
    public List<Action> actions() {
        return List.of(
                new Action("import.open", "import.action.open", Icon.IMPORT, "Ctrl+O", possibleProperty(), this::choose)
                        .unless(desk.obstacle()),
                new Action(
                                "import.sample",
                                "import.action.sample",
                                Icon.SAMPLE,
                                "",
                                possibleProperty(),
                                this::importSample)
                        .unless(desk.obstacle()),
                checkAction());
    }

    /** Compares the store with a file; offered in the Verify pane, too. */
    public Action checkAction() {
        return new Action(
                "import.check",
                "import.action.check",
                Icon.TABLE_FILE,
                "",
                new ReadOnlyBooleanWrapper(true),
                this::check);
    }

    /** Asks for files and compares with them what is here. */
    void check() {
        List<Path> files = desk.dialogs().openFiles(Text.of("import.choose.check"), EXTENSIONS);
        if (!files.isEmpty()) {
            sheet.open(SheetPurpose.CHECK, files);
        }
    }

    /** Opens the sheet with these files, after the import that runs now; one that compares takes them, too. None is fine. */
    public void openFiles(List<Path> files) {
        List<Path> all = List.copyOf(files);
        if (!all.isEmpty() && sheet.openProperty().get() && sheet.checks()) {
            sheet.open(SheetPurpose.CHECK, all);
            return;
        }
        if (!all.isEmpty()) {
            inTurn(FileNames.of(all), () -> sheet.open(SheetPurpose.IMPORT, all));
        }
    }

    /**
     * Imports these files without a question where all of them are JSON whose reading is certain, after the import that runs now; the
     * desk's status says what came of it. Others open the sheet.
     */
    public void importFiles(List<Path> files) {
        List<Path> all = List.copyOf(files);
        if (!all.isEmpty()) {
            inTurn(
                    FileNames.of(all),
                    () -> read(
                            FileNames.of(all),
                            progress -> planOfCertain(all, progress),
                            () -> sheet.open(SheetPurpose.IMPORT, all)));
        }
    }

    /** Imports the invented memories that come with the application. */
    public void importSample() {
        inTurn(Text.of("import.sampleName"), () -> read(Text.of("import.sampleName"), this::planOfSample, () -> {}));
    }

    /** Whether memories can come in now: not into a store opened to read only, and not while an import runs. */
    public ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /** What became of the last import; null before the first. */
    ReadOnlyObjectProperty<@Nullable ImportResult> resultProperty() {
        return writing.resultProperty();
    }

    /** Called when the user wants to see what became of an import. */
    void onShow(Consumer<ImportResult> listener) {
        onShow.add(listener);
    }

    /** Asks for files and opens the sheet with them. */
    void choose() {
        openFiles(desk.dialogs().openFiles(Text.of("import.choose"), EXTENSIONS));
    }

    /** Closes the sheet, if it is open, and with it what was read but not written: before the store is closed. */
    public void closeSheet() {
        sheet.leave();
    }

    /** Says which import was left undone when the application ended the last time, if one was; false when none was. */
    public boolean tellLeft() {
        return underWay.tell();
    }

    /** Takes an import back. */
    void undo(ChangeSet imported) {
        desk.editing().undo(imported);
    }

    private void inTurn(String name, Runnable begin) {
        if (desk.store().readOnly()) {
            desk.status().say(Message.of(Tone.WARNING, Text.of("import.readOnly")));
        } else if (running) {
            waiting.add(begin);
            desk.status().say(Message.of(Tone.INFO, Text.of("import.waits", name)));
        } else {
            begin.run();
        }
    }

    private Optional<ImportPlan> planOfSample(JobProgress progress) {
        try (SampleMemories sample = SampleMemories.open()) {
            return Optional.of(new Importer(desk.store()).read(List.of(sample.file()), new Watched(progress)));
        }
    }

    private Optional<ImportPlan> planOfCertain(List<Path> files, JobProgress progress) {
        return files.stream().allMatch(ImportModel::certain)
                ? Optional.of(new Importer(desk.store()).read(files, new Watched(progress)))
                : Optional.empty();
    }

    private static boolean certain(Path file) {
        Detection detection = SourceFile.detect(file);
        FileFormat format = detection.layout().format();
        boolean json = format == FileFormat.JSON || format == FileFormat.JSON_LINES;
        return json && detection.encoding() != Detection.Certainty.GUESSED;
    }

    private void read(String name, Reading reading, Runnable otherwise) {
        running = true;
        possible.set(false);
        underWay.begins(name);
        desk.status()
                .watch(desk.background()
                        .job(
                                Text.of("import.job", name),
                                Lane.READ,
                                reading::read,
                                plan -> {
                                    if (plan.isEmpty()) {
                                        next();
                                        otherwise.run();
                                    } else {
                                        write(name, plan.get());
                                    }
                                },
                                this::failed));
    }

    private void write(String name, ImportPlan plan) {
        if (plan.size() == 0) {
            writing.wroteNothing(name, plan);
            close(plan);
        } else {
            writing.write(ImportWriting.Wanted.all(name, plan), () -> close(plan), _ -> discard(plan));
        }
    }

    private void close(ImportPlan plan) {
        end(plan::close);
    }

    /** Nothing was written, and nothing stays behind. */
    private void discard(ImportPlan plan) {
        end(plan::discard);
    }

    private void end(Runnable closing) {
        behind(closing);
        next();
    }

    /** The import is over: the next one, if any waits. */
    private void next() {
        running = false;
        underWay.ends();
        possible.set(!desk.store().readOnly());
        Runnable begin = waiting.poll();
        if (begin != null) {
            begin.run();
        }
    }

    /** A file that is not what the importer expects is no fault of the program: the sentence is enough. */
    private void failed(Exception fault) {
        if (fault instanceof ImportException) {
            desk.status().say(Message.of(Tone.ERROR, String.valueOf(fault.getMessage())));
        } else {
            desk.status().failed(fault);
        }
        next();
    }
}

package org.memorycurator.ui.transfer;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Applied;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.ImportPlan;
import org.memorycurator.transfer.Importer;
import org.memorycurator.transfer.SampleMemories;
import org.memorycurator.transfer.file.ImportException;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.KeyBindings;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Message.Tone;
import org.memorycurator.ui.desk.Watched;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Lane;

/** Brings files of memories in, one import at a time, and says what became of them. FX thread. */
public final class ImportModel {
    private static final List<String> EXTENSIONS = List.of("jsonl", "json");

    /** What is read and then closed, such as the sample's temporary file. */
    @FunctionalInterface
    private interface Source extends AutoCloseable {
        List<Path> files();

        @Override
        default void close() {}
    }

    private final Desk desk;
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable ImportResult> result = new ReadOnlyObjectWrapper<>();
    private final List<Consumer<ImportResult>> onShow = new ArrayList<>();
    private final Queue<List<Path>> waiting = new ArrayDeque<>();
    private boolean running;

    /** Imports into the store of this desk. */
    public ImportModel(Desk desk) {
        this.desk = desk;
        possible.set(!desk.store().readOnly());
    }

    /** Which keys do what. */
    KeyBindings keys() {
        return desk.keys();
    }

    /** What can be done here, for menus, keys and the palette. */
    public List<Action> actions() {
        return List.of(
                new Action(
                        "import.open", "import.action.open", Icon.IMPORT, "Ctrl+O", possibleProperty(), this::choose),
                new Action(
                        "import.sample",
                        "import.action.sample",
                        Icon.SAMPLE,
                        "",
                        possibleProperty(),
                        this::importSample));
    }

    /**
     * Reads these files and writes what they hold as one change set, after the import that runs now; answers at once, the desk's status says what
     * came of it.
     */
    public void importFiles(List<Path> files) {
        List<Path> all = List.copyOf(files);
        if (all.isEmpty()) {
            return;
        }
        if (running) {
            waiting.add(all);
            desk.status().say(Message.of(Tone.INFO, Text.of("import.waits", name(all))));
        } else if (checkPossible()) {
            read(name(all), () -> () -> all);
        }
    }

    /** Imports the invented memories that come with the application. */
    public void importSample() {
        if (checkPossible()) {
            read(Text.of("import.sampleName"), () -> sample(SampleMemories.open()));
        }
    }

    /** Whether memories can come in now: not into a store opened to read only, and not while an import runs. */
    public ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /** What became of the last import; null before the first. */
    ReadOnlyObjectProperty<@Nullable ImportResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Called when the user wants to see what became of an import. */
    void onShow(Consumer<ImportResult> listener) {
        onShow.add(listener);
    }

    /** Asks for files and imports them. */
    void choose() {
        importFiles(desk.dialogs().openFiles(Text.of("import.choose"), EXTENSIONS));
    }

    /** Takes an import back. */
    void undo(ChangeSet imported) {
        desk.editing().undo(imported);
    }

    private boolean checkPossible() {
        if (!possible.get()) {
            String why = desk.store().readOnly() ? Text.of("import.readOnly") : Text.of("import.busy");
            desk.status().say(Message.of(Tone.WARNING, why));
        }
        return possible.get();
    }

    private static Source sample(SampleMemories sample) {
        return new Source() {
            @Override
            public List<Path> files() {
                return List.of(sample.file());
            }

            @Override
            public void close() {
                sample.close();
            }
        };
    }

    private static String name(List<Path> files) {
        Path first = files.getFirst().getFileName();
        return files.size() == 1
                ? String.valueOf(first == null ? files.getFirst() : first)
                : Text.of("import.files", files.size());
    }

    private void read(String name, Supplier<Source> source) {
        running = true;
        possible.set(false);
        desk.status()
                .watch(desk.background()
                        .job(
                                Text.of("import.job", name),
                                Lane.READ,
                                progress -> {
                                    try (Source open = source.get()) {
                                        return new Importer(desk.store()).read(open.files(), new Watched(progress));
                                    }
                                },
                                plan -> write(name, plan),
                                this::failed));
    }

    private void write(String name, ImportPlan plan) {
        if (plan.size() == 0) {
            ended(ImportResult.ofNothing(name, plan), plan);
            return;
        }
        Applied before = desk.editing().lastProperty().get();
        desk.editing().apply(plan, () -> {
            Applied applied = desk.editing().lastProperty().get();
            boolean ours = applied != null
                    && !applied.equals(before)
                    && applied.changeSet() != null
                    && applied.changeSet().title().equals(plan.title());
            if (ours) {
                ended(ImportResult.of(name, plan, applied), plan);
            } else {
                close(plan);
            }
        });
    }

    private void ended(ImportResult ended, ImportPlan plan) {
        result.set(ended);
        Tone tone = ended.counts().imported() == 0 && ended.counts().identical() == 0
                ? Tone.ERROR
                : ended.whole() ? Tone.SUCCESS : Tone.WARNING;
        desk.status().say(new Message(tone, ended.sentence(), Text.of("import.show"), () -> show(ended)));
        close(plan);
    }

    private void show(ImportResult shown) {
        onShow.forEach(listener -> listener.accept(shown));
    }

    private void close(ImportPlan plan) {
        desk.background()
                .read(
                        () -> {
                            plan.close();
                            return true;
                        },
                        _ -> {},
                        desk.status()::failed);
        next();
    }

    /** The import is over: the next one, if any waits. */
    private void next() {
        running = false;
        possible.set(!desk.store().readOnly());
        List<Path> files = waiting.poll();
        if (files != null) {
            importFiles(files);
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

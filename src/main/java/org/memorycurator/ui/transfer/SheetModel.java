package org.memorycurator.ui.transfer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import org.memorycurator.transfer.ImportSetup;
import org.memorycurator.transfer.MatchRule;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Outside;
import org.memorycurator.ui.kit.Job;

/** An import in the making: files, how they are read, what becomes of them, and the one button that writes it. FX thread. */
final class SheetModel {
    private final Desk desk;
    private final ImportWriting writing;
    private final Outside outside;
    private final List<String> extensions;
    private final SheetFiles files;
    private final MappingModel mapping;
    private final RuleModel rule;
    private final StepsChoice steps;
    private final Previewing previewing;
    private final Counting counting;
    private final OutcomeRows rows;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Job> write = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper stopped = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
    private final SheetMemory memory = new SheetMemory();
    private boolean fresh;
    private boolean ruleChosen;

    /** A closed sheet on this desk. */
    SheetModel(Desk desk, ImportWriting writing, Outside outside, List<String> extensions) {
        this.desk = desk;
        this.writing = writing;
        this.outside = outside;
        this.extensions = List.copyOf(extensions);
        this.files = new SheetFiles(desk, this::looked);
        this.mapping = new MappingModel(this::mappingChanged);
        this.rule = new RuleModel(() -> {
            ruleChosen = true;
            touched();
        });
        this.steps = new StepsChoice(desk, this::touched);
        this.previewing = new Previewing(desk, this::setup);
        this.counting = new Counting(desk, this::setup);
        this.rows = new OutcomeRows(desk);
        counting.planProperty().subscribe(rows::show);
        desk.editing().lastProperty().subscribe((_, _) -> changedElsewhere());
    }

    /** Opens with these files; to those that it has already where it is open. */
    void open(List<Path> paths) {
        if (open.get()) {
            files.add(paths);
            return;
        }
        fresh = true;
        ruleChosen = false;
        stopped.set("");
        rows.tabProperty().set(SheetTab.FIRST);
        SheetMemory.Choices before = memory.of(paths);
        title.set(Text.of("import.title", name(paths)));
        open.set(true);
        steps.load();
        files.open(paths, before == null ? List.of() : before.files());
    }

    /** Asks for more files. */
    void addMore() {
        files.add(desk.dialogs().openFiles(Text.of("import.choose"), extensions));
    }

    /** Shows where a file is, in the platform's file browser. */
    void reveal(Path file) {
        Path folder = file.getParent();
        if (folder != null) {
            outside.reveal(folder);
        }
    }

    /** Closes without writing anything more; what runs already runs on. What was chosen is there again when the same files are opened. */
    void close() {
        if (!open.get()) {
            return;
        }
        remember();
        open.set(false);
        if (!writingNow()) {
            release();
        }
    }

    private void remember() {
        memory.put(new SheetMemory.Choices(
                files.files(), files.lettersRightProperty().get(), mapping.mapping(), rule.rule(), steps.name()));
    }

    private void release() {
        previewing.clear();
        counting.clear();
        files.clear();
    }

    /** Whether there is a window to be shown. */
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** The window's title, which names the file. */
    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** Rises whenever something else is chosen. */
    ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    SheetFiles files() {
        return files;
    }

    MappingModel mapping() {
        return mapping;
    }

    RuleModel rule() {
        return rule;
    }

    StepsChoice steps() {
        return steps;
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

    /** The writing that runs or ran last; null before the first. */
    ReadOnlyObjectProperty<@Nullable Job> writeProperty() {
        return write.getReadOnlyProperty();
    }

    /** Why the last writing did not come about, in a sentence; empty otherwise. */
    ReadOnlyStringProperty stoppedProperty() {
        return stopped.getReadOnlyProperty();
    }

    /** Whether a write runs. */
    boolean writingNow() {
        Job job = write.get();
        return job != null && job.runningProperty().get();
    }

    /** Why nothing can be read as it is chosen, in a sentence; empty when it can. */
    String problem() {
        return SheetState.problem(this);
    }

    /** Writes exactly the plan that is shown. */
    void importNow() {
        ImportPlan plan =
                SheetState.of(this).possible() ? counting.planProperty().get() : null;
        if (plan == null) {
            return;
        }
        stopped.set("");
        String name = name(paths());
        write.set(writing.write(name, plan, () -> written(plan), this::notWritten));
    }

    /** Stops the writing: then nothing is written. */
    void cancelWrite() {
        Job job = write.get();
        if (job != null) {
            job.cancel();
        }
    }

    private void written(ImportPlan plan) {
        counting.keep(plan);
        if (open.get()) {
            remember();
            open.set(false);
        }
        release();
    }

    private void notWritten(Exception fault) {
        if (!open.get()) {
            release();
            return;
        }
        boolean cancelled = fault instanceof CancelledException || fault instanceof CancellationException;
        String said = fault.getMessage();
        stopped.set(cancelled || said == null ? Text.of("import.stopped") : said);
        counting.again();
    }

    private void looked() {
        if (fresh) {
            fresh = false;
            begin();
        } else {
            mapping.fit(files.head());
        }
        suggestRule();
        title.set(Text.of("import.title", name(paths())));
        touched();
    }

    private void begin() {
        SheetMemory.Choices before = memory.of(paths());
        TableHead head = files.head();
        mapping.show(head.columns(), before == null ? head.suggested() : before.mapping());
        if (before != null) {
            ruleChosen = true;
            rule.show(before.rule());
            steps.choose(before.steps());
            files.lettersRightProperty().set(before.lettersRight());
        }
    }

    private void mappingChanged() {
        suggestRule();
        touched();
    }

    private void suggestRule() {
        if (!ruleChosen) {
            rule.show(files.tabular() ? MatchRule.suggest(mapping.mapping()) : MatchRule.WHOLE_MEMORIES);
        }
    }

    private void touched() {
        if (open.get() && !writingNow()) {
            stopped.set("");
            rows.outdate();
            previewing.again();
            counting.again();
            version.set(version.get() + 1);
        }
    }

    private void changedElsewhere() {
        if (!files.files().isEmpty()) {
            touched();
        }
    }

    private Optional<ImportSetup> setup() {
        if (files.files().isEmpty() || !problem().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ImportSetup(
                files.sources(), files.tabular() ? mapping.mapping() : null, rule.rule(), steps.steps()));
    }

    private List<Path> paths() {
        return files.files().stream().map(SheetFile::path).toList();
    }

    /** The file's name, or how many there are. */
    private static String name(List<Path> paths) {
        return paths.size() == 1
                ? String.valueOf(paths.getFirst().getFileName())
                : Text.of("import.files", paths.size());
    }
}

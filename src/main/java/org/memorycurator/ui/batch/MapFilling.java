package org.memorycurator.ui.batch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.ValueCounts;
import org.memorycurator.batch.ValueTable;
import org.memorycurator.model.CancelledException;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Watched;
import org.memorycurator.ui.kit.Cancellable;
import org.memorycurator.ui.kit.Clip;
import org.memorycurator.ui.kit.Job;
import org.memorycurator.ui.kit.Lane;
import org.memorycurator.ui.kit.Latest;

/** Fills the table of a step that maps values or categories: from what the memories have, from a file, from a spreadsheet. FX thread. */
final class MapFilling {
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final Desk desk;
    private final BatchScope scope;
    private final StepDraft draft;
    private final BooleanSupplier wanted;
    private final Clip clip;
    private final Latest latest = new Latest();
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable Cancellable pending;
    private @Nullable Job counting;

    /** {@code wanted} tells whether anybody can see the table. */
    MapFilling(Desk desk, BatchScope scope, StepDraft draft, BooleanSupplier wanted, Clip clip) {
        this.desk = desk;
        this.scope = scope;
        this.draft = draft;
        this.wanted = wanted;
        this.clip = clip;
        scope.onChange(this::again);
        draft.what.subscribe((_, _) -> again());
        draft.openProperty().subscribe((_, _) -> again());
        desk.panes().shownProperty().subscribe((_, _) -> again());
        desk.editing().lastProperty().subscribe((_, _) -> again());
    }

    /** What is known of the values, in a sentence. */
    ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** Why a file or what was pasted could not be taken; empty when it was. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Counts anew as soon as nothing changes any more. */
    private void again() {
        latest.forget();
        if (pending != null) {
            pending.cancel();
            pending = null;
        }
        if (counting != null) {
            counting.cancel();
            counting = null;
        }
        if (wanted.getAsBoolean()) {
            pending = desk.background().later(PAUSE, this::count);
        }
    }

    private void count() {
        boolean categories = draft.kind() == StepKind.MAP_CATEGORIES;
        String key = draft.what.get();
        boolean noKey = !categories && key.isBlank();
        if (noKey || scope.isEmpty()) {
            draft.table.count(List.of());
            told.set(Text.of(noKey ? "batch.map.noKey" : "batch.map.noScope"));
            return;
        }
        int[] numbers = scope.selection().numbers(scope.matches());
        told.set(Text.of("batch.map.counting", numbers.length));
        Latest.Question question = latest.ask();
        counting = desk.background()
                .job(
                        Text.of("batch.map.counting", numbers.length),
                        Lane.READ,
                        progress -> categories
                                ? desk.planner().categories(numbers, new Watched(progress))
                                : desk.planner().values(numbers, key, new Watched(progress)),
                        question.only(counts ->
                                counted(categories ? Text.of("batch.map.categories") : key, numbers.length, counts)),
                        question.only(this::notCounted));
    }

    private void counted(String what, int memories, ValueCounts counts) {
        draft.table.count(counts.values());
        int values = counts.values().size();
        String sentence = values == 0
                ? Text.of("batch.map.none", what)
                : Text.of("batch.map.counted", values, memories - counts.missing());
        told.set(counts.cut() ? sentence + " " + Text.of("batch.map.cut") : sentence);
    }

    private void notCounted(Exception fault) {
        if (!(fault instanceof CancelledException || fault instanceof CancellationException)) {
            told.set(desk.status().failed(fault));
        }
    }

    /** Asks for a file, and takes its table. */
    void chooseFile() {
        desk.dialogs().openFiles(Text.of("batch.map.file"), TableFile.ENDINGS).stream()
                .findFirst()
                .ifPresent(this::take);
    }

    /** Takes the table in a file. */
    void take(Path file) {
        desk.background().read(() -> TableFile.read(file), this::take, this::notTaken);
    }

    /** Whether what is on the clipboard comes from a spreadsheet. */
    boolean canPaste() {
        return clip.text().indexOf('\t') >= 0;
    }

    /** Takes two columns from the clipboard. */
    void paste() {
        String text = clip.text();
        desk.background().read(() -> ValueTable.parse(text, ValueTable.Cells.TEXTS), this::take, fault -> {
            problem.set(Text.of("batch.map.notPasted", String.valueOf(fault.getMessage())));
        });
    }

    private void take(ValueTable table) {
        int unknown = draft.table.takeTexts(table);
        problem.set("");
        told.set(Text.of("batch.map.taken", table.entries().size(), unknown));
    }

    private void notTaken(Exception fault) {
        problem.set(String.valueOf(fault.getMessage()));
    }
}

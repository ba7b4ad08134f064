package org.memorycurator.ui.transfer;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Progress;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.FileCheck;
import org.memorycurator.transfer.ImportPlan;
import org.memorycurator.transfer.ImportSetup;
import org.memorycurator.transfer.Importer;
import org.memorycurator.transfer.file.ImportException;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Planning;

/** Reads all of the files into the plan that is shown, counted and written. FX thread. */
final class Counting extends Planning<Counting.Asked, ImportPlan> {
    private static final Duration PAUSE = Duration.ofMillis(600);

    private final Desk desk;
    private final Supplier<SheetPurpose> purpose;
    private final Set<ImportPlan> open = ConcurrentHashMap.newKeySet();
    private volatile boolean leaving;
    private @Nullable ImportPlan kept;

    /** What is counted, and for what. */
    record Asked(ImportSetup setup, SheetPurpose purpose) {}

    Counting(Desk desk, Supplier<Optional<ImportSetup>> wanted, Supplier<SheetPurpose> purpose) {
        super(desk.background(), () -> wanted.get().map(setup -> new Asked(setup, purpose.get())), PAUSE);
        this.desk = desk;
        this.purpose = purpose;
    }

    @Override
    protected String title() {
        return Text.of("import.countingRows");
    }

    @Override
    protected ImportPlan make(Asked asked, Progress progress) {
        Importer importer = new Importer(desk.store());
        ImportPlan made = asked.purpose() == SheetPurpose.IMPORT
                ? importer.read(asked.setup(), progress)
                : importer.check(asked.setup(), progress).fixAll();
        open.add(made);
        if (leaving) {
            discard(made); // nobody hears of it any more
        }
        return made;
    }

    private void discard(ImportPlan plan) {
        if (open.remove(plan)) {
            plan.discard();
        }
    }

    /** The program ends, or turns to another store: what was counted goes, whoever has it. */
    void leave() {
        leaving = true;
        behind(() -> open.forEach(this::discard));
    }

    @Override
    protected void end(ImportPlan old) {
        if (old == kept) {
            open.remove(old);
            behind(old::close);
        } else {
            behind(() -> discard(old));
        }
    }

    private void behind(Runnable work) {
        desk.background().read(work, desk.status()::failed);
    }

    @Override
    protected String stopped() {
        return Text.of("import.countCancelled");
    }

    @Override
    protected boolean foreseen(Exception fault) {
        return fault instanceof ImportException;
    }

    /** Also closes the plan that was there: its rows are in a file. */
    @Override
    public void cancel() {
        drop();
        super.cancel();
    }

    /** What was counted, in one line; empty before. */
    String summary() {
        ImportPlan plan = planProperty().get();
        if (plan == null) {
            return "";
        }
        return purpose.get() == SheetPurpose.IMPORT ? SheetState.counts(plan) : new FileCheck(plan).summary();
    }

    /** This plan was written: what it kept out stays in its file. */
    void keep(ImportPlan written) {
        kept = written;
    }
}

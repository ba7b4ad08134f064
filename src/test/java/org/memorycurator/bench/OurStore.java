package org.memorycurator.bench;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.memorycurator.batch.BatchPlan;
import org.memorycurator.batch.EditStep;
import org.memorycurator.batch.Planner;
import org.memorycurator.change.ChangeLog;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Json;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.Progress;
import org.memorycurator.store.Store;
import org.memorycurator.support.Plans;

/** The application's own way: planned, applied, taken back. */
final class OurStore implements Contestant {
    private final Store store;
    private final BitSet some;
    private final ChangeLog log;
    private BatchPlan plan;
    private ChangeSet last;

    OurStore(Store store, BitSet some, Executor threads) {
        this.store = store;
        this.some = some;
        this.log = new ChangeLog(store, "bench", threads);
    }

    ChangeSet fill(int rows) {
        return log.apply(
                        Plans.of(
                                ChangeKind.IMPORT,
                                "Import",
                                rows,
                                () -> ManyMemories.of(rows).map(insert -> (PlannedChange) insert)),
                        Progress.NONE)
                .changeSet();
    }

    @Override
    public String name() {
        return "Memory Curator";
    }

    @Override
    public int plan(boolean all) {
        int[] numbers = (all ? IntStream.rangeClosed(1, store.lastNumber()) : some.stream()).toArray();
        List<EditStep> steps = List.of(new EditStep.SetMetadata("region", new Json.Str("EU")));
        plan = new Planner(store)
                .plan(
                        new Planner.Request(ChangeKind.BATCH, "", numbers, steps, Planner.Immutables.LEAVE, null),
                        Progress.NONE);
        return numbers.length;
    }

    @Override
    public int set(boolean all) {
        last = log.apply(plan, Progress.NONE).changeSet();
        return (int) last.count();
    }

    @Override
    public int undo() {
        return (int) log.undo(last.number(), Progress.NONE).changeSet().count();
    }

    @Override
    public void rest() {}
}

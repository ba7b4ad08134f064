package org.memorycurator.change;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Applied;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Content;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PastChange;
import org.memorycurator.model.Plan;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.PlannedChanges;
import org.memorycurator.model.Progress;
import org.memorycurator.model.Timestamp;
import org.memorycurator.store.Store;
import org.memorycurator.store.Transaction;

/** One plan being written, change by change. */
final class Application {
    /** A plan that is read in one go is not read ahead: a thread for a cell edit would cost more than it gives. */
    private static final int AT_ONCE = 2_000;

    private final Plan plan;
    private final Signature signature;
    private final Transaction transaction;
    private final Judge judge;
    private final Refusals refusals;
    private final Timestamp now;

    Application(Store store, Plan plan, Signature signature, Transaction transaction) {
        this.plan = plan;
        this.signature = signature;
        this.transaction = transaction;
        this.refusals = new Refusals();
        this.judge = new Judge(store, plan.kind(), transaction, signature.onlyUser());
        this.now = Timestamp.of(signature.at());
    }

    /** @param readers have threads on which the plan may be read while this one writes */
    Applied run(Progress progress, Executor readers) {
        long done = 0;
        try (PlannedChanges changes = plan.size() > AT_ONCE ? new ReadAhead(plan.open(), readers) : plan.open()) {
            progress.checkpoint(0, plan.size());
            for (List<PlannedChange> some = changes.next(); !some.isEmpty(); some = changes.next()) {
                some.forEach(this::take);
                done += some.size();
                progress.checkpoint(done, plan.size());
            }
        }
        if (transaction.count() == 0) {
            return refusals.applied(null);
        }
        ChangeSet changeSet = changeSet();
        transaction.publish(changeSet);
        return refusals.applied(changeSet);
    }

    private void take(PlannedChange change) {
        switch (change) {
            case PlannedChange.Update update -> update(update);
            case PlannedChange.Insert insert -> insert(insert);
            case PlannedChange.Replace replace -> replace(replace);
        }
    }

    private void update(PlannedChange.Update update) {
        Memory before = update.before();
        Content after = update.after();
        PastChange past = update.past();
        boolean same = plan.kind().stampsUpdated()
                ? before.content().sameAs(after)
                : before.content().equals(after);
        if (same && past.isEmpty() && update.identity().equals(before.identity())) {
            return;
        }
        if (allowed(update, before.id(), judge.ofUpdate(update))) {
            transaction.update(before, update.identity(), stamped(after), past);
        }
    }

    private void insert(PlannedChange.Insert insert) {
        Identity identity = insert.identity();
        if (allowed(insert, identity.id(), judge.ofInsert(identity, insert.content(), insert.past()))) {
            transaction.insert(identity, stamped(insert.content()), insert.past());
        }
    }

    private void replace(PlannedChange.Replace replace) {
        Memory before = replace.before();
        Identity identity = replace.identity();
        Content content = replace.content();
        if (allowed(replace, before.id(), judge.ofReplace(before, identity, content))) {
            transaction.update(before, stamped(before.content().binned(identity.id())), PastChange.NONE);
            Identity successor = new Identity(
                    identity.id(), identity.owner(), identity.createdAt(), identity.immutable(), before.id());
            transaction.insert(successor, stamped(content), List.of());
        }
    }

    private boolean allowed(PlannedChange change, String id, Judge.@Nullable Objection objection) {
        if (objection != null) {
            refusals.add(id, objection);
            plan.refused(change, objection::sentence);
        }
        return objection == null;
    }

    private Content stamped(Content content) {
        return plan.kind().stampsUpdated() ? content.withUpdatedAt(now) : content;
    }

    private ChangeSet changeSet() {
        return new ChangeSet(
                transaction.number(),
                UUID.randomUUID(),
                plan.kind(),
                refusals.count() == 0 ? plan.title() : plan.title(plan.size() - refusals.count()),
                signature.author(),
                signature.reason(),
                plan.planned().truncatedTo(ChronoUnit.MILLIS),
                signature.at(),
                plan.origin(),
                transaction.firstRevision(),
                transaction.lastRevision(),
                plan.undoes());
    }
}

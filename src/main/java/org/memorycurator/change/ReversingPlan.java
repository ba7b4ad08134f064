package org.memorycurator.change;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Origin;
import org.memorycurator.model.Plan;
import org.memorycurator.store.Store;

/** What every plan says of itself that takes a change set back, or does it again. */
abstract class ReversingPlan implements Plan {
    /** How many memories are read and compared in one go. */
    static final int AT_ONCE = 2_000;

    final Store store;
    final Reversing reversing;
    final Comparison comparison;
    private final UUID token = UUID.randomUUID();
    private final Instant planned = Instant.now();

    ReversingPlan(Store store, Reversing reversing) {
        this.store = store;
        this.reversing = reversing;
        this.comparison = new Comparison(store, reversing.again());
    }

    @Override
    public final UUID token() {
        return token;
    }

    @Override
    public final ChangeKind kind() {
        return reversing.kind();
    }

    @Override
    public final String title() {
        return reversing.title();
    }

    @Override
    public final @Nullable Origin origin() {
        return reversing.target().origin();
    }

    @Override
    public final Instant planned() {
        return planned;
    }

    @Override
    public final long undoes() {
        return reversing.undoes();
    }
}

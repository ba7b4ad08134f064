package org.memorycurator.model;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A change worked out but not applied: which revisions it starts from and what each becomes. Reading it twice gives the
 * same, so that what was previewed is what runs. A cell edit, a batch, an import and an undo each make one.
 */
public interface Plan {
    /** Names this plan; ids of replacements are derived from it. */
    UUID token();

    /** What kind of change set it becomes. */
    ChangeKind kind();

    /** The change set's title, in words. */
    String title();

    /** The title where only so many of its changes are written, and the others are refused. */
    default String title(long written) {
        return title();
    }

    /** The search it was made from, or null. */
    @Nullable
    Origin origin();

    /** When it was made. */
    Instant planned();

    /** The change set that it takes back or does again, or 0. */
    default long undoes() {
        return 0;
    }

    /** How many changes it holds. */
    long size();

    /**
     * One of its changes is refused while it is written; they come in its order, on the thread that writes.
     *
     * @param reason worked out only where it is asked for, and only before this returns
     */
    default void refused(PlannedChange change, Supplier<String> reason) {}

    /** Its changes from the start. May read the store: never on the FX thread. */
    PlannedChanges open();
}

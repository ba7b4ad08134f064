package org.memorycurator.ui.transfer;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.memorycurator.transfer.ImportPlan;
import org.memorycurator.transfer.staging.Outcome;

/** What the sheet can show of what comes of the files. */
enum SheetTab {
    /** The first rows as they will be stored. */
    FIRST(null),
    /** New memories. */
    NEW(Outcome.NEW),
    /** Memories that change. */
    CHANGED(Outcome.CHANGED),
    /** Rows that say what is here already. */
    IDENTICAL(Outcome.IDENTICAL),
    /** Rows that the rule leaves out. */
    SKIPPED(Outcome.SKIPPED),
    /** Rows that the user must decide. */
    CONFLICT(Outcome.CONFLICT),
    /** Rows that are no memories. */
    REJECTED(Outcome.REJECTED),
    /** What else was noticed. */
    NOTES(null);

    private final @Nullable Outcome outcome;

    SheetTab(@Nullable Outcome outcome) {
        this.outcome = outcome;
    }

    /** The outcome whose rows it shows; null for the others. */
    @Nullable
    Outcome outcome() {
        return outcome;
    }

    /** How much there is to be seen; -1 where there is nothing to count. */
    long count(@Nullable ImportPlan plan) {
        if (this == FIRST || plan == null) {
            return -1;
        }
        return outcome == null ? plan.notes().size() : plan.count(outcome);
    }

    /** Whether it is offered where there is so much to be seen. */
    boolean offered(long count) {
        return count > 0 || (this != SKIPPED && this != NOTES);
    }

    /** As node ids name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

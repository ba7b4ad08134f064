package org.memorycurator.model;

/** One condition of a query, shown as one chip; a chip that is switched off stays, disabled. */
public record Clause(Criterion criterion, boolean negated, boolean enabled) {
    /** An enabled condition. */
    public static Clause of(Criterion criterion) {
        return new Clause(criterion, false, true);
    }

    /** The same, the other way round. */
    public Clause not() {
        return new Clause(criterion, !negated, enabled);
    }

    /** The same, on or off. */
    public Clause enabled(boolean on) {
        return new Clause(criterion, negated, on);
    }
}

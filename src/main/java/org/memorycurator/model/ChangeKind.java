package org.memorycurator.model;

/** What one user action did. */
public enum ChangeKind {
    /** One memory edited by hand. */
    EDIT(true),
    /** Many memories through a batch. */
    BATCH(true),
    /** Memories brought in from files; their dates are kept. */
    IMPORT(false),
    /** To the bin. */
    DELETE(true),
    /** Out of the bin. */
    RESTORE(true),
    /** Immutable memories deleted and added again. */
    REPLACE(true),
    /** Thumbs given, changed, or marked as addressed. */
    FEEDBACK(false),
    /** An earlier change set taken back; what was there before returns, its dates too. */
    UNDO(false),
    /** An undone change set done again. */
    REDO(false);

    private final boolean stampsUpdated;

    ChangeKind(boolean stampsUpdated) {
        this.stampsUpdated = stampsUpdated;
    }

    /** Whether the memories it touches are updated as of the moment of the change set. */
    public boolean stampsUpdated() {
        return stampsUpdated;
    }
}

package org.memorycurator.model;

/** The user cancelled; nothing of the work remains. */
public final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says so. */
    public CancelledException() {
        super("Cancelled: nothing was changed.");
    }
}

package org.memorycurator.transfer.memory;

/** One element that does not come in; the message is the reason in a sentence. */
public final class RejectedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With the reason in a sentence. */
    public RejectedException(String reason) {
        super(reason, null, false, false); // ordinary in bad files, by the million: without a stack trace
    }
}

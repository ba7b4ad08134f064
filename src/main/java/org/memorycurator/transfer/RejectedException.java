package org.memorycurator.transfer;

/** One element that does not come in; the message is the reason in a sentence. */
final class RejectedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RejectedException(String reason) {
        super(reason, null, false, false); // ordinary in bad files, by the million: without a stack trace
    }
}

package org.memorycurator.batch;

/** A step cannot be worked out for one memory; left to the plan to tell. */
public final class StepException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;

    /** With the reason. */
    public StepException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** Why, to be read after a colon. */
    public String reason() {
        return reason;
    }
}

package org.memorycurator.model;

/** How long work reports, and how it learns that nobody wants it any more. Called often: it must be cheap. */
public interface Progress {
    /** For work that nobody watches. */
    Progress NONE = new Progress() {
        @Override
        public void at(long done, long total) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** So many of so many are done; {@code total} is -1 when unknown. */
    void at(long done, long total);

    /** Whether to stop at the next good moment, leaving nothing half done. */
    boolean cancelled();

    /**
     * Reports, and stops the work when it was cancelled.
     *
     * @throws CancelledException when it was
     */
    default void checkpoint(long done, long total) {
        if (cancelled()) {
            throw new CancelledException();
        }
        at(done, total);
    }
}

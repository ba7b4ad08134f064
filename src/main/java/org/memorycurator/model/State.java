package org.memorycurator.model;

/** Where a memory stands. */
public enum State {
    /** In use: agents find it. */
    LIVE,
    /** Deleted, and can be restored. */
    BIN
}

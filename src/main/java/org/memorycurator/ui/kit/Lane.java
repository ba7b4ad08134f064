package org.memorycurator.ui.kit;

/** Where background work runs. */
public enum Lane {
    /** A few threads side by side: pages, counts, searches, checks, exports. */
    READ,
    /** One thread, in the order asked: whatever alters the store. */
    WRITE,
    /** One thread of its own, in order: keeping the search index up to date. */
    INDEX
}

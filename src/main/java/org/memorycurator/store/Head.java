package org.memorycurator.store;

import java.util.UUID;

/**
 * How far the published part of a store reaches.
 *
 * @param changeSet the newest change set's number
 * @param revision the newest revision
 * @param number the last number given to a memory
 * @param tid the last number given to a text
 */
record Head(long changeSet, UUID token, long revision, int number, long tid) {
    /** Of an empty store. */
    static final Head NONE = new Head(0, new UUID(0, 0), 0, 0, 0);
}

package org.memorycurator.model;

import java.util.Objects;

/**
 * One revision of one memory.
 *
 * @param number the memory's dense number in its store, from 1; never given twice
 * @param revision this revision's place in the store's one rising sequence
 * @param previous the revision before it of the same memory, 0 for the first
 * @param version 1 for the first revision of a memory, then rising by one
 */
public record Memory(int number, Identity identity, long revision, long previous, int version, Content content) {
    /** Mem0's id. */
    public String id() {
        return identity.id();
    }

    /** The remembered fact. */
    public String text() {
        return content.text();
    }

    /** Its metadata. */
    public Metadata metadata() {
        return content.metadata();
    }

    /** Whether it is in the bin. */
    public boolean binned() {
        return content.state() == State.BIN;
    }

    /** Whether this cannot become that: an immutable memory keeps everything but its feedback, and whether it is in the bin. */
    public boolean forbids(Content after) {
        return identity.immutable()
                && !(content.text().equals(after.text())
                        && content.metadata().equals(after.metadata())
                        && content.categories().equals(after.categories())
                        && Objects.equals(content.expirationDate(), after.expirationDate()));
    }
}

package org.memorycurator.verify;

import org.memorycurator.model.ChangeSet;
import org.memorycurator.store.Witness.Testimony;

/**
 * What was read again of one memory of a change set.
 *
 * @param changeSet the one that is verified
 * @param intended the revision that it wrote
 * @param stored the newest revision of the memory; the same as {@code intended} when nothing came after
 * @param foreign the newest stored revision of the memory that no change set explains; 0 when there is none
 * @param sighting how the search sees what is stored
 * @param writers knows the change sets
 */
record Evidence(
        ChangeSet changeSet, Testimony intended, Testimony stored, long foreign, Sighting sighting, Writers writers) {

    /** Whether the store has no identity for the memory's number any more. */
    boolean keyGone() {
        return !intended.keyThere();
    }

    /** Whether a later revision is stored. */
    boolean superseded() {
        return stored.memory().revision() != intended.memory().revision();
    }

    /** The number of the change set that wrote what is stored; 0 when none did. */
    long writer() {
        return superseded() ? writers.number(stored.memory().revision()) : changeSet.number();
    }

    /** The change set that wrote what is stored, in words. */
    String writerInWords() {
        return superseded() ? writers.inWords(stored.memory().revision()) : Writers.inWords(changeSet);
    }
}

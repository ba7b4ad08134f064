package org.memorycurator.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Memory;

/** One folder with one H2 database: every revision of every memory. Every method may block; none belongs on the FX thread. Thread-safe. */
public final class Store implements AutoCloseable {
    /** How a store is opened. */
    public enum Access {
        /** To read and write; one process at a time. */
        READ_WRITE,
        /** To read only. */
        READ_ONLY
    }

    private Store() {}

    /**
     * Opens the store in this folder, making it when it is not there, upgrading its schema after a backup.
     *
     * @throws StoreException when it is in use, of a newer version, damaged or not writable: its reason says which
     */
    public static Store open(Path folder, Access access) {
        throw new UnsupportedOperationException();
    }

    /** The store's folder. */
    public Path folder() {
        throw new UnsupportedOperationException();
    }

    /** Whether nothing can be written. */
    public boolean readOnly() {
        throw new UnsupportedOperationException();
    }

    /** The newest published revision, 0 in an empty store. */
    public long lastRevision() {
        throw new UnsupportedOperationException();
    }

    /** Numbers 1 to this one were given to memories. */
    public int lastNumber() {
        throw new UnsupportedOperationException();
    }

    /** The newest published revision of a memory, 0 when there is no such memory. */
    public long currentRevision(int number) {
        throw new UnsupportedOperationException();
    }

    /** The memories of these numbers as they are now, in this order; unknown numbers are left out. */
    public List<Memory> read(int[] numbers) {
        throw new UnsupportedOperationException();
    }

    /** One memory as it is now. */
    public Optional<Memory> read(int number) {
        throw new UnsupportedOperationException();
    }

    /** These revisions, in this order; unknown ones are left out. */
    public List<Memory> readRevisions(long[] revisions) {
        throw new UnsupportedOperationException();
    }

    /** Published revisions from this one upwards, at most {@code count}. */
    public List<Memory> revisionsFrom(long revision, int count) {
        throw new UnsupportedOperationException();
    }

    /** All revisions of a memory, newest first. */
    public List<Memory> history(int number) {
        throw new UnsupportedOperationException();
    }

    /** The number of the memory with this id. */
    public OptionalInt numberOf(String id) {
        throw new UnsupportedOperationException();
    }

    /** A change set by its number. */
    public Optional<ChangeSet> changeSet(long number) {
        throw new UnsupportedOperationException();
    }

    /** The change set that appended this revision. */
    public Optional<ChangeSet> changeSetOf(long revision) {
        throw new UnsupportedOperationException();
    }

    /** The newest change sets with a number below {@code before} ({@link Long#MAX_VALUE} for the newest), newest first. */
    public List<ChangeSet> changeSets(long before, int count) {
        throw new UnsupportedOperationException();
    }

    /** A reader with a connection of its own, which knows nothing that this object remembers. */
    public Witness witness() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}

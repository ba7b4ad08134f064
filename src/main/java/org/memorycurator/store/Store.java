package org.memorycurator.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.h2.engine.Constants;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.HistoryFilter;
import org.memorycurator.model.Memory;
import org.memorycurator.store.StoreException.Reason;
import org.memorycurator.text.Text;

/** One folder with one H2 database: every revision of every memory. Every method may block; none belongs on the FX thread. Thread-safe. */
public final class Store implements AutoCloseable {
    /** How a store is opened. */
    public enum Access {
        /** To read and write; one process at a time. */
        READ_WRITE,
        /** To read only. */
        READ_ONLY
    }

    /** What a change set did to an earlier one: its number, its kind, and which one it takes back or does again (or 0). */
    public record Link(long number, ChangeKind kind, long undoes) {}

    /** What is done inside {@link #write}. */
    public interface Writing<T> {
        /** Appends and publishes; a transaction that was not published when this returns or throws never happened. */
        T in(Transaction transaction);
    }

    /** How many revisions one transaction of the database holds; larger change sets take several. */
    static final int PART = 5_000;

    private final Path folder;
    private final Access access;
    private final int part;
    private final H2 h2;
    private final FolderLock lock;
    private final Seal seal;
    private final Connection connection;
    private final Current current;
    private final Readers readers;
    private final Pasts pasts;
    private final boolean swept;
    private final Ahead ahead = new Ahead();
    private final RecentTexts recent = new RecentTexts();
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicLong writes = new AtomicLong();

    private Store(Path folder, Access access, int part, Opening.Opened opened) {
        this.folder = folder;
        this.access = access;
        this.part = part;
        this.h2 = opened.h2();
        this.lock = opened.lock();
        this.seal = opened.seal();
        this.connection = opened.connection();
        this.current = opened.current();
        this.readers = new Readers(h2, access);
        this.pasts = new Pasts(readers, current, opened.past());
        this.swept = opened.swept();
    }

    /**
     * Opens the store in this folder, making it when it is not there, upgrading its schema after a backup.
     *
     * @throws StoreException when it is in use, of a newer version, damaged or not writable: its reason says which
     */
    public static Store open(Path folder, Access access) {
        return open(folder, access, Schema.LATEST, PART);
    }

    static Store open(Path folder, Access access, Schema schema, int part) {
        return new Store(folder, access, part, new Opening(folder, access, schema).open());
    }

    /** The store's folder. */
    public Path folder() {
        return folder;
    }

    /** Whether nothing can be written. */
    public boolean readOnly() {
        return access == Access.READ_ONLY;
    }

    /** Whether a change set was being written when the store was left, and nothing of it is here. */
    public boolean leftUnfinished() {
        return swept;
    }

    /** The newest published revision, 0 in an empty store. */
    public long lastRevision() {
        return current.head().revision();
    }

    /** Numbers 1 to this one were given to memories. */
    public int lastNumber() {
        return current.head().number();
    }

    /** The newest published revision of a memory, 0 when there is no such memory. */
    public long currentRevision(int number) {
        return current.revision(number);
    }

    /** The memories of these numbers as they are now, in this order; unknown numbers are left out. */
    public List<Memory> read(int[] numbers) {
        return readRevisions(current.revisions(numbers));
    }

    /** Reads these memories for the first who asks for just them, if none has changed until then. */
    public void readAhead(int[] numbers) {
        ahead.keep(current.revisions(numbers), this::readRevisions);
    }

    /** One memory as it is now. */
    public Optional<Memory> read(int number) {
        return read(new int[] {number}).stream().findFirst();
    }

    /** These revisions, in this order; unknown ones are left out. */
    public List<Memory> readRevisions(long[] revisions) {
        long last = lastRevision();
        long[] published =
                Arrays.stream(revisions).filter(r -> r > 0 && r <= last).toArray();
        return published.length == 0
                ? List.of()
                : ahead.or(published, () -> readers.read(c -> Revisions.read(c, published, recent)));
    }

    /** Published revisions from this one upwards, at most {@code count}. */
    public List<Memory> revisionsFrom(long revision, int count) {
        return readers.read(c -> Revisions.range(c, revision, lastRevision(), count, recent));
    }

    /** All revisions of a memory, newest first. */
    public List<Memory> history(int number) {
        List<Memory> history = new ArrayList<>();
        for (long revision = currentRevision(number); revision > 0; ) {
            List<Memory> found = readRevisions(new long[] {revision});
            history.addAll(found);
            long previous = found.isEmpty() ? 0 : found.getFirst().previous();
            revision = previous < revision ? previous : 0; // always so, unless somebody tampered
        }
        return history;
    }

    /** What is known of what happened to memories elsewhere. */
    public Pasts pasts() {
        return pasts;
    }

    /** The number of the memory with this id. */
    public OptionalInt numberOf(String id) {
        int last = lastNumber();
        int[] candidates =
                Arrays.stream(current.candidates(id)).filter(n -> n <= last).toArray();
        int number = candidates.length == 0 ? 0 : readers.read(c -> Keys.numberOf(c, candidates, id));
        return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The memories with these ids as they are now, in no order; unknown ids are left out. */
    public List<Memory> withIds(Set<String> ids) {
        IntStream candidates = ids.stream().flatMapToInt(id -> Arrays.stream(current.candidates(id)));
        List<Memory> some = read(candidates.distinct().toArray());
        return some.stream().filter(memory -> ids.contains(memory.id())).toList();
    }

    /** A change set by its number. */
    public Optional<ChangeSet> changeSet(long number) {
        return readers.read(c -> ChangeSets.numbered(c, number));
    }

    /** The change set that appended this revision. */
    public Optional<ChangeSet> changeSetOf(long revision) {
        return readers.read(c -> ChangeSets.holding(c, revision, lastChangeSet()));
    }

    /** The newest change sets with a number below {@code before} ({@link Long#MAX_VALUE} for the newest), newest first. */
    public List<ChangeSet> changeSets(long before, int count) {
        return readers.read(c -> ChangeSets.below(c, before, count));
    }

    /** The same, only those that a filter lets through. */
    public List<ChangeSet> changeSets(HistoryFilter filter, long before, int count) {
        return readers.read(c -> ChangeSetSearch.below(c, filter, before, count));
    }

    /** All who ever signed a change set, by name. */
    public List<String> authors() {
        return readers.read(ChangeSetSearch::authors);
    }

    /** The numbers of the memories that a change set changed, rising. */
    public long[] numbers(ChangeSet changeSet) {
        long first = changeSet.firstRevision();
        int[] newest = current.newest(first, changeSet.lastRevision());
        return readers.read(c -> Written.numbers(c, first, newest));
    }

    /** How the store grew, from its change sets, and the size of its folder. */
    public Growth growth() {
        return Growth.of(readers.read(Growth::days), folder);
    }

    /** The number of the newest change set, 0 when there is none. */
    public long lastChangeSet() {
        return current.head().changeSet();
    }

    /** Change sets from this number upwards, at most {@code count}, in short. */
    public List<Link> links(long from, int count) {
        return readers.read(c -> ChangeSets.links(c, from, count));
    }

    /**
     * Writes one change set, alone; waits until others have written. Only for the change log: it is the one door.
     *
     * @throws StoreException when it cannot be written
     */
    public <T> T write(Writing<T> work) {
        if (readOnly()) {
            throw new StoreException(Reason.READ_ONLY, Text.of("store.readOnly", folder), null);
        }
        writing.lock();
        writes.incrementAndGet();
        try {
            try (Transaction transaction = Transaction.begin(connection, current, recent, part)) {
                return work.in(transaction);
            }
        } finally {
            writes.incrementAndGet();
            writing.unlock();
        }
    }

    /** A reader with a connection of its own, which knows nothing that this object remembers. */
    public Witness witness() {
        return new Witness(h2, access, writes::get);
    }

    /** A connection of its own, for {@link Backups}. */
    Connection connect() throws SQLException {
        return h2.connect(access);
    }

    /** Whether there is a store in this folder. */
    public static boolean isIn(Path folder) {
        return new H2(folder).exists();
    }

    /** The database under the store, with its version. */
    public static String engine() {
        return "H2 " + Constants.VERSION;
    }

    /** The format in which this application writes stores. */
    public static int format() {
        return Schema.LATEST.version();
    }

    /** Ends everything that reads or writes here, and lets others open the store. */
    @Override
    public void close() {
        writing.lock();
        try (lock) {
            if (connection.isClosed()) {
                return;
            }
            readers.close();
            if (readOnly()) {
                connection.close();
            } else {
                int version = Schema.versionOf(connection);
                new Snapshot(folder).save(current);
                H2.shutdown(connection);
                seal.set(version);
            }
        } catch (SQLException | IOException e) {
            throw new StoreException(
                    Reason.FAILED, Text.of("store.notClosed", folder, String.valueOf(e.getMessage())), e);
        } finally {
            writing.unlock();
        }
    }
}

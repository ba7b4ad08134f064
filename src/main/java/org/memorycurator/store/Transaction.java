package org.memorycurator.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Content;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PastChange;
import org.memorycurator.model.PastEvent;
import org.memorycurator.store.StoreException.Reason;
import org.memorycurator.text.Text;

/**
 * One change set being written: revisions are appended, then published together. Lives as long as {@link Store#write}
 * runs, on that thread. What is not published never happened.
 */
public final class Transaction implements AutoCloseable {
    private final Connection connection;
    private final Current current;
    private final int part;
    private final Rows rows;
    private final Head base;
    private final BitSet touched = new BitSet();

    private int[] numbers = new int[16];
    private int count;
    private int lastNumber;
    private long lastTid;
    private int uncommitted;
    private boolean split;
    private @Nullable Head published;

    private Transaction(Connection connection, Current current, RecentTexts recent, int part) throws SQLException {
        this.connection = connection;
        this.current = current;
        this.part = part;
        this.rows = new Rows(connection, recent);
        this.base = current.head();
        this.lastNumber = base.number();
        this.lastTid = base.tid();
    }

    /** Commits every {@code part} revisions, so that no transaction of the database grows with the change set. */
    static Transaction begin(Connection connection, Current current, RecentTexts recent, int part) {
        return guarded(() -> new Transaction(connection, current, recent, part));
    }

    /** The number that the change set will have. */
    public long number() {
        return base.changeSet() + 1;
    }

    /** How many revisions were appended. */
    public int count() {
        return count;
    }

    /** The first revision of the change set. */
    public long firstRevision() {
        return base.revision() + 1;
    }

    /** The last revision appended. */
    public long lastRevision() {
        return base.revision() + count;
    }

    /** Whether this change set has already appended a revision of this memory. */
    public boolean touched(int number) {
        return touched.get(number);
    }

    /** Whether a memory with this id is there, be it from before or from this change set. */
    public boolean has(String id) {
        int[] candidates = current.candidates(id);
        if (candidates.length == 0) {
            return false;
        }
        return guarded(() -> {
            rows.flush();
            return Keys.numberOf(connection, candidates, id) != 0;
        });
    }

    /** Why a memory like this cannot be stored, in a sentence; null when it can. */
    public @Nullable String obstacle(Identity identity, Content content, PastChange past) {
        String obstacle = Limits.obstacle(identity, content);
        return obstacle == null ? Limits.obstacle(past) : obstacle;
    }

    /** Appends the first revision of a new memory, with what is known of its past. */
    public void insert(Identity identity, Content content, List<PastEvent> past) {
        guarded(() -> {
            if (lastNumber == Integer.MAX_VALUE) {
                throw new StoreException(Reason.FAILED, Text.of("store.full", Integer.MAX_VALUE), null);
            }
            int number = lastNumber + 1;
            Memory memory = new Memory(number, identity, lastRevision() + 1, 0, 1, content);
            current.announce(number, identity.id());
            lastNumber = number;
            rows.key(number, identity);
            rows.text(++lastTid, content.text());
            PastChange change = PastChange.adding(past);
            rows.revision(memory, lastTid, change);
            appended(memory, change);
            return memory;
        });
    }

    /** Appends a revision of a memory whose current revision is {@code before}, with what it does to the past that is known. */
    public void update(Memory before, Content after, PastChange past) {
        update(before, before.identity(), after, past);
    }

    /** The same where the memory is known as somebody else’s from now on; its id stays. */
    public void update(Memory before, Identity identity, Content after, PastChange past) {
        if (!identity.id().equals(before.id())) {
            throw new IllegalArgumentException("another id: " + identity);
        }
        guarded(() -> {
            boolean turned = !identity.equals(before.identity());
            Memory memory = new Memory(
                    before.number(), identity, lastRevision() + 1, before.revision(), before.version() + 1, after);
            if (after.text().equals(before.text())) {
                rows.revision(memory, 0, past, turned);
            } else {
                rows.text(++lastTid, after.text());
                rows.revision(memory, lastTid, past, turned);
            }
            appended(memory, past);
            return memory;
        });
    }

    /** Makes what was appended durable and visible, all of it; the change set's numbers must be this object's. */
    public void publish(ChangeSet changeSet) {
        if (changeSet.number() != number()
                || changeSet.firstRevision() != firstRevision()
                || changeSet.lastRevision() != lastRevision()
                || count == 0) {
            throw new IllegalArgumentException("not this change set: " + changeSet);
        }
        Head head = new Head(changeSet.number(), changeSet.token(), lastRevision(), lastNumber, lastTid);
        guarded(() -> {
            rows.flush();
            ChangeSets.insert(connection, changeSet, head);
            connection.commit();
            return head;
        });
        published(head);
        try {
            H2.sync(connection);
        } catch (SQLException e) {
            throw H2.notConfirmed(e);
        }
    }

    /** Takes back what was not published. */
    @Override
    public void close() {
        guarded(() -> {
            try {
                rows.close();
            } finally {
                if (published == null) {
                    takeBack();
                }
            }
            return current;
        });
    }

    private void takeBack() throws SQLException {
        connection.rollback();
        Head stored = ChangeSets.head(connection);
        if (stored.changeSet() == number()) {
            published(stored); // a commit that failed, but not before it was through
            return;
        }
        current.forgetAnnounced();
        if (split) {
            Tail.sweep(connection, base);
        }
    }

    private void published(Head head) {
        current.publish(head, firstRevision(), numbers, count);
        published = head;
    }

    private void appended(Memory memory, PastChange past) throws SQLException {
        int number = memory.number();
        uncommitted += past.added().size() + past.dropped().size();
        touched.set(number);
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, count * 2);
        }
        numbers[count++] = number;
        if (++uncommitted >= part) {
            rows.flush();
            connection.commit();
            uncommitted = 0;
            split = true;
        }
    }

    private interface Step<T> {
        T run() throws SQLException;
    }

    private static <T> T guarded(Step<T> step) {
        try {
            return step.run();
        } catch (SQLException e) {
            throw H2.notWritten(e);
        }
    }
}

package org.memorycurator.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PastChange;
import org.memorycurator.model.PastEvent;
import org.memorycurator.store.StoreException.Reason;
import org.memorycurator.text.Text;

/** Appends keys, texts and revisions, sent together. */
final class Rows implements AutoCloseable {
    private static final int BATCH = 1_024;

    /** A revision that waits; without a text of its own it has that of the revision before it. {@code turned}: its memory is somebody else from now on. */
    private record Waiting(
            Memory memory, long tid, @Nullable Long past, boolean turned) {}

    private final Connection connection;
    private final RecentTexts recent;
    private final Appending<Keys.Row> keys;
    private final Appending<Texts.Row> texts;
    private final Appending<RevisionRow> revisions;
    private final Appending<Keys.Row> identities;
    private final boolean identitiesThere;
    private final PreparedStatement past;
    private final PreparedStatement pastDigest;
    private final List<Waiting> waiting = new ArrayList<>(BATCH);
    private int pastWaiting;

    Rows(Connection connection, RecentTexts recent) throws SQLException {
        this.connection = connection;
        this.recent = recent;
        keys = new Appending<>(connection, Keys.INSERT, Table.KEY_PACKS, new Keys());
        texts = new Appending<>(connection, Texts.INSERT, Table.TEXT_PACKS, new Texts());
        revisions = new Appending<>(connection, RevisionForm.INSERT, Table.REVISION_PACKS, new RevisionForm());
        identities = new Appending<>(connection, Keys.INSERT_LATER, Table.IDENTITY_PACKS, new Keys());
        identitiesThere = Identities.any(connection);
        past = connection.prepareStatement(PastRows.INSERT);
        pastDigest = connection.prepareStatement(PastDigests.INSERT);
    }

    void key(int number, Identity identity) {
        keys.add(new Keys.Row(number, identity));
    }

    void text(long tid, String content) {
        texts.add(new Texts.Row(tid, content));
    }

    /** A revision, and what it does to the past that is known of its memory. */
    void revision(Memory memory, long tid, PastChange change) throws SQLException {
        revision(memory, tid, change, false);
    }

    /** The same; {@code turned} where its memory is known as somebody else's from now on. */
    void revision(Memory memory, long tid, PastChange change, boolean turned) throws SQLException {
        Long digest = null;
        if (!change.isEmpty()) {
            digest = PastDigests.of(memory.revision(), change);
            past(memory.revision(), change, digest);
        }
        waiting.add(new Waiting(memory, tid, digest, turned));
        if (waiting.size() >= BATCH) {
            flush();
        }
    }

    private void past(long revision, PastChange change, long digest) throws SQLException {
        pastDigest.setLong(1, revision);
        pastDigest.setLong(2, digest);
        pastDigest.addBatch();
        long place = PastRows.place(revision);
        for (PastEvent event : change.dropped()) {
            event(place++, true, event);
        }
        for (PastEvent event : change.added()) {
            event(place++, false, event);
        }
    }

    private void event(long place, boolean dropped, PastEvent event) throws SQLException {
        PastRows.fill(past, place, dropped, event);
        Moments.fill(past, 9, event.at());
        past.addBatch();
        if (++pastWaiting >= BATCH) {
            flushPast();
        }
    }

    private void flushPast() throws SQLException {
        if (pastWaiting > 0) {
            past.executeBatch();
            pastDigest.executeBatch();
            pastWaiting = 0;
        }
    }

    /** Sends what waits. */
    void flush() throws SQLException {
        flushPast();
        long[] tids = waiting.stream().mapToLong(this::known).toArray();
        Seek.Found<Long> others = new Seek<>(connection, RevisionForm.TID)
                .rows(IntStream.range(0, tids.length)
                        .filter(i -> tids[i] == 0)
                        .mapToLong(i -> waiting.get(i).memory.previous()));
        addIdentities();
        for (int i = 0; i < tids.length; i++) {
            Memory memory = waiting.get(i).memory;
            Long tid = tids[i] == 0 ? others.of(memory.previous()) : Long.valueOf(tids[i]);
            if (tid == null) {
                throw new StoreException(Reason.DAMAGED, Text.of("batch.rowsLost", 1), null);
            }
            revisions.add(RevisionRow.of(memory, tid, waiting.get(i).past));
        }
        waiting.clear();
        keys.flush();
        texts.flush();
        revisions.flush();
        identities.flush();
    }

    /** Each revision says anew who its memory is, if one before it did. */
    private void addIdentities() throws SQLException {
        Seek.Found<Identity> before = identitiesThere
                ? new Seek<>(connection, Keys.LATER).rows(waiting.stream().mapToLong(each -> each.memory.previous()))
                : null;
        for (Waiting each : waiting) {
            Memory memory = each.memory;
            if (each.turned || before != null && before.of(memory.previous()) != null) {
                identities.add(new Keys.Row(memory.revision(), memory.identity()));
            }
        }
    }

    private long known(Waiting each) {
        return each.tid == 0 ? recent.tid(each.memory.previous()) : each.tid;
    }

    @Override
    public void close() throws SQLException {
        try (keys;
                texts;
                revisions;
                identities;
                past;
                pastDigest) {
            waiting.clear();
        }
    }
}

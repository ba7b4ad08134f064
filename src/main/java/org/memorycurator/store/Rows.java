package org.memorycurator.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Owner;
import org.memorycurator.model.PastChange;
import org.memorycurator.model.PastEvent;
import org.memorycurator.model.Timestamp;
import org.memorycurator.store.StoreException.Reason;
import org.memorycurator.text.Text;

/** Rows on their way into the database, a thousand at a time. */
final class Rows implements AutoCloseable {
    private static final int BATCH = 1_000;

    private static final String REVISION =
            "insert into mem_rev(rev, number, prev, version, state, metadata, categories,"
                    + " expiration, rating, rating_reason, addressed, replaced_by, updated_at, updated_nano, updated_text,"
                    + " digest, tid) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** A revision that waits; without a text of its own it has that of the revision before it. */
    private record Waiting(Memory memory, long tid) {}

    private final Connection connection;
    private final PreparedStatement key;
    private final PreparedStatement text;
    private final PreparedStatement revision;
    private final PreparedStatement past;
    private final List<Waiting> waiting = new ArrayList<>(BATCH);
    private int pastWaiting;
    private @Nullable Timestamp plain;

    Rows(Connection connection) throws SQLException {
        this.connection = connection;
        key = connection.prepareStatement(
                "insert into mem_key(number, id, user_id, agent_id, app_id, run_id,"
                        + " created_at, created_nano, created_text, immutable, replaces) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        text = connection.prepareStatement("insert into mem_text(tid, text) values (?, ?)");
        revision = connection.prepareStatement(REVISION);
        past = connection.prepareStatement(PastRows.INSERT);
    }

    void key(int number, Identity identity) throws SQLException {
        Owner owner = identity.owner();
        key.setInt(1, number);
        key.setString(2, identity.id());
        key.setString(3, owner.userId());
        key.setString(4, owner.agentId());
        key.setString(5, owner.appId());
        key.setString(6, owner.runId());
        moment(key, 7, identity.createdAt());
        key.setBoolean(10, identity.immutable());
        key.setString(11, identity.replaces());
        key.addBatch();
    }

    void text(long tid, String content) throws SQLException {
        text.setLong(1, tid);
        text.setString(2, content);
        text.addBatch();
    }

    void revision(Memory memory, long tid) throws SQLException {
        waiting.add(new Waiting(memory, tid));
        if (waiting.size() >= BATCH) {
            flush();
        }
    }

    void revisionOfSameText(Memory memory) throws SQLException {
        revision(memory, 0);
    }

    /** What a revision does to the past that is known of its memory. */
    void past(long revision, PastChange change) throws SQLException {
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
        moment(past, 9, event.at());
        past.addBatch();
        if (++pastWaiting >= BATCH) {
            past.executeBatch();
            pastWaiting = 0;
        }
    }

    /** Sends what waits. */
    void flush() throws SQLException {
        key.executeBatch();
        text.executeBatch();
        past.executeBatch();
        pastWaiting = 0;
        Seek.Found<Long> before = new Seek<>(connection, "select rev, tid from mem_rev", "rev", row -> row.getLong(2))
                .rows(waiting.stream().filter(each -> each.tid == 0).mapToLong(each -> each.memory.previous()));
        for (Waiting each : waiting) {
            Long tid = each.tid == 0 ? before.of(each.memory.previous()) : Long.valueOf(each.tid);
            if (tid == null) {
                throw new StoreException(Reason.DAMAGED, Text.of("batch.rowsLost", 1), null);
            }
            fill(revision, each.memory);
            revision.setLong(17, tid);
            revision.addBatch();
        }
        revision.executeBatch();
        waiting.clear();
    }

    @Override
    public void close() throws SQLException {
        try (key;
                text;
                revision;
                past) {
            waiting.clear();
        }
    }

    private void fill(PreparedStatement insert, Memory memory) throws SQLException {
        Content content = memory.content();
        Feedback feedback = content.feedback();
        String metadata = Columns.print(content.metadata());
        String categories = Columns.print(content.categories());
        insert.setLong(1, memory.revision());
        insert.setInt(2, memory.number());
        insert.setLong(3, memory.previous());
        insert.setInt(4, memory.version());
        insert.setInt(5, Columns.code(content.state()));
        insert.setString(6, metadata);
        insert.setString(7, categories);
        insert.setObject(8, content.expirationDate());
        insert.setString(9, feedback == null ? null : feedback.rating().name());
        insert.setString(10, feedback == null ? null : feedback.reason());
        insert.setObject(11, feedback == null ? null : feedback.addressed());
        insert.setString(12, content.replacedBy());
        moment(insert, 13, content.updatedAt());
        insert.setLong(16, Digest.of(memory, metadata, categories));
    }

    private void moment(PreparedStatement insert, int at, @Nullable Timestamp moment) throws SQLException {
        if (moment == null) {
            insert.setNull(at, Types.BIGINT);
            insert.setNull(at + 1, Types.INTEGER);
            insert.setNull(at + 2, Types.VARCHAR);
        } else {
            Instant instant = moment.instant();
            insert.setLong(at, instant.getEpochSecond());
            insert.setInt(at + 1, instant.getNano());
            insert.setString(at + 2, moment.equals(plain) || isPlain(moment) ? null : moment.text());
        }
    }

    /** Whether it is written as we would write it; all revisions of a change set have the same moment, so the last is remembered. */
    private boolean isPlain(Timestamp moment) {
        boolean is = moment.instant().toString().equals(moment.text());
        plain = is ? moment : plain;
        return is;
    }
}

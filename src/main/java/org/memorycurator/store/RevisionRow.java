package org.memorycurator.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Rating;
import org.memorycurator.model.State;
import org.memorycurator.model.Timestamp;

/**
 * One row of mem_rev; what somebody broke in it comes as near to what is there as it can.
 *
 * @param content all of it but the text, which is in a row of its own
 */
record RevisionRow(
        long revision,
        int number,
        long previous,
        int version,
        long tid,
        long digest,
        @Nullable String metadata,
        @Nullable String categories,
        Content content) {

    /** In the order in which {@link #of} reads them. */
    static final String SELECT =
            "select rev, number, prev, version, tid, digest, metadata, categories, state, expiration,"
                    + " rating, rating_reason, addressed, replaced_by, updated_at, updated_nano, updated_text from mem_rev r";

    static RevisionRow of(ResultSet row) throws SQLException {
        String metadata = row.getString(7);
        String categories = row.getString(8);
        Content content = new Content(
                "",
                Columns.metadata(metadata),
                Columns.categories(categories),
                row.getObject(10, LocalDate.class),
                feedback(row),
                row.getInt(9) == 0 ? State.LIVE : State.BIN,
                moment(row, 15),
                row.getString(14));
        return new RevisionRow(
                row.getLong(1),
                row.getInt(2),
                row.getLong(3),
                row.getInt(4),
                row.getLong(5),
                row.getLong(6),
                metadata,
                categories,
                content);
    }

    private static @Nullable Feedback feedback(ResultSet row) throws SQLException {
        String stored = row.getString(11);
        if (stored == null) {
            return null;
        }
        for (Rating rating : Rating.values()) {
            if (rating.name().equals(stored)) {
                return new Feedback(rating, row.getString(12), row.getBoolean(13));
            }
        }
        return null;
    }

    /** The moment in three columns: seconds, nanoseconds, and how its source wrote it. */
    static @Nullable Timestamp moment(ResultSet row, int column) throws SQLException {
        long seconds = row.getLong(column);
        if (row.wasNull()) {
            return null;
        }
        Instant instant = Instant.ofEpochSecond(seconds, row.getInt(column + 1));
        String text = row.getString(column + 2);
        return new Timestamp(instant, text == null ? instant.toString() : text);
    }
}

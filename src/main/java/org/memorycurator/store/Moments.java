package org.memorycurator.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Timestamp;

/** Moments to and from three fields: seconds, nanoseconds, and how their source wrote them, null where that is the ISO form in UTC. */
final class Moments {
    /** In place of one that is not there and should be. */
    static final Timestamp UNKNOWN = Timestamp.of(Instant.EPOCH);

    private Moments() {}

    static void fill(PreparedStatement insert, int at, @Nullable Timestamp moment) throws SQLException {
        if (moment == null) {
            insert.setNull(at, Types.BIGINT);
            insert.setNull(at + 1, Types.INTEGER);
            insert.setNull(at + 2, Types.VARCHAR);
        } else {
            Instant instant = moment.instant();
            insert.setLong(at, instant.getEpochSecond());
            insert.setInt(at + 1, instant.getNano());
            insert.setString(at + 2, text(moment));
        }
    }

    static @Nullable Timestamp of(ResultSet row, int column) throws SQLException {
        long seconds = row.getLong(column);
        return row.wasNull() ? null : of(seconds, row.getInt(column + 1), row.getString(column + 2));
    }

    static void pack(PackedFields fields, @Nullable Timestamp moment) {
        fields.add(moment != null);
        if (moment != null) {
            fields.add(moment.instant().getEpochSecond());
            fields.add(moment.instant().getNano());
            fields.add(text(moment));
        }
    }

    static @Nullable Timestamp unpack(PackedFields fields) {
        return fields.readBoolean() ? of(fields.readLong(), fields.readInt(), fields.readText()) : null;
    }

    private static @Nullable String text(Timestamp moment) {
        return IsoText.of(moment.instant()).equals(moment.text()) ? null : moment.text();
    }

    private static Timestamp of(long seconds, int nano, @Nullable String text) {
        Instant instant = Instant.ofEpochSecond(seconds, nano);
        return new Timestamp(instant, text == null ? IsoText.of(instant) : text);
    }
}

package org.memorycurator.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Rating;
import org.memorycurator.model.State;

/** Revisions to and from rows of mem_rev, and packed ones. */
final class RevisionForm implements Appending.Form<RevisionRow> {
    static final String INSERT =
            "insert into mem_rev(rev, number, prev, version, tid, digest, metadata, categories, state, expiration,"
                    + " rating, rating_reason, addressed, replaced_by, updated_at, updated_nano, updated_text)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** In the order in which {@link #read} reads them. */
    static final String SELECT =
            "select rev, number, prev, version, tid, digest, metadata, categories, state, expiration,"
                    + " rating, rating_reason, addressed, replaced_by, updated_at, updated_nano, updated_text from mem_rev r";

    static final Table<RevisionRow> ALL =
            new Table<>(SELECT, "rev", RevisionForm::read, Table.REVISION_PACKS, RevisionForm::unpack);

    /** Only which text it has. */
    static final Table<Long> TID = new Table<>(
            "select rev, tid from mem_rev", "rev", row -> row.getLong(2), Table.REVISION_PACKS, (revision, fields) -> {
                fields.readInt();
                return fields.readLong();
            });

    /** Only whose it is. */
    static final Table<Integer> NUMBER = new Table<>(
            "select rev, number from mem_rev",
            "rev",
            row -> row.getInt(2),
            Table.REVISION_PACKS,
            (revision, fields) -> fields.readInt());

    @Override
    public long key(RevisionRow row) {
        return row.revision();
    }

    @Override
    public void fill(PreparedStatement insert, RevisionRow row) throws SQLException {
        Content content = row.content();
        Feedback feedback = content.feedback();
        insert.setLong(1, row.revision());
        insert.setInt(2, row.number());
        insert.setLong(3, row.previous());
        insert.setInt(4, row.version());
        insert.setLong(5, row.tid());
        insert.setLong(6, row.digest());
        insert.setString(7, row.metadata());
        insert.setString(8, row.categories());
        insert.setInt(9, Columns.code(content.state()));
        insert.setObject(10, content.expirationDate());
        insert.setString(11, feedback == null ? null : feedback.rating().name());
        insert.setString(12, feedback == null ? null : feedback.reason());
        insert.setObject(13, feedback == null ? null : feedback.addressed());
        insert.setString(14, content.replacedBy());
        Moments.fill(insert, 15, content.updatedAt());
    }

    static RevisionRow read(ResultSet row) throws SQLException {
        String metadata = row.getString(7);
        String categories = row.getString(8);
        Content content = new Content(
                "",
                Columns.metadata(metadata),
                Columns.categories(categories),
                row.getObject(10, LocalDate.class),
                feedback(row.getString(11), row.getString(12), row.getBoolean(13)),
                row.getInt(9) == 0 ? State.LIVE : State.BIN,
                Moments.of(row, 15),
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

    @Override
    public void pack(RevisionRow row, PackedFields fields) {
        Content content = row.content();
        fields.add(row.number());
        fields.add(row.tid());
        fields.add(row.previous());
        fields.add(row.version());
        fields.add(row.digest());
        fields.add(row.metadata());
        fields.add(row.categories());
        fields.add(content.state() == State.LIVE);
        LocalDate expiration = content.expirationDate();
        fields.add(expiration == null ? Long.MIN_VALUE : expiration.toEpochDay());
        Feedback feedback = content.feedback();
        fields.add(feedback == null ? null : feedback.rating().name());
        fields.add(feedback == null ? null : feedback.reason());
        fields.add(feedback != null && feedback.addressed());
        fields.add(content.replacedBy());
        Moments.pack(fields, content.updatedAt());
    }

    static RevisionRow unpack(long revision, PackedFields fields) {
        int number = fields.readInt();
        long tid = fields.readLong();
        long previous = fields.readLong();
        int version = fields.readInt();
        long digest = fields.readLong();
        String metadata = fields.readText();
        String categories = fields.readText();
        State state = fields.readBoolean() ? State.LIVE : State.BIN;
        long expiration = fields.readLong();
        Feedback feedback = feedback(fields.readText(), fields.readText(), fields.readBoolean());
        String replacedBy = fields.readText();
        Content content = new Content(
                "",
                Columns.metadata(metadata),
                Columns.categories(categories),
                expiration == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(expiration),
                feedback,
                state,
                Moments.unpack(fields),
                replacedBy);
        return new RevisionRow(revision, number, previous, version, tid, digest, metadata, categories, content);
    }

    private static @Nullable Feedback feedback(@Nullable String stored, @Nullable String reason, boolean addressed) {
        for (Rating rating : Rating.values()) {
            if (rating.name().equals(stored)) {
                return new Feedback(rating, reason, addressed);
            }
        }
        return null;
    }
}

package org.memorycurator.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Owner;

/** What never changes in a memory, to and from rows. */
final class Keys implements Appending.Form<Keys.Row> {
    static final String INSERT =
            "insert into mem_key(number, id, user_id, agent_id, app_id, run_id, created_at, created_nano,"
                    + " created_text, immutable, replaces) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** The same by revision, where it turned out otherwise than at first. */
    static final String INSERT_LATER =
            "insert into mem_identity(rev, id, user_id, agent_id, app_id, run_id, created_at, created_nano,"
                    + " created_text, immutable, replaces) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String SELECT =
            "select number, id, user_id, agent_id, app_id, run_id, created_at, created_nano,"
                    + " created_text, immutable, replaces from mem_key";

    static final Table<Identity> ALL = new Table<>(SELECT, "number", Keys::identity, Table.KEY_PACKS, Keys::identity);

    /** By revision: see {@link Identities}. */
    static final Table<Identity> LATER = new Table<>(
            "select rev, id, user_id, agent_id, app_id, run_id, created_at, created_nano,"
                    + " created_text, immutable, replaces from mem_identity",
            "rev",
            Keys::identity,
            Table.IDENTITY_PACKS,
            Keys::identity);

    /** Only the ids: they are the first field of a packed row. */
    static final Table<String> IDS = new Table<>(
            "select number, id from mem_key",
            "number",
            row -> Objects.requireNonNullElse(row.getString(2), ""),
            Table.KEY_PACKS,
            (number, fields) -> Objects.requireNonNullElse(fields.readText(), ""));

    /** One memory's, by its number or, where it turned out otherwise than at first, by revision. */
    record Row(long key, Identity identity) {}

    /** The one of these numbers whose memory has this id, or 0. */
    static int numberOf(Connection connection, int[] candidates, String id) throws SQLException {
        Seek.Found<String> found =
                new Seek<>(connection, IDS).rows(Arrays.stream(candidates).asLongStream());
        for (int number : candidates) {
            if (id.equals(found.of(number))) {
                return number;
            }
        }
        return 0;
    }

    @Override
    public long key(Row row) {
        return row.key;
    }

    @Override
    public void fill(PreparedStatement insert, Row row) throws SQLException {
        Identity identity = row.identity;
        Owner owner = identity.owner();
        insert.setLong(1, row.key);
        insert.setString(2, identity.id());
        insert.setString(3, owner.userId());
        insert.setString(4, owner.agentId());
        insert.setString(5, owner.appId());
        insert.setString(6, owner.runId());
        Moments.fill(insert, 7, identity.createdAt());
        insert.setBoolean(10, identity.immutable());
        insert.setString(11, identity.replaces());
    }

    @Override
    public void pack(Row row, PackedFields fields) {
        Identity identity = row.identity;
        Owner owner = identity.owner();
        fields.add(identity.id());
        fields.add(owner.userId());
        fields.add(owner.agentId());
        fields.add(owner.appId());
        fields.add(owner.runId());
        Moments.pack(fields, identity.createdAt());
        fields.add(identity.immutable());
        fields.add(identity.replaces());
    }

    private static Identity identity(ResultSet row) throws SQLException {
        Owner owner = new Owner(row.getString(3), row.getString(4), row.getString(5), row.getString(6));
        return new Identity(
                Objects.requireNonNullElse(row.getString(2), ""),
                owner,
                Objects.requireNonNullElse(Moments.of(row, 7), Moments.UNKNOWN),
                row.getBoolean(10),
                row.getString(11));
    }

    static Identity identity(long number, PackedFields fields) {
        String id = Objects.requireNonNullElse(fields.readText(), "");
        Owner owner = new Owner(fields.readText(), fields.readText(), fields.readText(), fields.readText());
        return new Identity(
                id,
                owner,
                Objects.requireNonNullElse(Moments.unpack(fields), Moments.UNKNOWN),
                fields.readBoolean(),
                fields.readText());
    }
}

package org.memorycurator.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Appends rows to one table: a few as rows of it, many packed, as far as they are not long. */
final class Appending<R> implements AutoCloseable {
    /** From so many rows on, packs are read faster than rows. */
    private static final int MANY = 16;

    /** A longer row is in no pack, in bytes. */
    private static final int LONG_ROW = 1 << 14;

    /** A pack that is as long gets no further row, in bytes. */
    private static final int LONG_PACK = 1 << 15;

    /** How a row is written. */
    interface Form<R> {
        long key(R row);

        void fill(PreparedStatement insert, R row) throws SQLException;

        void pack(R row, PackedFields fields);
    }

    private final Form<R> form;
    private final PreparedStatement insert;
    private final PreparedStatement insertPack;
    private final List<R> waiting = new ArrayList<>();
    private final PackedFields fields = new PackedFields();
    private final int[] ends = new int[Pack.ROWS];
    private long first;
    private int count;

    /**
     * @param insert into the table
     * @param packs the table of packs
     */
    Appending(Connection connection, String insert, String packs, Form<R> form) throws SQLException {
        this.form = form;
        this.insert = connection.prepareStatement(insert);
        this.insertPack = connection.prepareStatement("insert into " + packs + " values (?, ?)");
    }

    /** The keys rise. */
    void add(R row) {
        waiting.add(row);
    }

    /** Sends what waits. */
    void flush() throws SQLException {
        boolean many = waiting.size() >= MANY;
        boolean single = false;
        for (R row : waiting) {
            if (!many || !packed(row)) {
                form.fill(insert, row);
                insert.addBatch();
                single = true;
            }
        }
        endPack();
        if (single) {
            insert.executeBatch();
        }
        if (many) {
            insertPack.executeBatch();
        }
        waiting.clear();
    }

    /** Whether it was short enough. */
    private boolean packed(R row) throws SQLException {
        long key = form.key(row);
        if (count > 0 && (key != first + count || Pack.group(key) == key || fields.position() > LONG_PACK)) {
            endPack();
        }
        int from = fields.position();
        form.pack(row, fields);
        if (fields.position() - from > LONG_ROW) {
            fields.cut(from);
            return false;
        }
        if (count == 0) {
            first = key;
        }
        ends[count++] = fields.position();
        return true;
    }

    private void endPack() throws SQLException {
        if (count > 0) {
            insertPack.setLong(1, first);
            insertPack.setBytes(2, Pack.of(fields, ends, count));
            insertPack.addBatch();
            fields.cut(0);
            count = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        try (insert;
                insertPack) {
            waiting.clear();
        }
    }
}

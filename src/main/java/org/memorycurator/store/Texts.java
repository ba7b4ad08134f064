package org.memorycurator.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;

/** Texts to and from rows of mem_text, and packed ones. */
final class Texts implements Appending.Form<Texts.Row> {
    static final String INSERT = "insert into mem_text(tid, text) values (?, ?)";

    static final Table<String> ALL = new Table<>(
            "select tid, text from mem_text",
            "tid",
            row -> Objects.requireNonNullElse(row.getString(2), ""),
            Table.TEXT_PACKS,
            (tid, fields) -> Objects.requireNonNullElse(fields.readText(), ""));

    /** One text. */
    record Row(long tid, String text) {}

    @Override
    public long key(Row row) {
        return row.tid;
    }

    @Override
    public void fill(PreparedStatement insert, Row row) throws SQLException {
        insert.setLong(1, row.tid);
        insert.setString(2, row.text);
    }

    @Override
    public void pack(Row row, PackedFields fields) {
        fields.add(row.text);
    }
}

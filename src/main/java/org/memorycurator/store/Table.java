package org.memorycurator.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Where rows lie: in a table, and in packs.
 *
 * @param select of the columns of the whole table, the key first
 * @param key the primary key of the table
 * @param decoder makes something of a row of it
 * @param packs the table of packs
 * @param unpacking makes the same of a packed row
 */
record Table<T>(String select, String key, Decoder<T> decoder, String packs, Pack.Unpacking<T> unpacking) {
    /** The version of the schema from which on there are packs. */
    static final int PACKS_SINCE = 3;

    static final String KEY_PACKS = "mem_key_pack";
    static final String TEXT_PACKS = "mem_text_pack";
    static final String REVISION_PACKS = "mem_rev_pack";

    static final String IDENTITY_PACKS = "mem_identity_pack";

    /** Makes something of a row. */
    interface Decoder<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** The packs that begin between two keys, both inclusive, in their order, and no more than so many: H2 holds a result whole. */
    String selectPacks() {
        return "select first_key, packed from PACKS where first_key between ? and ? order by first_key fetch first ? rows only"
                .replace("PACKS", packs);
    }

    /** The packs that begin with one of many keys. */
    String selectPacksAt() {
        return "select first_key, packed from PACKS where first_key = any(?)".replace("PACKS", packs);
    }
}

package org.memorycurator.bench;

import java.sql.SQLException;

/** Who sets one key in many memories, and takes it back. */
interface Contestant {
    String name();

    /** Works out what is to be done, where that is apart from doing it; gives the number of rows. */
    int plan(boolean all) throws SQLException;

    /** Sets the key, durably, in one transaction as others see it; gives the number of rows. */
    int set(boolean all) throws SQLException;

    /** Takes the last one back, likewise. */
    int undo() throws SQLException;

    /** What it does between two jobs, so that none pays for the one before it. */
    void rest() throws SQLException;
}

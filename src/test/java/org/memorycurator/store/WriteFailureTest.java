package org.memorycurator.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;

class WriteFailureTest {
    @Test
    void a_full_disk_is_told_in_plain_words() {
        SQLException closed = new SQLException("insert into", "", ErrorCode.DATABASE_IS_CLOSED);
        SQLException failed =
                new SQLException("insert into", new MVStoreException(DataUtils.ERROR_WRITING_FAILED, "no space"));

        for (SQLException e : new SQLException[] {closed, failed}) {
            assertThat(H2.notWritten(e))
                    .hasMessageContaining("nothing was changed")
                    .hasMessageContaining("Make room")
                    .hasMessageNotContaining("insert");
        }
    }

    /** A database notices a full disk also when it has taken the change already: its file may have it, or not. */
    @Test
    void a_full_disk_at_the_last_moment_is_told_without_claiming_that_the_change_is_there_or_that_it_is_not() {
        MVStoreException full =
                new MVStoreException(DataUtils.ERROR_WRITING_FAILED, "Writing to FileChannelImpl failed");
        SQLException wrapped =
                new SQLException("java.util.concurrent.ExecutionException", new ExecutionException(full));
        MVStoreException outer =
                new MVStoreException(DataUtils.ERROR_INTERNAL, "java.util.concurrent.ExecutionException");
        outer.initCause(full);
        SQLException wrappedTwice = new SQLException("java.util.concurrent.ExecutionException", outer);

        for (SQLException e : new SQLException[] {wrapped, wrappedTwice}) {
            assertThat(H2.notConfirmed(e))
                    .hasMessageContaining("may not be in the store")
                    .hasMessageContaining("Make room")
                    .hasMessageNotContainingAny("was written", "nothing was changed", "java.util", "FileChannel");
        }
        assertThat(H2.notConfirmed(new SQLException("timeout"))).hasMessageEndingWith("timeout");
    }

    @Test
    void a_store_that_closed_itself_is_told_in_plain_words_by_whoever_reads_it() {
        SQLException closed = new SQLException("The database has been closed", "", ErrorCode.DATABASE_IS_CLOSED);

        assertThat(H2.notRead(closed))
                .hasMessageContaining("open the store again")
                .hasMessageNotContaining("database");
        assertThat(H2.notRead(new SQLException("bad page"))).hasMessageEndingWith("bad page");
    }

    @Test
    void any_other_failure_is_told_as_the_database_tells_it() {
        assertThat(H2.notWritten(new SQLException("value too long"))).hasMessageContaining("value too long");
    }
}

package org.memorycurator.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
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

    @Test
    void any_other_failure_is_told_as_the_database_tells_it() {
        assertThat(H2.notWritten(new SQLException("value too long"))).hasMessageContaining("value too long");
    }
}

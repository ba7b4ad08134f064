package org.memorycurator.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.LongStream;

/** Fills {@link Current} from the database, or brings an older one up to date. */
final class Filling {
    /** H2 holds a result whole: read part by part. */
    private static final int PART = 20_000;

    private Filling() {}

    /** Follows the published part from where {@code current} stands. */
    static void follow(Connection connection, Current current) throws SQLException {
        Head from = current.head();
        Head head = ChangeSets.head(connection);
        keys(connection, current, from.number(), head.number());
        int[] numbers = new int[PART];
        long revision = from.revision();
        while (revision < head.revision()) {
            long first = revision + 1;
            long last = Math.min(revision + PART, head.revision());
            Arrays.fill(numbers, 0);
            RevisionScan.each(connection, first, last, (at, number) -> numbers[(int) (at - first)] = number);
            Head reached = new Head(from.changeSet(), from.token(), last, head.number(), from.tid());
            current.publish(reached, first, numbers, (int) (last - revision));
            revision = last;
        }
        current.publish(head, head.revision(), numbers, 0);
    }

    private static void keys(Connection connection, Current current, int from, int to) throws SQLException {
        Seek<String> ids = new Seek<>(connection, Keys.IDS);
        for (long number = from; number < to; number = Math.min(number + PART, to)) {
            long last = Math.min(number + PART, to);
            Seek.Found<String> found = ids.rows(LongStream.rangeClosed(number + 1, last));
            for (long each = number + 1; each <= last; each++) {
                String id = found.of(each);
                if (id != null) {
                    current.announce((int) each, id);
                }
            }
        }
    }
}

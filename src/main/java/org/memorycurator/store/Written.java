package org.memorycurator.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/** Which memories a change set wrote. */
final class Written {
    private Written() {}

    /**
     * The numbers, rising.
     *
     * @param newest of each revision of the change set, from {@code first}, whose newest revision it is: 0 where its memory
     *     was changed later; only these are read
     */
    static long[] numbers(Connection connection, long first, int[] newest) throws SQLException {
        long[] later = IntStream.range(0, newest.length)
                .filter(i -> newest[i] == 0)
                .mapToLong(i -> first + i)
                .toArray();
        Seek.Found<Integer> found = new Seek<>(connection, RevisionForm.NUMBER).rows(Arrays.stream(later));
        return IntStream.range(0, newest.length)
                .map(i -> newest[i] == 0 ? Objects.requireNonNullElse(found.of(first + i), 0) : newest[i])
                .filter(number -> number > 0)
                .sorted()
                .asLongStream()
                .toArray();
    }
}

package org.memorycurator.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/** Looks at the memory's number in each revision of a range, ascending, wherever it lies: there is no index to trust. */
final class RevisionScan {
    /** H2 holds a result whole: read part by part. */
    private static final int AT_ONCE = 20_000;

    private static final String ROWS =
            "select rev, number from mem_rev where rev between ? and ? order by rev fetch first ? rows only";

    private final Connection connection;
    private final Look look;

    private RevisionScan(Connection connection, Look look) {
        this.connection = connection;
        this.look = look;
    }

    /** What is done at each. */
    interface Look {
        void at(long revision, int number);
    }

    /** Looks at those from..to, both inclusive. */
    static void each(Connection connection, long from, long to, Look look) throws SQLException {
        new RevisionScan(connection, look).run(from, to);
    }

    private void run(long from, long to) throws SQLException {
        for (long next = from; next <= to && next > 0; ) {
            Part rows = rows(next, to);
            Part packed = packed(next, to);
            long last = Math.min(rows.reaches, packed.reaches);
            merge(rows, packed, last);
            next = last + 1;
        }
    }

    private Part rows(long from, long to) throws SQLException {
        Part part = new Part();
        try (PreparedStatement select = connection.prepareStatement(ROWS)) {
            select.setLong(1, from);
            select.setLong(2, to);
            select.setInt(3, AT_ONCE);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    part.add(row.getLong(1), row.getInt(2));
                }
            }
        }
        part.reaches = part.count < AT_ONCE ? to : part.revisions[part.count - 1];
        return part;
    }

    private Part packed(long from, long to) throws SQLException {
        Part part = new Part();
        int most = AT_ONCE / Pack.ROWS;
        int packs = 0;
        try (PreparedStatement select = H2.prepareIfThere(connection, RevisionForm.NUMBER.selectPacks())) {
            if (select == null) {
                part.reaches = to;
                return part;
            }
            select.setLong(1, Pack.group(from));
            select.setLong(2, to);
            select.setInt(3, most);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Pack pack = Pack.of(row);
                    packs++;
                    for (long key = Math.max(from, pack.first()); key <= Math.min(to, pack.last()); key++) {
                        Integer number = pack.row(key, RevisionForm.NUMBER.unpacking());
                        if (number != null) {
                            part.add(key, number);
                        }
                    }
                    part.reaches = Math.max(pack.first(), pack.last());
                }
            }
        }
        part.reaches = packs < most ? to : part.reaches;
        return part;
    }

    private void merge(Part rows, Part packed, long last) {
        int row = 0;
        int place = 0;
        while (true) {
            long single = rows.at(row);
            long many = packed.at(place);
            long revision = Math.min(single, many);
            if (revision > last || revision == Part.END) {
                return;
            }
            look.at(revision, many == revision ? packed.numbers[place] : rows.numbers[row]);
            row += single == revision ? 1 : 0;
            place += many == revision ? 1 : 0;
        }
    }

    /** Some of what is there, up to the revision that it reaches. */
    private static final class Part {
        static final long END = Long.MAX_VALUE;

        private long[] revisions = {};
        private int[] numbers = {};
        private int count;
        private long reaches;

        void add(long revision, int number) {
            if (count == revisions.length) {
                revisions = Arrays.copyOf(revisions, count * 2 + 16);
                numbers = Arrays.copyOf(numbers, count * 2 + 16);
            }
            revisions[count] = revision;
            numbers[count++] = number;
        }

        long at(int place) {
            return place < count ? revisions[place] : END;
        }
    }
}

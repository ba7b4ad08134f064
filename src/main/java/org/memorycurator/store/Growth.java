package org.memorycurator.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.text.Text;

/**
 * How a store grew, read off its change sets; and how big its folder is, in bytes.
 *
 * @param days what was done, day by day
 * @param database the memories with their whole history
 * @param index the search index, which can be made anew
 * @param backups all backups in the folder
 * @param rest everything else: log, rejected lines, what is remembered
 */
public record Growth(List<Day> days, long database, long index, long backups, long rest) {
    /** Copies the list. */
    public Growth {
        days = List.copyOf(days);
    }

    /**
     * The change sets of one kind on one day in UTC.
     *
     * @param memories how many memories the store held after the last of them, those in the bin too
     */
    public record Day(LocalDate day, ChangeKind kind, int changeSets, long revisions, int memories) {}

    /** Adds up the change sets of each day; no revision is looked at. */
    static List<Day> days(Connection connection) throws SQLException {
        String sql =
                "select on_day, kind, count(*), sum(revisions), max(last_number) from (select applied_ms / 86400000"
                        + " as on_day, kind, last_rev - first_rev + 1 as revisions, last_number from change_set)"
                        + " group by on_day, kind order by on_day, kind";
        List<Day> days = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                days.add(new Day(
                        LocalDate.ofEpochDay(row.getLong(1)),
                        ChangeKind.valueOf(row.getString(2)),
                        row.getInt(3),
                        row.getLong(4),
                        row.getInt(5)));
            }
        }
        return days;
    }

    /** The same with the sizes of the folder's files; one that vanishes meanwhile counts nothing. */
    static Growth of(List<Day> days, Path folder) {
        long[] bytes = new long[4];
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    bytes[part(folder.relativize(file))] += attributes.size();
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(Text.of("store.folderNotRead"), failed);
        }
        return new Growth(days, bytes[0], bytes[1], bytes[2], bytes[3]);
    }

    private static int part(Path file) {
        String first = file.getName(0).toString();
        if (first.startsWith("memories.") || first.equals("current.bin")) {
            return 0;
        }
        return first.equals("index") ? 1 : first.equals("backups") ? 2 : 3;
    }
}

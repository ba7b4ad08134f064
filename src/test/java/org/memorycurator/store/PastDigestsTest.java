package org.memorycurator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.change.ChangeLog;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PastChange;
import org.memorycurator.model.PastEvent;
import org.memorycurator.model.PastEvent.Kind;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.Progress;
import org.memorycurator.model.Timestamp;
import org.memorycurator.store.Store.Access;
import org.memorycurator.store.Witness.Testimony;
import org.memorycurator.support.Plans;

/** Whoever alters a past behind the application's back is seen. */
class PastDigestsTest {
    private static final int MEMORIES = 30;

    @TempDir
    private Path folder;

    @Test
    void what_was_written_is_intact_be_it_added_or_taken_back() {
        try (Store store = open()) {
            fill(store);
            assertThat(testimonies(store)).allMatch(Testimony::intact).allMatch(Testimony::pastIntact);
        }
    }

    @Test
    void whatever_is_altered_of_a_past_it_is_as_it_was_or_the_witness_says_so() throws SQLException {
        Random random = new Random(5);
        try (Store store = open()) {
            fill(store);
            List<PastChange> written = pasts(store);
            sql("create table kept as select * from mem_past");
            sql("create table kept_digest as select * from mem_past_digest");
            int told = 0;
            for (int i = 0; i < 200; i++) {
                sql(alteration(random, anyPlace(random)));
                boolean seen = !testimonies(store).stream().allMatch(each -> each.intact() && each.pastIntact());
                assertThat(seen || pasts(store).equals(written)).isTrue();
                told += seen ? 1 : 0;
                sql("delete from mem_past");
                sql("delete from mem_past_digest");
                sql("insert into mem_past select * from kept");
                sql("insert into mem_past_digest select * from kept_digest");
            }
            assertThat(told).isGreaterThan(150);
            assertThat(testimonies(store)).allMatch(each -> each.intact() && each.pastIntact());
        }
    }

    private static String alteration(Random random, long place) {
        long revision = place / PastRows.MOST;
        String where = " where place = " + place;
        return switch (random.nextInt(14)) {
            case 0 -> "update mem_past set event = 'DELETE'" + where;
            case 1 -> "update mem_past set old_text = coalesce(old_text, '') || ' '" + where;
            case 2 -> "update mem_past set new_text = null" + where;
            case 3 -> "update mem_past set at_seconds = coalesce(at_seconds, 0) + 3600" + where;
            case 4 -> "update mem_past set at_seconds = 9223372036854775807, at_nano = 1" + where;
            case 5 -> "update mem_past set at_text = '2020'" + where;
            case 6 -> "update mem_past set actor = 'Eve'" + where;
            case 7 -> "update mem_past set role = coalesce(role, '') || 'x'" + where;
            case 8 -> "update mem_past set source = 'other.db'" + where;
            case 9 -> "update mem_past set dropped = not dropped" + where;
            case 10 -> "delete from mem_past" + where;
            case 11 ->
                "delete from mem_past where place / " + PastRows.MOST + " = " + revision
                        + "; delete from mem_past_digest where rev = " + revision;
            case 12 ->
                "insert into mem_past(place, dropped, event, source) values (" + (place + 77) + ", false, 'ADD', '')";
            default -> "update mem_past_digest set digest = digest + 1 where rev = " + revision;
        };
    }

    @Test
    void a_past_that_nobody_wrote_is_told_also_where_there_was_none() throws SQLException {
        try (Store store = open()) {
            apply(store, memory("Plain").insert());
            sql("insert into mem_past(place, dropped, event, source) values (" + PastRows.place(1)
                    + ", false, 'ADD', '')");
            assertThat(testimonies(store)).singleElement().satisfies(each -> {
                assertThat(each.intact()).isTrue();
                assertThat(each.pastIntact()).isFalse();
            });
        }
    }

    @Test
    void pasts_from_before_there_were_digests_are_read_as_they_are_and_get_theirs_when_the_store_is_upgraded()
            throws Exception {
        try (Store store = open()) {
            fill(store);
        }
        makeThird();
        try (Store store = Store.open(folder, Access.READ_ONLY)) {
            assertThat(testimonies(store)).allMatch(each -> each.intact() && each.pastIntact());
            assertThat(pasts(store)).hasSizeGreaterThan(MEMORIES);
        }
        try (Store store = open()) {
            assertThat(folder.resolve("backups/format-3-1")).isDirectory();
            assertThat(testimonies(store)).allMatch(each -> each.intact() && each.pastIntact());
            sql("update mem_past set new_text = 'forged' where place = " + PastRows.place(3));
            assertThat(testimonies(store).stream().filter(each -> !each.pastIntact()))
                    .singleElement()
                    .satisfies(each -> assertThat(each.memory().revision()).isEqualTo(3));
        }
    }

    /** Makes of the closed store one of the third format, in which the digest of a revision stood for itself. */
    private void makeThird() throws SQLException, IOException {
        try (Store store = open();
                Connection connection = new H2(folder).connect(Access.READ_WRITE)) {
            long[] all = new long[(int) store.lastRevision()];
            for (int i = 0; i < all.length; i++) {
                all[i] = i + 1;
            }
            for (Revisions.Stored each : Revisions.stored(connection, all)) {
                RevisionRow row = each.row();
                sql("update mem_rev set digest = " + Digest.of(each.memory(), row.metadata(), row.categories())
                        + " where rev = " + row.revision());
            }
        }
        sql("drop table mem_past_digest");
        sql("delete from store_info where version > 3");
        Files.delete(folder.resolve("closed.seal"));
    }

    /** Small change sets, so that they do not lie in packs; one is taken back. */
    private static void fill(Store store) {
        for (int i = 0; i < MEMORIES; i += 10) {
            PlannedChange[] some = new PlannedChange[10];
            for (int j = 0; j < some.length; j++) {
                some[j] = insert(i + j);
            }
            apply(store, some);
        }
        Memory before = store.read(2).orElseThrow();
        apply(store, new PlannedChange.Update(before, before.content(), PastChange.adding(events(100))));
        log(store).undo(store.lastChangeSet(), Progress.NONE);
    }

    private static PlannedChange insert(int i) {
        List<PastEvent> past = i % 5 == 0 ? List.of() : events(i);
        return new PlannedChange.Insert(
                memory("Drinks tea " + i).identity(), memory("Drinks tea " + i).content(), past);
    }

    private static List<PastEvent> events(int i) {
        Timestamp at = i % 3 == 0 ? null : Timestamp.parse("2024-05-0" + (1 + i % 9) + "T07:08:09.12-07:00");
        return List.of(
                new PastEvent(Kind.ADD, null, "Drinks water " + i, null, "Ana", null, "history.db"),
                new PastEvent(Kind.UPDATE, "Drinks water " + i, "Drinks tea " + i, at, null, "user", "history.db"));
    }

    private List<PastChange> pasts(Store store) {
        List<PastChange> pasts = new ArrayList<>();
        for (long revision = 1; revision <= store.lastRevision(); revision++) {
            pasts.add(store.pasts().changes(new long[] {revision}).getOrDefault(revision, PastChange.NONE));
        }
        return pasts;
    }

    private static List<Testimony> testimonies(Store store) {
        try (Witness witness = store.witness()) {
            return witness.revisions(1, Long.MAX_VALUE, 1_000);
        }
    }

    private Store open() {
        return Store.open(folder, Access.READ_WRITE);
    }

    private static ChangeLog log(Store store) {
        return new ChangeLog(store, "tester");
    }

    private static void apply(Store store, PlannedChange... changes) {
        Objects.requireNonNull(log(store)
                .apply(Plans.of(ChangeKind.IMPORT, "Import", changes), Progress.NONE)
                .changeSet());
    }

    private long anyPlace(Random random) throws SQLException {
        List<Long> places = new ArrayList<>();
        try (Connection connection = new H2(folder).connect(Access.READ_WRITE);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select place from mem_past order by place")) {
            while (row.next()) {
                places.add(row.getLong(1));
            }
        }
        return places.get(random.nextInt(places.size()));
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = new H2(folder).connect(Access.READ_WRITE);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

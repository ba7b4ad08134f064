package org.memorycurator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.memorycurator.support.Memories.memory;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.change.ChangeLog;
import org.memorycurator.model.CancelledException;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Plan;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.Progress;
import org.memorycurator.store.Store.Access;
import org.memorycurator.support.Plans;

class BackupsTest {
    private static final int MEMORIES = 3_000;
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");

    @TempDir
    private Path ground;

    private Path folder;
    private Store store;
    private ChangeLog log;

    @BeforeEach
    void open() {
        folder = ground.resolve("desk");
        store = Store.open(folder, Access.READ_WRITE, Schema.LATEST, 500);
        log = new ChangeLog(store, "tester");
        log.apply(
                Plans.of(
                        ChangeKind.IMPORT,
                        "Import",
                        MEMORIES,
                        () -> IntStream.range(0, MEMORIES)
                                .mapToObj(i -> memory("text " + i)
                                        .with("region", "EMEA")
                                        .insert())),
                Progress.NONE);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_backup_made_while_edits_go_on_restores_every_change_set_up_to_its_revision() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
        Thread editor = Thread.ofPlatform().start(() -> {
            for (int i = 0; !enough.get(); i++) {
                long begun = System.nanoTime();
                edit(1 + i % MEMORIES, "edited " + i);
                nanos.add(System.nanoTime() - begun);
            }
        });
        BackupFile backup;
        long before;
        int during;
        try {
            while (nanos.size() < 20) {
                Thread.onSpinWait();
            }
            before = store.lastRevision();
            int begun = nanos.size();
            backup = new Backups(store).make(Backups.usualFolder(folder), Progress.NONE);
            during = nanos.size() - begun;
        } finally {
            enough.set(true);
            editor.join();
        }
        assertThat(during).as("edits while the backup was made").isPositive();
        assertThat(Collections.max(nanos)).isLessThan(Duration.ofSeconds(1).toNanos());
        assertThat(backup.revision()).isGreaterThanOrEqualTo(before);
        Path restored = ground.resolve("restored");
        Restoring.restore(backup.file(), restored, Progress.NONE);
        try (Store copy = Store.open(restored, Access.READ_WRITE)) {
            long last = copy.lastRevision();
            assertThat(last).isBetween(backup.revision(), store.lastRevision());
            assertThat(changeSets(copy))
                    .isNotEmpty()
                    .containsExactlyElementsOf(changeSets(store).stream()
                            .filter(c -> c.lastRevision() <= last)
                            .toList());
            long[] all = LongStream.rangeClosed(1, last).toArray();
            assertThat(copy.readRevisions(all)).hasSize(all.length).isEqualTo(store.readRevisions(all));
            assertThat(new ChangeLog(copy, "again")
                            .apply(rename(copy.read(1).orElseThrow(), "goes on"), Progress.NONE)
                            .refused())
                    .isEmpty();
        }
        assertThat(files(folder.resolve("backups"))).containsExactly(backup.file());
    }

    @Test
    void the_room_on_a_disk_is_known_and_enough_where_nobody_can_tell() {
        assertThat(Folders.room(ground)).isPositive().isLessThan(Long.MAX_VALUE);
        assertThat(Folders.room(ground.resolve("nowhere"))).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void a_change_set_that_is_being_written_is_in_the_backup_not_at_all() {
        List<BackupFile> made = new ArrayList<>();
        Backups backups = new Backups(store);
        Progress half = new Progress() {
            @Override
            public void at(long done, long total) {
                if (done > MEMORIES / 2 && made.isEmpty()) {
                    made.add(backups.make(Backups.usualFolder(folder), Progress.NONE));
                }
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
        log.apply(
                Plans.edit(
                        ChangeKind.BATCH,
                        "All",
                        store.read(IntStream.rangeClosed(1, MEMORIES).toArray()),
                        c -> c.withText("new")),
                half);
        assertThat(made).hasSize(1);
        Path restored = ground.resolve("restored");
        Restoring.restore(made.getFirst().file(), restored, Progress.NONE);
        try (Store copy = Store.open(restored, Access.READ_WRITE)) {
            assertThat(copy.lastChangeSet()).isEqualTo(1);
            assertThat(copy.lastRevision()).isEqualTo(MEMORIES);
            assertThat(copy.read(1).orElseThrow().text()).isEqualTo("text 0");
        }
    }

    @Test
    void only_old_backups_of_this_store_are_removed() throws IOException {
        Path shelf = Files.createDirectories(ground.resolve("shelf"));
        Path foreign = Files.writeString(shelf.resolve("memory-curator-20200101-000000.zip"), "not ours");
        Path note = Files.writeString(shelf.resolve("notes.zip"), "notes");
        Path others;
        try (Store other = Store.open(ground.resolve("other"), Access.READ_WRITE)) {
            others = new Backups(other, at(0)).make(shelf, Progress.NONE).file();
        }
        List<Path> made = IntStream.range(1, 6)
                .mapToObj(day ->
                        new Backups(store, at(day)).make(shelf, Progress.NONE).file())
                .toList();
        assertThat(new Backups(store).forget(shelf, 2)).isEqualTo(3);
        assertThat(files(shelf)).containsExactlyInAnyOrder(foreign, note, others, made.get(3), made.get(4));
        assertThat(new Backups(store).in(shelf)).extracting(BackupFile::file).containsExactly(made.get(4), made.get(3));
    }

    @Test
    void a_second_backup_in_the_same_second_does_not_take_the_place_of_the_first() {
        Path shelf = Backups.usualFolder(folder);
        Backups backups = new Backups(store, at(0));
        assertThat(backups.make(shelf, Progress.NONE).file())
                .isNotEqualTo(backups.make(shelf, Progress.NONE).file());
        assertThat(backups.in(shelf)).hasSize(2);
    }

    @Test
    void a_folder_that_is_gone_is_told_and_not_made() {
        Path gone = ground.resolve("stick");
        assertThatThrownBy(() -> new Backups(store).make(gone, Progress.NONE))
                .isInstanceOf(StoreException.class)
                .hasMessage("The backup was not made: the folder " + gone
                        + " is not there. Plug the disk in, or choose another folder.");
        assertThat(gone).doesNotExist();
    }

    @Test
    void a_cancelled_backup_leaves_nothing() throws IOException {
        Progress cancelled = new Progress() {
            private long far;

            @Override
            public void at(long done, long total) {
                far = done;
            }

            @Override
            public boolean cancelled() {
                return far > 50_000;
            }
        };
        assertThatThrownBy(() -> new Backups(store).make(Backups.usualFolder(folder), cancelled))
                .isInstanceOf(CancelledException.class);
        assertThat(files(Backups.usualFolder(folder))).isEmpty();
    }

    @Test
    void a_backup_is_never_restored_over_something() throws IOException {
        BackupFile backup = new Backups(store).make(Backups.usualFolder(folder), Progress.NONE);
        Path taken = Files.createDirectories(ground.resolve("taken"));
        Path kept = Files.writeString(taken.resolve("letter.txt"), "dear");
        assertThatThrownBy(() -> Restoring.restore(backup.file(), taken, Progress.NONE))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is not empty");
        assertThatThrownBy(() -> Restoring.restore(backup.file(), folder, Progress.NONE))
                .isInstanceOf(StoreException.class);
        assertThat(files(taken)).containsExactly(kept);
    }

    @Test
    void a_zip_file_that_reaches_out_of_its_folder_is_refused() throws IOException {
        BackupFile backup = new Backups(store).make(Backups.usualFolder(folder), Progress.NONE);
        Path evil = ground.resolve("memory-curator-20260101-000000.zip");
        zip(evil, backup, "../evil.txt");
        assertRefused(evil);
        assertThat(ground.resolve("evil.txt")).doesNotExist();
        Path empty = ground.resolve("empty.zip");
        zip(empty, backup, BackupFile.ABOUT);
        assertRefused(empty);
    }

    @Test
    void a_backup_that_was_cut_off_or_altered_is_refused() throws IOException {
        BackupFile backup = new Backups(store).make(Backups.usualFolder(folder), Progress.NONE);
        byte[] whole = Files.readAllBytes(backup.file());
        Path cut = Files.write(ground.resolve("cut.zip"), Arrays.copyOf(whole, whole.length / 2));
        assertRefused(cut);
        byte[] altered = whole.clone();
        for (int i = whole.length / 2; i < whole.length / 2 + 64; i++) {
            altered[i] ^= 0x55;
        }
        assertRefused(Files.write(ground.resolve("altered.zip"), altered));
    }

    private void assertRefused(Path file) {
        Path into = ground.resolve("into");
        assertThatThrownBy(() -> Restoring.restore(file, into, Progress.NONE)).isInstanceOf(StoreException.class);
        assertThat(into).doesNotExist();
        assertThat(ground.resolve("into.partial")).doesNotExist();
    }

    private static void zip(Path file, BackupFile like, String more) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            BackupFile.describe(zip, like.made(), like.revision(), like.store());
            if (!more.equals(BackupFile.ABOUT)) {
                zip.putNextEntry(new ZipEntry(more));
                zip.write(1);
                zip.closeEntry();
            }
        }
    }

    private static Clock at(int day) {
        return Clock.fixed(NOON.plus(Duration.ofDays(day)), ZoneOffset.UTC);
    }

    private void edit(int number, String text) {
        log.apply(rename(store.read(number).orElseThrow(), text), Progress.NONE);
    }

    private static Plan rename(Memory memory, String text) {
        return Plans.of(
                ChangeKind.EDIT,
                text,
                new PlannedChange.Update(memory, memory.content().withText(text)));
    }

    private static List<ChangeSet> changeSets(Store store) {
        return store.changeSets(Long.MAX_VALUE, Integer.MAX_VALUE);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }
}

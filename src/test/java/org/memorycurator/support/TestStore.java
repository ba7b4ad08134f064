package org.memorycurator.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.memorycurator.change.ChangeLog;
import org.memorycurator.model.Applied;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Content;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Plan;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.Progress;
import org.memorycurator.store.Store;

/** A real store with its change log in a temporary folder of its own, gone when closed. */
public final class TestStore implements AutoCloseable {
    private final Path folder;
    private Store store;
    private ChangeLog log;

    public TestStore() {
        try {
            folder = Files.createTempDirectory("memory-curator-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open(Store.Access.READ_WRITE);
    }

    public Path folder() {
        return folder;
    }

    public Store store() {
        return store;
    }

    public ChangeLog log() {
        return log;
    }

    /** Closes the store and opens it again. */
    public void restart() {
        store.close();
        open(Store.Access.READ_WRITE);
    }

    /** Closes the store and opens it again to read only. */
    public void restartToRead() {
        store.close();
        open(Store.Access.READ_ONLY);
    }

    /** Applies a plan. */
    public Applied apply(Plan plan) {
        return log.apply(plan, Progress.NONE);
    }

    /** Applies these changes. */
    public Applied apply(ChangeKind kind, String title, PlannedChange... changes) {
        return apply(Plans.of(kind, title, changes));
    }

    /** Imports these memories, and gives them as they are stored. */
    public List<Memory> insert(Memories... memories) {
        int before = store.lastNumber();
        apply(Plans.of(
                ChangeKind.IMPORT,
                "Import",
                Arrays.stream(memories).map(Memories::insert).toList()));
        return store.read(IntStream.rangeClosed(before + 1, store.lastNumber()).toArray());
    }

    /** Edits one memory as it is now, and gives it as it is then. */
    public Memory edit(int number, UnaryOperator<Content> change) {
        apply(Plans.edit(ChangeKind.EDIT, "Edit", List.of(now(number)), change));
        return now(number);
    }

    /** One memory as it is now. */
    public Memory now(int number) {
        return store.read(number).orElseThrow();
    }

    /** Every memory as it is now. */
    public List<Memory> all() {
        return store.read(IntStream.rangeClosed(1, store.lastNumber()).toArray());
    }

    /** The newest change set. */
    public ChangeSet newest() {
        return store.changeSets(Long.MAX_VALUE, 1).getFirst();
    }

    /** Changes the database behind the application's back, while it is open. */
    public void tamper(String sql) {
        String url = "jdbc:h2:file:" + folder.resolve("memories") + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        store.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open(Store.Access access) {
        store = Store.open(folder, access);
        log = new ChangeLog(store, "tester");
    }
}

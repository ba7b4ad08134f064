package org.memorycurator.store;

import static org.memorycurator.support.Memories.memory;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.memorycurator.change.ChangeLog;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Content;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Plan;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.store.Store.Access;
import org.memorycurator.support.Plans;

/** Stores that tests fill. */
final class Filled {
    private Filled() {}

    /** A store whose change sets are written in parts of 700 changes. */
    static Store small(Path folder) {
        return Store.open(folder, Access.READ_WRITE, Schema.LATEST, 700);
    }

    /** The change log of a store. */
    static ChangeLog log(Store store) {
        return new ChangeLog(store, "tester");
    }

    /** An import of so many memories, called {@code name 0} and so on. */
    static Plan many(String name, int count, UnaryOperator<PlannedChange> each) {
        return Plans.of(
                ChangeKind.IMPORT,
                "Import " + name,
                count,
                () -> IntStream.range(0, count)
                        .mapToObj(i -> memory(name + " " + i).insert())
                        .map(each));
    }

    /** A batch that sets the text of these memories. */
    static Plan edit(Store store, int from, int to, String text) {
        List<Memory> memories = store.read(IntStream.rangeClosed(from, to).toArray());
        UnaryOperator<Content> change = c -> c.withText(text);
        return Plans.edit(ChangeKind.BATCH, "Batch", memories, change);
    }

    /** Runs a statement behind the back of the application, on a store that nobody has open. */
    static void sql(Path folder, String sql) throws Exception {
        try (Connection connection = new H2(folder).connect(Access.READ_WRITE);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

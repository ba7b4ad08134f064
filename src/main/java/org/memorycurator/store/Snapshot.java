package org.memorycurator.store;

import java.nio.file.Path;
import java.sql.Connection;

final class Snapshot {
    private Snapshot() {}

    static Current load(Path folder, Connection connection) {
        return new Current();
    }
}

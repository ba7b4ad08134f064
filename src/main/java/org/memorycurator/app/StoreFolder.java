package org.memorycurator.app;

import java.nio.file.Path;
import java.util.Locale;

/** Where a store lives when nobody says otherwise: the platform's usual folder for application data. */
final class StoreFolder {
    private StoreFolder() {}

    /** The default store of this user. */
    static Path usual() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home"));
        if (os.contains("win")) {
            return given("APPDATA", home.resolve("AppData").resolve("Roaming"))
                    .resolve("Memory Curator")
                    .resolve("store");
        }
        if (os.contains("mac")) {
            return home.resolve("Library")
                    .resolve("Application Support")
                    .resolve("Memory Curator")
                    .resolve("store");
        }
        return given("XDG_DATA_HOME", home.resolve(".local").resolve("share"))
                .resolve("memory-curator")
                .resolve("store");
    }

    private static Path given(String variable, Path otherwise) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }
}

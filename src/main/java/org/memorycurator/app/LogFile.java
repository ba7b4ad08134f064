package org.memorycurator.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Sends what the application and its libraries log into a file of the store, and nothing to the console. */
final class LogFile {
    private static final int BYTES = 2_000_000;
    private static final int FILES = 3;

    private LogFile() {}

    /** Silences the console; call before anything logs. */
    static void quiet() {
        LogManager.getLogManager().reset();
    }

    /** Logs into {@code log/} of this folder from now on; a folder that cannot be written means no log. */
    static void begin(Path folder) {
        Logger root = Logger.getLogger("");
        for (Handler old : root.getHandlers()) {
            root.removeHandler(old);
            old.close();
        }
        try {
            Path logs = Files.createDirectories(folder.resolve("log"));
            Handler file = new FileHandler(logs.resolve("curator.%g.log").toString(), BYTES, FILES, true);
            file.setFormatter(new LogFormat());
            file.setLevel(Level.INFO);
            root.addHandler(file);
            System.getLogger(LogFile.class.getName()).log(System.Logger.Level.INFO, "The store is open");
        } catch (IOException e) {
            root.setLevel(Level.OFF);
        }
    }
}

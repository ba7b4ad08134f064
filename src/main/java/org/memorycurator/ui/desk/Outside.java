package org.memorycurator.ui.desk;

import java.nio.file.Path;

/** What lies outside the window that works on one store. FX thread. */
public interface Outside {
    /** Closes the application. */
    void quit();

    /** Closes this store in order and opens that in another folder instead. */
    void openStore(Path folder);

    /** Shows a folder in the platform's file browser; when there is none, nothing happens. */
    void reveal(Path folder);
}

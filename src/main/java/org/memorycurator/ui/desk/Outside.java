package org.memorycurator.ui.desk;

import java.nio.file.Path;

/** What lies outside the window that works on one store. FX thread. */
public interface Outside {
    /** Closes the application. */
    void quit();

    /** Closes this store in order and opens that in another folder instead. */
    void openStore(Path folder);

    /**
     * Brings the window that has the store in this folder open, where there is one, to the front; whether it came. May block: never call it on the FX
     * thread.
     */
    default boolean showOther(Path folder) {
        return false;
    }

    /** Shows a folder in the platform's file browser, as far as there is one. */
    void reveal(Path folder);
}

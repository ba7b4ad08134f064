package org.memorycurator.ui.kit;

/** Where models put short messages to the user. */
@FunctionalInterface
public interface Messages {
    /** Shows one. FX thread. */
    void show(Toast toast);
}

package org.memorycurator.ui.desk;

import org.memorycurator.batch.Guard;

/** The few things before which the user may want to be asked. Everything else can be undone, and asks nothing. */
public enum Confirmation {
    /** A batch that touches more than one user and more than {@link #MANY} memories. */
    LARGE_BATCH("confirm.largeBatch", true),
    /** Closing the window while a job runs: what is not finished is stopped. */
    CLOSING_WITH_JOB("confirm.closingWithJob", true);

    /** From so many memories on a batch is large. */
    public static final int MANY = Guard.MANY;

    private final String key;
    private final boolean usual;

    Confirmation(String key, boolean usual) {
        this.key = key;
        this.usual = usual;
    }

    /** Whether the user wants to be asked. */
    public boolean wanted(Preferences preferences) {
        return Boolean.parseBoolean(preferences.get(key, String.valueOf(usual)));
    }

    /** Remembers whether the user wants to be asked. */
    public void want(Preferences preferences, boolean wanted) {
        preferences.put(key, String.valueOf(wanted));
    }

    /** Whether a new user is asked. */
    public boolean usual() {
        return usual;
    }
}

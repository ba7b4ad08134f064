package org.memorycurator.ui.desk;

/** The panes of the dock beside the table, one shown at a time. */
public enum Pane {
    /** One memory whole, or what many have in common. */
    DETAILS,
    /** A bulk edit and its plan. */
    BATCH,
    /** Verdicts on a change set. */
    VERIFY,
    /** Change sets. */
    HISTORY
}

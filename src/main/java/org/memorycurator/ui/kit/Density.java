package org.memorycurator.ui.kit;

/** How much room rows and controls take. */
public enum Density {
    /** More rows at once. */
    COMPACT,
    /** The usual. */
    COMFORTABLE,
    /** Larger targets for a finger or an unsteady hand. */
    ROOMY
}

package org.memorycurator.ui.kit;

/** Whether anything in the window moves by itself. */
public enum Motion {
    /** As the system asks; full where it says nothing. */
    SYSTEM,
    /** Nothing moves or fades. */
    REDUCED,
    /** What is new fades in, and running work moves. */
    FULL
}

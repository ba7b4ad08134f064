package org.memorycurator.ui.kit;

/** Something that is still to happen and can be called off. */
@FunctionalInterface
public interface Cancellable {
    /** Calls it off; does nothing when it has happened already. */
    void cancel();
}

package org.memorycurator.ui.kit;

/** What long work tells about itself and asks. Used on the thread that does the work; cheap enough to call for every row. */
public interface JobProgress {
    /** Tells how far the work is, in things done; {@code total} is -1 while it is unknown. */
    void at(long done, long total);

    /** Whether the user asked to stop; work should look at it often and end with a {@code CancellationException} or with what it has. */
    boolean cancelled();
}

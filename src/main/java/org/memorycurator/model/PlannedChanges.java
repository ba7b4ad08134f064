package org.memorycurator.model;

import java.util.List;

/** A plan being read, chunk by chunk; by several threads perhaps, but never by two at once. */
public interface PlannedChanges extends AutoCloseable {
    /** The next changes, at most some thousands at a time; empty when there are no more. */
    List<PlannedChange> next();

    @Override
    void close();
}

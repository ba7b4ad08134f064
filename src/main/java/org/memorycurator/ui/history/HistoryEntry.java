package org.memorycurator.ui.history;

import org.memorycurator.model.ChangeSet;

/** One line of the history: a change set, and whether it is taken back as things stand. */
record HistoryEntry(ChangeSet changeSet, boolean undone) {}

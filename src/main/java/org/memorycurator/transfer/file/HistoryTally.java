package org.memorycurator.transfer.file;

import java.util.ArrayList;
import java.util.List;
import org.memorycurator.text.Text;

/** What is noticed in a history besides its memories, counted. */
final class HistoryTally {
    private long memories;
    private long events;
    private long contradictory;
    private long undated;

    void memory(int itsEvents) {
        memories++;
        events += itsEvents;
    }

    /** A memory whose rows contradict each other. */
    void contradictory() {
        contradictory++;
    }

    /** A row whose time is no time. */
    void undated() {
        undated++;
    }

    List<String> notes(String file) {
        List<String> notes = new ArrayList<>();
        if (memories > 0) {
            notes.add(Text.of("transfer.history.found", file, memories, events));
        }
        if (contradictory > 0) {
            notes.add(Text.of("transfer.history.contradictory", contradictory));
        }
        if (undated > 0) {
            notes.add(Text.of("transfer.history.undated", undated));
        }
        return notes;
    }
}

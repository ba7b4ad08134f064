package org.memorycurator.ui.shell;

import java.util.List;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Confirmation;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.kit.Dialogs.Choice;
import org.memorycurator.ui.kit.Job;

/** What becomes of running jobs when the store is closed: they are stopped, and nothing of them is left half done. FX thread. */
final class Leaving {
    private static final String CLOSE = "close";

    private final Desk desk;

    Leaving(Desk desk) {
        this.desk = desk;
    }

    /** Whether the store may be closed: asks while a job runs, if the user wants to be asked, and stops it if it may. */
    boolean may() {
        List<Job> running = List.copyOf(desk.status().jobs());
        boolean may = running.isEmpty() || !Confirmation.CLOSING_WITH_JOB.wanted(desk.preferences()) || agreed(running);
        if (may) {
            running.forEach(Job::cancel); // a long write would go on for minutes behind a window that is closed
        }
        return may;
    }

    private boolean agreed(List<Job> running) {
        return desk.dialogs()
                .ask(
                        Text.of("shell.closing"),
                        Text.of("shell.closing.words", running.getFirst().title(), running.size() - 1),
                        List.of(
                                new Choice(CLOSE, Text.of("shell.closing.close"), Choice.Kind.OTHER),
                                new Choice("stay", Text.of("shell.closing.stay"), Choice.Kind.CANCEL)))
                .filter(chosen -> chosen.id().equals(CLOSE))
                .isPresent();
    }
}

package org.memorycurator.ui.transfer;

import org.memorycurator.model.ChangeKind;
import org.memorycurator.store.Store;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Message.Tone;

/** Remembers the import that somebody has asked for until it is over, so that the next start can say which one was left undone. FX thread. */
final class UnderWay {
    private static final String NAME = "import.underWay";
    private static final String SINCE = "import.underWay.revision";
    /** An import is one of the last things that were done, or it was not done. */
    private static final int NEWEST = 100;

    private final Desk desk;

    UnderWay(Desk desk) {
        this.desk = desk;
    }

    /** The import of this was asked for. */
    void begins(String name) {
        desk.preferences().put(SINCE, String.valueOf(desk.store().lastRevision()));
        desk.preferences().put(NAME, name);
    }

    /** It is over, in whatever way: that was said. */
    void ends() {
        desk.preferences().put(NAME, "");
    }

    /** Says what was left undone the last time, if an import was; whether one may have been. */
    boolean tell() {
        String name = desk.preferences().get(NAME, "");
        if (name.isEmpty() || desk.store().readOnly()) {
            return false;
        }
        String since = desk.preferences().get(SINCE, "0");
        ends();
        Store store = desk.store();
        desk.background()
                .read(
                        () -> store.changeSets(Long.MAX_VALUE, NEWEST).stream()
                                .filter(set -> set.firstRevision() > Long.parseLong(since))
                                .anyMatch(set -> set.kind() == ChangeKind.IMPORT),
                        written -> {
                            if (!written) {
                                desk.status().say(Message.of(Tone.WARNING, Text.of("import.leftUndone", name)));
                            }
                        },
                        desk.status()::failed);
        return true;
    }
}

package org.memorycurator.ui.transfer;

import org.memorycurator.store.Store;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.export.Exporter;
import org.memorycurator.transfer.export.Exporter.Digested;
import org.memorycurator.transfer.export.FrozenMemories;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Message.Tone;
import org.memorycurator.ui.desk.Watched;
import org.memorycurator.ui.kit.Clip;
import org.memorycurator.ui.kit.Job;
import org.memorycurator.ui.kit.Lane;

/** Works out what all live memories of the store say, in one digest: to compare it with that of a file, of another store or of another day. FX thread. */
final class StoreDigest {
    /** So much of a digest is enough to tell two apart at a glance. */
    static final int GLANCE = 12;

    private final Desk desk;
    private final Clip clip;

    StoreDigest(Desk desk, Clip clip) {
        this.desk = desk;
        this.clip = clip;
    }

    /** Reads them all, and says what came of it. */
    void tell() {
        Store store = desk.store();
        Job job = desk.background()
                .job(
                        Text.of("export.digest.job"),
                        Lane.READ,
                        progress -> Exporter.digest(FrozenMemories.all(store, false), new Watched(progress)),
                        this::told,
                        fault -> desk.status().failed(fault, Text.of("export.digest.cancelled")));
        desk.status().watch(job);
    }

    /** What is copied is what the header of a file says, to the character. */
    private void told(Digested all) {
        String value = all.value();
        String words = Text.of("export.digest.done", all.memories(), value.substring(0, GLANCE));
        String lost = all.lost() == 0 ? "" : " " + Text.of("export.digest.lost", all.lost());
        desk.status()
                .say(new Message(
                        all.lost() == 0 ? Tone.INFO : Tone.WARNING, words + lost, Text.of("export.copy"), () -> {
                            clip.put(Exporter.METHOD + value);
                            desk.status().note(Message.of(Tone.INFO, Text.of("export.digest.copied", all.memories())));
                        }));
    }
}

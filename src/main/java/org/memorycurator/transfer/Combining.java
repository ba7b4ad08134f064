package org.memorycurator.transfer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.memorycurator.model.Progress;
import org.memorycurator.model.Timestamp;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.ImportSetup.Source;
import org.memorycurator.transfer.file.Entries;
import org.memorycurator.transfer.file.Entry;
import org.memorycurator.transfer.file.FileFormat;
import org.memorycurator.transfer.file.SourceFile;
import org.memorycurator.transfer.match.Histories;
import org.memorycurator.transfer.match.Made;
import org.memorycurator.transfer.memory.Draft;
import org.memorycurator.transfer.memory.RejectedException;

/**
 * Makes one of what several files say of a memory: a history gives its past, another file what it says now, in whatever order they come.
 * So the histories are read ahead, and decided about last, where nothing else of the import brought in what they tell.
 */
final class Combining implements AutoCloseable {
    private static final int BETWEEN_REPORTS = 64;

    private final ImportSetup setup;
    private final Histories histories;

    /** Reads nothing yet; a temporary file will be in this folder. */
    Combining(ImportSetup setup, Path folder) {
        this.setup = setup;
        this.histories = new Histories(folder);
    }

    /** Reads the histories, if there is another file with which they could be combined. */
    Histories readAhead(Timestamp now, Progress progress) {
        for (int file = 0; setup.sources().size() > 1 && file < setup.sources().size(); file++) {
            if (history(file)) {
                read(setup.sources().get(file), now, progress);
            }
        }
        return histories;
    }

    private void read(Source source, Timestamp now, Progress progress) {
        try (Entries entries = SourceFile.open(source.file(), source.layout())) {
            Drafting drafting =
                    new Drafting(String.valueOf(source.file().getFileName()), entries.columns(), setup, now);
            long count = 0;
            for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
                try {
                    histories.add(drafting.draft(entry));
                } catch (RejectedException e) {
                    continue; // in its turn this is said of it
                }
                if (++count % BETWEEN_REPORTS == 0) {
                    progress.checkpoint(0, -1);
                }
            }
        }
    }

    /** The places of the files in the order in which they are read: histories last. */
    int[] order() {
        int all = setup.sources().size();
        return IntStream.concat(
                        IntStream.range(0, all).filter(file -> !history(file)),
                        IntStream.range(0, all).filter(this::history))
                .toArray();
    }

    private boolean history(int file) {
        return setup.sources().get(file).layout().format() == FileFormat.HISTORY;
    }

    /** Whether all that a draft of this file tells came in with what another file says of its memory. */
    boolean came(int file, Draft draft) {
        return history(file) && histories.came(draft.identity().id());
    }

    /** What was decided of a draft of this file. */
    void decided(int file, Draft draft, Made made) {
        if (!history(file)) {
            histories.decided(draft, made);
        }
    }

    /** What was combined, in sentences. */
    List<String> notes() {
        List<String> notes = new ArrayList<>(2);
        if (histories.combined() > 0) {
            notes.add(Text.of("transfer.combined", histories.combined()));
        }
        if (histories.later() > 0) {
            notes.add(Text.of("transfer.combined.later", histories.later()));
        }
        return notes;
    }

    @Override
    public void close() {
        histories.close();
    }
}

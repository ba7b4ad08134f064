package org.memorycurator.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Identity;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.ImportPlan.Clash;
import org.memorycurator.transfer.file.Entry;
import org.memorycurator.transfer.match.Decision;
import org.memorycurator.transfer.match.Found;
import org.memorycurator.transfer.match.Made;
import org.memorycurator.transfer.memory.Draft;
import org.memorycurator.transfer.memory.Draft.Note;
import org.memorycurator.transfer.memory.RejectedException;
import org.memorycurator.transfer.memory.Says.Part;
import org.memorycurator.transfer.staging.Outcome;
import org.memorycurator.transfer.staging.StagedRow;
import org.memorycurator.transfer.staging.Staging;

/** Takes the elements of all files of an import, lets them be decided, some at a time, and keeps what was decided. */
final class Intake {
    private static final int CHUNK = 1_000;
    private static final int CHUNK_CHARACTERS = 4 << 20;
    private static final int NOTES = 200;
    private static final int RAW_SHOWN = 300;

    private final Decision decision;
    private final Staging staging;
    private final Rejects rejects;
    private final Combining combining;
    private final Map<Note, Long> notes = new LinkedHashMap<>();
    private final List<Taken> waiting = new ArrayList<>();
    private int waitingCharacters;

    /** An element with its draft, or why there is none. */
    private record Taken(int file, Entry entry, @Nullable Draft draft, String problem) {}

    Intake(Decision decision, Staging staging, Rejects rejects, Combining combining) {
        this.combining = combining;
        this.decision = decision;
        this.staging = staging;
        this.rejects = rejects;
    }

    /** Takes one element of a file. */
    void take(int file, Entry entry, Drafting drafting) {
        try {
            Draft draft = drafting.draft(entry);
            if (combining.came(file, draft)) {
                return;
            }
            waiting.add(new Taken(file, entry, draft, ""));
        } catch (RejectedException e) {
            waiting.add(new Taken(file, entry, null, String.valueOf(e.getMessage())));
        }
        waitingCharacters += entry.raw().length();
        if (waiting.size() >= CHUNK || waitingCharacters >= CHUNK_CHARACTERS) {
            flush();
        }
    }

    /** Decides what still waits: elements of one file. */
    void flush() {
        List<Draft> drafts = new ArrayList<>(waiting.size());
        for (Taken taken : waiting) {
            if (taken.draft() != null) {
                drafts.add(taken.draft());
            }
        }
        if (waiting.isEmpty()) {
            return;
        }
        decision.turnTo(waiting.getFirst().file());
        List<Found> found = decision.find(drafts);
        int next = 0;
        for (Taken taken : waiting) {
            if (taken.draft() == null) {
                reject(taken, taken.problem());
            } else {
                decide(taken, taken.draft(), found.get(next++));
            }
        }
        waiting.clear();
        waitingCharacters = 0;
    }

    private void decide(Taken taken, Draft draft, Found found) {
        Made made;
        try {
            made = decision.of(draft, found);
        } catch (RejectedException e) {
            reject(taken, String.valueOf(e.getMessage()));
            return;
        }
        combining.decided(taken.file(), draft, made);
        int row = staging.add(new StagedRow(
                made.outcome(),
                taken.file(),
                taken.entry().line(),
                taken.entry().number(),
                made.before() == null ? 0 : made.before().revision(),
                draft.gives(Part.ID)
                        && draft.identity().id().equals(identity(made, draft).id()),
                made.before() == null ? identity(made, draft) : made.identity(),
                made.after(),
                made.past(),
                made.reason().isEmpty() ? "" : placed(taken.entry(), made.reason()),
                "",
                made.base() == null ? 0 : made.base().revision()));
        decision.keep(made, row);
        if (made.outcome() == Outcome.CONFLICT) {
            Clash clash = made.clash() == null
                    ? null
                    : new Clash(made.clash(), made.after() == null ? draft.content() : made.after());
            rejects.add(taken.file(), taken.entry(), made.reason(), clash);
        }
        count(made);
    }

    /** Where nothing comes in, who the file speaks of. */
    private static Identity identity(Made made, Draft draft) {
        return made.identity() == null ? draft.identity() : made.identity();
    }

    private void reject(Taken taken, String reason) {
        Entry entry = taken.entry();
        String raw = entry.raw().length() > RAW_SHOWN ? entry.raw().substring(0, RAW_SHOWN) : entry.raw();
        staging.add(new StagedRow(
                Outcome.REJECTED,
                taken.file(),
                entry.line(),
                entry.number(),
                0,
                false,
                null,
                null,
                List.of(),
                placed(entry, reason),
                raw,
                0));
        rejects.add(taken.file(), entry, reason);
    }

    private static String placed(Entry entry, String reason) {
        return entry.number() == 0 ? reason : Text.of("transfer.element", String.valueOf(entry.number()), reason);
    }

    /** Of a row that writes nothing only what it says in vain is told. */
    private void count(Made made) {
        boolean identical = made.outcome() == Outcome.IDENTICAL;
        for (Note note : made.draft().notes()) {
            if (made.outcome().writes() || identical && note.kind().inVain()) {
                count(note);
            }
        }
    }

    private void count(Note note) {
        boolean room = notes.size() < NOTES || notes.containsKey(note);
        notes.merge(room ? note : new Note(note.kind(), Note.OTHERS), 1L, Long::sum);
    }

    /** What was added or moved, in sentences. */
    List<String> notes() {
        return notes.entrySet().stream()
                .map(e -> e.getKey().sentence(e.getValue()))
                .toList();
    }
}

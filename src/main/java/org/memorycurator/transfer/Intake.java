package org.memorycurator.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.memorycurator.model.Content;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Timestamp;
import org.memorycurator.store.JsonText;
import org.memorycurator.store.Store;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.Draft.Note;
import org.memorycurator.transfer.ImportPlan.Clash;
import org.memorycurator.transfer.file.Entry;

/** Decides for each element whether it comes in, is there already, collides, or is no memory at all. */
final class Intake {
    /** How many characters a stored value can have; beyond that, the database refuses. */
    static final int LONGEST = 1_048_576;

    private static final int LONGEST_ELEMENT = 4 * LONGEST; // text, metadata, categories, and all the rest
    private static final int CHUNK = 256;
    private static final int CHUNK_CHARACTERS = 4 << 20;
    private static final int NOTES = 200;

    private final Store store;
    private final Staging staging;
    private final Rejects rejects;
    private final Timestamp now;
    private final SeenIds seen = new SeenIds();
    private final Map<Note, Long> notes = new LinkedHashMap<>();
    private final List<Candidate> waiting = new ArrayList<>();
    private int waitingCharacters;
    private long identical;
    private long conflicts;
    private long rejected;

    private record Candidate(String file, Entry entry, Draft draft, String printed) {}

    Intake(Store store, Staging staging, Rejects rejects, Timestamp now) {
        this.store = store;
        this.staging = staging;
        this.rejects = rejects;
        this.now = now;
    }

    /** Takes one element of a file. */
    void take(String file, Entry entry) {
        try {
            Candidate candidate = candidate(file, entry);
            waiting.add(candidate);
            waitingCharacters += entry.raw().length();
        } catch (RejectedException e) {
            flush(); // so that the rejects stay in the order of the file
            rejects.add(file, entry, String.valueOf(e.getMessage()));
            rejected++;
        }
        if (waiting.size() >= CHUNK || waitingCharacters >= CHUNK_CHARACTERS) {
            flush();
        }
    }

    private Candidate candidate(String file, Entry entry) {
        if (entry.problem() != null) {
            throw new RejectedException(entry.problem());
        }
        // Before it is taken apart: as values, a line may take thirty times the room.
        if (entry.raw().length() > LONGEST_ELEMENT && entry.contentLength() > LONGEST_ELEMENT) {
            throw new RejectedException(Text.of("transfer.tooMuch", entry.contentLength(), LONGEST_ELEMENT));
        }
        try {
            Draft draft = MemoryJson.read(valueOf(entry), now);
            String printed = MemoryJson.print(draft.identity(), draft.content());
            if (printed.length() > LONGEST) {
                checkLengths(draft);
            }
            return new Candidate(file, entry, draft, printed);
        } catch (IllegalArgumentException e) {
            throw new RejectedException(String.valueOf(e.getMessage()));
        }
    }

    private static Json valueOf(Entry entry) {
        return switch (entry.body()) {
            case Entry.Body.Unparsed unparsed -> JsonText.parse(entry.raw());
            case Entry.Body.Parsed parsed -> parsed.object();
            case Entry.Body.Row row -> throw new IllegalStateException("a table without a mapping");
        };
    }

    private static void checkLengths(Draft draft) {
        Content content = draft.content();
        checkLength("text", content.text().length());
        checkLength("metadata", JsonText.print(content.metadata()).length());
        checkLength(
                "categories", MemoryJson.printCategories(content.categories()).length());
        checkLength(
                "ids",
                draft.identity().id().length()
                        + draft.identity().owner().toString().length());
        if (content.feedback() != null) {
            checkLength("feedback", String.valueOf(content.feedback().reason()).length());
        }
    }

    private static void checkLength(String what, int length) {
        if (length > LONGEST) {
            throw new RejectedException(Text.of("transfer.tooLong." + what, length, LONGEST));
        }
    }

    /** Decides what still waits. */
    void flush() {
        Map<String, Memory> stored = stored();
        for (Candidate candidate : waiting) {
            decide(candidate, stored);
        }
        waiting.clear();
        waitingCharacters = 0;
    }

    private Map<String, Memory> stored() {
        Map<String, Memory> stored = new HashMap<>();
        if (store.lastNumber() > 0) {
            int[] numbers = waiting.stream()
                    .map(c -> store.numberOf(c.draft().identity().id()))
                    .filter(OptionalInt::isPresent)
                    .mapToInt(OptionalInt::getAsInt)
                    .distinct()
                    .toArray();
            store.read(numbers).forEach(m -> stored.put(m.id(), m));
        }
        return stored;
    }

    private void decide(Candidate candidate, Map<String, Memory> stored) {
        Draft draft = candidate.draft();
        String id = draft.identity().id();
        long place = seen.find(id);
        Memory there = stored.get(id);
        if (place != SeenIds.NOT_SEEN) {
            Draft first = staging.read(place);
            List<String> differences = draft.differencesFrom(first.identity(), first.content());
            leaveOut(candidate, differences, "transfer.conflict.inFiles", first.content());
        } else if (there != null) {
            List<String> differences = draft.differencesFrom(there.identity(), there.content());
            leaveOut(candidate, differences, "transfer.conflict.inStore", there.content());
        } else {
            seen.add(id, staging.add(candidate.printed()));
            draft.notes().forEach(this::count);
        }
    }

    private void leaveOut(Candidate candidate, List<String> differences, String key, Content here) {
        if (differences.isEmpty()) {
            identical++;
        } else {
            conflicts++;
            String reason = Text.of(key, String.join(", ", differences));
            Clash clash = new Clash(here, candidate.draft().content());
            rejects.add(candidate.file(), candidate.entry(), reason, clash);
        }
    }

    private void count(Note note) {
        boolean room = notes.size() < NOTES || notes.containsKey(note);
        notes.merge(room ? note : new Note(note.kind(), Note.OTHERS), 1L, Long::sum);
    }

    long identical() {
        return identical;
    }

    long conflicts() {
        return conflicts;
    }

    long rejected() {
        return rejected;
    }

    /** What was added or moved, in sentences. */
    List<String> notes() {
        return notes.entrySet().stream()
                .map(e -> e.getKey().sentence(e.getValue()))
                .toList();
    }
}

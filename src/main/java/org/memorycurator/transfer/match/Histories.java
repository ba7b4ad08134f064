package org.memorycurator.transfer.match;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PastChange;
import org.memorycurator.model.PastEvent;
import org.memorycurator.model.State;
import org.memorycurator.model.Timestamp;
import org.memorycurator.transfer.memory.Draft;
import org.memorycurator.transfer.memory.Says.Part;
import org.memorycurator.transfer.staging.Outcome;
import org.memorycurator.transfer.staging.StagedRow;
import org.memorycurator.transfer.staging.Staging;

/**
 * What the histories among the files tell of memories, so that it comes in with what the other files say of them now. Some thirty bytes a
 * memory, the rest in a temporary file. For one thread.
 */
public final class Histories implements AutoCloseable {
    private final Path folder;
    private final KeyIndex ids = new KeyIndex();
    private final BitSet taken = new BitSet();
    private @Nullable Staging told;
    private long combined;
    private long later;

    /** None are known yet; the temporary file will be in this folder. */
    public Histories(Path folder) {
        this.folder = folder;
    }

    /** Takes in what a history tells of a memory. */
    public void add(Draft draft) {
        Staging kept = told == null ? new Staging(folder) : told;
        told = kept;
        ids.add(
                draft.identity().id(),
                kept.add(
                        new StagedRow(Outcome.NEW, 0, 0, 0, 0, true, draft.identity(), null, draft.past(), "", "", 0)));
    }

    /** What they tell of the memory that a draft is about, as far as that is known before it is decided about. */
    List<PastEvent> of(Draft draft, Found found) {
        if (told == null || found.about().size() > 1) {
            return List.of();
        }
        if (found.about().size() == 1) {
            return of(found.about().getFirst().id());
        }
        return found.sameId().isEmpty() && draft.gives(Part.ID)
                ? of(draft.identity().id())
                : List.of();
    }

    private List<PastEvent> of(String id) {
        Staging kept = told;
        List<PastEvent> events = List.of();
        if (kept != null) {
            for (int row : ids.candidates(id)) {
                StagedRow staged = kept.read(row);
                events = is(staged, id) ? joined(events, staged.past()) : events;
            }
        }
        return events;
    }

    /** All of the one, and what only the other tells, oldest first. */
    static List<PastEvent> joined(List<PastEvent> events, List<PastEvent> more) {
        return events.isEmpty() ? more : PastChange.known(List.of(PastChange.adding(events), PastChange.adding(more)));
    }

    private static boolean is(StagedRow staged, String id) {
        Identity identity = staged.identity();
        return identity != null && identity.id().equals(id);
    }

    /** What was decided of a draft of another file: where its memory is as that says, what is told of it came in, too. */
    public void decided(Draft draft, Made made) {
        Memory before = made.before();
        String id = before == null ? made.draft().identity().id() : before.id();
        List<PastEvent> events = told == null || !made.agrees() ? List.of() : of(id);
        if (!events.isEmpty() && !came(id)) {
            mark(id);
            combined++;
            Content now = made.after() == null && before != null ? before.content() : made.after();
            later += now != null && goesOn(events.getLast(), draft, now) ? 1 : 0;
        }
    }

    private void mark(String id) {
        Staging kept = told;
        if (kept == null) {
            return;
        }
        for (int row : ids.candidates(id)) {
            if (is(kept.read(row), id)) {
                taken.set(row);
            }
        }
    }

    /** Whether what is told of the memory with this id came in with what another file says of it. */
    public boolean came(String id) {
        Staging kept = told;
        if (kept == null) {
            return false;
        }
        for (int row : ids.candidates(id)) {
            if (taken.get(row) && is(kept.read(row), id)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the last that is told happened after what the other file says, and made something else of the memory. */
    private static boolean goesOn(PastEvent last, Draft draft, Content now) {
        Timestamp updated = draft.content().updatedAt();
        Timestamp of =
                updated == null && draft.gives(Part.CREATED) ? draft.identity().createdAt() : updated;
        boolean otherwise = last.kind() == PastEvent.Kind.DELETE
                ? now.state() == State.LIVE
                : last.after() != null && !last.after().equals(now.text());
        return otherwise && of != null && last.at() != null && last.at().compareTo(of) > 0;
    }

    /** Of how many memories it came in with what other files say. */
    public long combined() {
        return combined;
    }

    /** Of how many of those it tells something later than the other files know. */
    public long later() {
        return later;
    }

    @Override
    public void close() {
        if (told != null) {
            told.close();
        }
    }
}

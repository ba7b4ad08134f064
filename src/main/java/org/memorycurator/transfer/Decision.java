package org.memorycurator.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Memory;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.Draft.Note;
import org.memorycurator.transfer.MatchRule.By;
import org.memorycurator.transfer.MatchRule.Then;
import org.memorycurator.transfer.Says.Part;

/** Decides of each draft whether it comes in, changes a memory, says nothing new, or collides with something. For one thread. */
final class Decision {
    private final MatchRule rule;
    private final Merging merging;
    private final SeenRows seen;
    private final UndoneImports undone;

    Decision(MatchRule rule, Merging merging, SeenRows seen, UndoneImports undone) {
        this.rule = rule;
        this.merging = merging;
        this.seen = seen;
        this.undone = undone;
    }

    /**
     * What was decided.
     *
     * @param draft as it comes in, perhaps under another id
     * @param before the memory that it is about; null for none
     * @param after what comes in or what the memory becomes; null where that is what it is
     * @param clash what it collides with; null where there is no such content
     */
    record Made(
            Outcome outcome,
            Draft draft,
            @Nullable Memory before,
            @Nullable Content after,
            String reason,
            @Nullable Content clash) {}

    /**
     * Decides.
     *
     * @throws RejectedException when it is no memory
     */
    Made of(Draft draft, StoreMatches.Found found) {
        List<Memory> about = found.about();
        if (about.size() > 1) {
            return conflict(draft, null, null, Text.of("transfer.conflict.several", about.size()), null);
        }
        if (rule.by() == By.USER_AND_KEY && !seen.known(draft)) {
            return conflict(draft, null, draft.content(), Text.of("transfer.conflict.noKey", rule.key()), null);
        }
        Memory there = about.isEmpty() ? null : about.getFirst();
        SeenRows.Row earlier = seen.find(draft, there);
        if (earlier != null) {
            return again(draft, there, earlier);
        }
        if (there == null || there.binned() && undone.holds(there)) {
            return incoming(draft, there, found);
        }
        return matched(draft, there);
    }

    /** Remembers the row of a draft, for those after it that are about the same memory. */
    void keep(Made made, int row) {
        if (made.outcome().writes() || made.outcome() == Outcome.IDENTICAL) {
            seen.add(made, row);
        }
    }

    /** One that came before in the files is about the same memory. */
    private Made again(Draft draft, @Nullable Memory there, SeenRows.Row earlier) {
        Content merged = merging.merged(earlier.content(), draft);
        boolean same = merged.equals(earlier.content())
                && !merging.anotherOwner(earlier.identity(), draft)
                && (rule.then() != Then.CONFLICT
                        || merging.otherIdentity(earlier.identity(), draft).isEmpty());
        if (same) {
            return new Made(Outcome.IDENTICAL, draft, there, merged, "", null);
        }
        List<String> names = merging.differences(earlier.identity(), earlier.content(), merged, draft);
        String reason = Text.of("transfer.conflict.inFiles", String.join(", ", names));
        return conflict(draft, there, merged, reason, earlier.content());
    }

    private Made incoming(Draft draft, @Nullable Memory binned, StoreMatches.Found found) {
        if (draft.content().text().isBlank()) {
            throw new RejectedException(Text.of("transfer.noText"));
        }
        if (binned != null) {
            return back(draft, binned);
        }
        boolean taken = !found.sameId().isEmpty() || draft.gives(Part.ID) && seen.idTaken(draft);
        return new Made(Outcome.NEW, taken ? renamed(draft) : draft, null, draft.content(), "", null);
    }

    /** A memory that came in before and whose import was taken back comes in again, out of the bin. */
    private Made back(Draft draft, Memory binned) {
        if (merging.anotherOwner(binned.identity(), draft)) {
            return conflict(draft, binned, draft.content(), Text.of("transfer.conflict.owner"), binned.content());
        }
        Content content = draft.content();
        if (binned.identity().immutable() && edits(binned.content(), content)) {
            return conflict(draft, binned, content, Text.of("transfer.conflict.immutable"), binned.content());
        }
        List<Note> notes = new ArrayList<>(draft.notes());
        notes.add(new Note(Note.Kind.AGAIN, ""));
        Draft noted = new Draft(draft.identity(), content, draft.says(), draft.version(), notes);
        return new Made(Outcome.NEW, noted, binned, content, "", null);
    }

    private static Draft renamed(Draft draft) {
        Identity old = draft.identity();
        Identity given = new Identity(
                UUID.randomUUID().toString(), old.owner(), old.createdAt(), old.immutable(), old.replaces());
        List<Note> notes = new ArrayList<>(draft.notes());
        notes.add(new Note(Note.Kind.OTHER_ID, ""));
        return new Draft(given, draft.content(), draft.says(), draft.version(), notes);
    }

    private Made matched(Draft draft, Memory there) {
        Content merged = merging.merged(there.content(), draft);
        List<String> identity = merging.otherIdentity(there.identity(), draft);
        boolean hidden = there.binned() && !draft.gives(Part.STATE);
        boolean same = merged.equals(there.content()) && !merging.anotherOwner(there.identity(), draft) && !hidden;
        if (same && (rule.then() != Then.CONFLICT || identity.isEmpty())) {
            return new Made(Outcome.IDENTICAL, draft, there, null, "", null);
        }
        if (rule.then() == Then.SKIP) {
            return new Made(Outcome.SKIPPED, draft, there, merged, "", null);
        }
        String reason = hidden ? Text.of("transfer.conflict.inBin") : obstacle(draft, there, merged);
        if (reason != null) {
            return conflict(draft, there, merged, reason, there.content());
        }
        List<Note> notes = new ArrayList<>(identity.size());
        identity.forEach(name -> notes.add(new Note(Note.Kind.STAYS, name)));
        Draft noted = new Draft(draft.identity(), draft.content(), draft.says(), draft.version(), notes);
        return new Made(Outcome.CHANGED, noted, there, merged, "", null);
    }

    /** Why the memory cannot become that, or may not; null when it can. */
    private @Nullable String obstacle(Draft draft, Memory there, Content merged) {
        if (rule.then() == Then.CONFLICT) {
            List<String> names = merging.differences(there.identity(), there.content(), merged, draft);
            return Text.of("transfer.conflict.inStore", String.join(", ", names));
        }
        if (merging.anotherOwner(there.identity(), draft)) {
            return Text.of("transfer.conflict.owner");
        }
        if (there.content().state() != merged.state()) {
            return Text.of(there.binned() ? "transfer.conflict.inBin" : "transfer.conflict.binned");
        }
        if (draft.version() > 0 && there.version() > draft.version()) {
            return Text.of("transfer.conflict.version", there.version(), draft.version());
        }
        return there.identity().immutable() && edits(there.content(), merged)
                ? Text.of("transfer.conflict.immutable")
                : null;
    }

    private static boolean edits(Content before, Content after) {
        return !before.text().equals(after.text())
                || !before.metadata().equals(after.metadata())
                || !before.categories().equals(after.categories())
                || !Objects.equals(before.expirationDate(), after.expirationDate());
    }

    private static Made conflict(
            Draft draft, @Nullable Memory there, @Nullable Content after, String reason, @Nullable Content clash) {
        return new Made(Outcome.CONFLICT, draft, there, after, reason, clash);
    }
}

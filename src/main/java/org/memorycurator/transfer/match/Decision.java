package org.memorycurator.transfer.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PastEvent;
import org.memorycurator.model.Progress;
import org.memorycurator.model.Timestamp;
import org.memorycurator.store.Store;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.match.MatchRule.Then;
import org.memorycurator.transfer.memory.Draft;
import org.memorycurator.transfer.memory.Draft.Note;
import org.memorycurator.transfer.memory.RejectedException;
import org.memorycurator.transfer.memory.Says.Part;
import org.memorycurator.transfer.staging.Outcome;
import org.memorycurator.transfer.staging.Staging;

/** Decides of each draft whether it comes in, changes a memory, says nothing new, or collides with something. For one thread. */
public final class Decision {
    private final List<Matching> ofSources;
    private final SeenRows seen;
    private final UndoneImports undone;
    private final KnownPast known;
    private final Histories histories;
    private Matching matching;
    private MatchRule rule;
    private Merging merging;
    private Told told;

    /**
     * Decides about the rows of one import. May read the whole store first, as the rules ask.
     *
     * @param rules one for each source, in their order; one at least
     * @param histories what histories among the files tell, read already
     * @param staging where the rows are put that were decided about
     * @param now when memories are updated that change, unless the file knows a later time
     * @throws org.memorycurator.model.CancelledException when cancelled
     */
    public Decision(
            Store store,
            List<MatchRule> rules,
            Histories histories,
            Staging staging,
            Timestamp now,
            Progress progress) {
        this.histories = histories;
        Map<MatchRule, Matching> matchings = new LinkedHashMap<>();
        for (MatchRule each : rules) {
            if (!matchings.containsKey(each)) { // one may read the whole store
                matchings.put(each, Matching.of(store, each, now, progress));
            }
        }
        this.ofSources = rules.stream().map(matchings::get).toList();
        this.seen = new SeenRows(
                staging, matchings.values().stream().map(Matching::key).toList());
        this.undone = new UndoneImports(store);
        this.known = new KnownPast(store);
        this.matching = ofSources.getFirst();
        this.rule = matching.rule();
        this.merging = matching.merging();
        this.told = new Told(rule);
    }

    /** The drafts from here on are of this source, in its place among all. */
    public void turnTo(int source) {
        matching = ofSources.get(source);
        rule = matching.rule();
        merging = matching.merging();
        told = new Told(rule);
    }

    /** What the store has of each of these drafts, and what histories tell of them. To be asked before they are decided about. */
    public List<Found> find(List<Draft> drafts) {
        List<Found> found = matching.matches().find(drafts);
        List<Found> tell = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            tell.add(found.get(i).telling(histories.of(drafts.get(i), found.get(i))));
        }
        known.prepare(drafts, tell);
        return tell;
    }

    /**
     * Decides.
     *
     * @throws RejectedException when it is no memory
     */
    public Made of(Draft draft, Found found) {
        List<Memory> about = found.about();
        if (about.size() > 1) {
            return Made.conflict(draft, null, null, Text.of("transfer.conflict.several", about.size()), null);
        }
        if (matching.lacksKey(draft)) {
            return Made.conflict(draft, null, draft.content(), Text.of("transfer.conflict.noKey", rule.key()), null);
        }
        Memory there = about.isEmpty() ? null : about.getFirst();
        SeenRows.Row earlier = seen.find(draft, there, matching);
        if (earlier != null) {
            return again(draft, there, earlier, found);
        }
        if (there == null || there.binned() && undone.holds(there)) {
            return incoming(draft, there, found);
        }
        return matched(draft, there, found);
    }

    /** Remembers the row of a draft, for those after it that are about the same memory. */
    public void keep(Made made, int row) {
        if (made.agrees()) {
            seen.add(made, row);
        }
    }

    /** One that came before in the files is about the same memory. */
    private Made again(Draft draft, @Nullable Memory there, SeenRows.Row earlier, Found found) {
        Content merged = merging.merged(earlier.content(), draft);
        boolean same = merged.equals(earlier.content())
                && !merging.anotherOwner(earlier.identity(), draft)
                && merging.identity(earlier.identity(), draft, false) == null
                && (rule.then() != Then.CONFLICT
                        || merging.otherIdentity(earlier.identity(), draft).isEmpty());
        boolean itself =
                there != null || earlier.identity().id().equals(draft.identity().id());
        List<PastEvent> past = itself ? found.past(draft) : draft.past();
        boolean told = known.beyond(past, there, earlier.past()).isEmpty();
        if (same && told) {
            return new Made(Outcome.IDENTICAL, draft, there, null, merged, List.of(), "");
        }
        List<String> names = merging.differences(earlier.identity(), earlier.content(), merged, draft);
        if (!told) {
            names.add(Text.of("transfer.differs.past"));
        }
        String reason = Text.of("transfer.conflict.inFiles", String.join(", ", names));
        return Made.conflict(draft, there, merged, reason, earlier.content());
    }

    private Made incoming(Draft draft, @Nullable Memory binned, Found found) {
        if (draft.content().text().isBlank()) {
            throw new RejectedException(Text.of("transfer.noText"));
        }
        if (binned != null) {
            return back(draft, binned, found);
        }
        boolean taken = !found.sameId().isEmpty() || draft.gives(Part.ID) && seen.idTaken(draft);
        Draft named = taken ? renamed(draft) : draft;
        List<PastEvent> past = taken ? draft.past() : found.past(draft);
        Memory near = found.nearly();
        if (near == null) {
            return new Made(Outcome.NEW, named, null, named.identity(), draft.content(), past, "");
        }
        Draft noted = noted(named, Note.Kind.NEARLY);
        return new Made(Outcome.NEW, noted, null, named.identity(), draft.content(), past, matching.nearly(near));
    }

    /** A memory that came in before and whose import was taken back comes in again, out of the bin. */
    private Made back(Draft draft, Memory binned, Found found) {
        if (merging.anotherOwner(binned.identity(), draft)) {
            return Made.conflict(draft, binned, draft.content(), Text.of("transfer.conflict.owner"), binned.content());
        }
        Content content = draft.content();
        if (binned.forbids(content)) {
            return Made.conflict(draft, binned, content, Text.of("transfer.conflict.immutable"), binned.content());
        }
        List<PastEvent> past = known.beyond(found.past(draft), binned, List.of());
        Identity becomes = merging.identity(binned.identity(), draft, false);
        return new Made(Outcome.NEW, noted(draft, Note.Kind.AGAIN), binned, becomes, content, past, "");
    }

    private static Draft renamed(Draft draft) {
        Identity old = draft.identity();
        Identity given = new Identity(
                UUID.randomUUID().toString(), old.owner(), old.createdAt(), old.immutable(), old.replaces());
        Draft noted = noted(draft, Note.Kind.OTHER_ID);
        return new Draft(given, draft.content(), draft.says(), draft.past(), draft.version(), noted.notes());
    }

    private static Draft noted(Draft draft, Note.Kind kind) {
        List<Note> notes = new ArrayList<>(draft.notes());
        notes.add(new Note(kind, ""));
        return draft.with(notes);
    }

    private Made matched(Draft draft, Memory there, Found found) {
        boolean bare = known.onlyPast(draft, there);
        Identity becomes = merging.identity(there.identity(), draft, bare);
        Content merged = bare ? merging.whole(there.content(), draft) : merging.merged(there.content(), draft);
        List<PastEvent> past = known.beyond(found.past(draft), there, List.of());
        List<String> identity = bare ? List.of() : merging.otherIdentity(there.identity(), draft);
        boolean hidden = there.binned() && !draft.gives(Part.STATE);
        boolean shown =
                !hidden || !draft.past().isEmpty(); // what happened to it can be told of a memory in the bin, too
        boolean alike = merged.equals(there.content()) && !merging.anotherOwner(there.identity(), draft) && shown;
        boolean same = alike && becomes == null;
        if (same && (rule.then() != Then.CONFLICT || identity.isEmpty())) {
            return alike(draft, there, past, identity);
        }
        if (rule.then() == Then.SKIP) {
            return new Made(Outcome.SKIPPED, draft, there, becomes, merged, List.of(), "");
        }
        Outdated.Sides sides = hidden || rule.then() == Then.CONFLICT
                ? null
                : matching.outdated().of(draft, there);
        if (sides != null && sides.unmoved()) {
            return matched(draft.of(there.version()), there, found);
        }
        if (sides != null && !merging.anotherOwner(there.identity(), draft)) {
            return outdated(draft, sides, past);
        }
        boolean adds = bare || alike && identity.isEmpty(); // overwrites nothing that was known
        String reason = hidden ? Text.of("transfer.conflict.inBin") : obstacle(draft, there, merged, adds);
        if (reason != null) {
            return Made.conflict(draft, there, merged, reason, there.content());
        }
        String older = adds ? null : Outdated.older(draft, there);
        if (older != null) {
            return new Made(Outcome.CONFLICT, draft, there, becomes, merged, past, older, there.content(), there);
        }
        Draft noted = draft.with(told.changing(draft, there, merged, identity));
        return new Made(Outcome.CHANGED, noted, there, becomes, merged, past, "");
    }

    /** The memory says all that it can become by this. */
    private Made alike(Draft draft, Memory there, List<PastEvent> past, List<String> stays) {
        Content content = there.content();
        if (rule.then() == Then.UPDATE && !stays.isEmpty() && draft.version() > 0) {
            // somebody edited that in a table that we wrote
            String reason = Text.of("transfer.conflict.stays", String.join(", ", stays));
            return Made.conflict(draft, there, content, reason, content);
        }
        Draft noted = draft.with(told.inVain(draft, there, stays));
        return past.isEmpty()
                ? new Made(Outcome.IDENTICAL, noted, there, null, null, past, "")
                : new Made(Outcome.CHANGED, noted, there, null, content, past, "");
    }

    /** Nothing is lost of either side: who brings the file in chooses, row by row. */
    private Made outdated(Draft draft, Outdated.Sides sides, List<PastEvent> past) {
        Memory there = sides.now();
        if (sides.landed()) {
            boolean skipped =
                    sides.untouched() && !there.content().sameAs(sides.base().content());
            if (!skipped && !past.isEmpty()) {
                return new Made(Outcome.CHANGED, draft.with(List.of()), there, null, there.content(), past, "");
            }
            Outcome outcome = skipped ? Outcome.SKIPPED : Outcome.IDENTICAL;
            return new Made(outcome, draft, there, null, null, List.of(), skipped ? sides.left() : "");
        }
        Content content = merging.stamped(sides.rebase().content(), draft);
        if (sides.rebase().gone() || content.state() != there.content().state()) {
            String reason = Text.of(there.binned() ? "transfer.conflict.inBin" : "transfer.conflict.binned");
            return Made.conflict(draft, there, content, reason, there.content());
        }
        if (there.forbids(content)) {
            return Made.conflict(draft, there, content, Text.of("transfer.conflict.immutable"), there.content());
        }
        return new Made(
                Outcome.CONFLICT, draft, there, null, content, List.of(), sides.told(), there.content(), sides.base());
    }

    /** Why the memory cannot become that, or may not; null when it can. */
    private @Nullable String obstacle(Draft draft, Memory there, Content merged, boolean adds) {
        if (rule.then() == Then.CONFLICT && !adds) {
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
        return there.forbids(merged) ? Text.of("transfer.conflict.immutable") : null;
    }
}

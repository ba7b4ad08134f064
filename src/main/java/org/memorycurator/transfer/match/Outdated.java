package org.memorycurator.transfer.match;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.ContentDiff;
import org.memorycurator.change.Rebase;
import org.memorycurator.model.Content;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PastEvent;
import org.memorycurator.model.Timestamp;
import org.memorycurator.store.Store;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.memory.Draft;
import org.memorycurator.transfer.memory.Says.Part;

/** A row that was made of an earlier version of its memory: what it changes, beside what was changed here since. For one thread. */
final class Outdated {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
            .withLocale(Text.FORMATS)
            .withZone(ZoneId.systemDefault());

    private final Store store;
    private final Merging merging;

    Outdated(Store store, Merging merging) {
        this.store = store;
        this.merging = merging;
    }

    /**
     * Both sides.
     *
     * @param base the memory as the row knew it
     * @param now as it is
     * @param edited what the row makes of {@code base}
     * @param rebase the same, done to what the memory says now
     */
    record Sides(Memory base, Memory now, Content edited, Rebase rebase) {
        /** Whether what the row changes is so here already, if it changes anything. */
        boolean landed() {
            return rebase.content().sameAs(now.content());
        }

        /** Whether nothing differs here from what the row was made of: it was changed, and changed back. */
        boolean unmoved() {
            return now.content().sameAs(base.content());
        }

        /** Whether the row changes nothing. */
        boolean untouched() {
            return edited.sameAs(base.content());
        }

        /** Both told, for the user to choose. */
        String told() {
            return Text.of("transfer.conflict.outdated", now.version(), base.version(), here(), names(base, edited));
        }

        /** Why the row has nothing to say: only here was anything changed. */
        String left() {
            return Text.of("transfer.outdated.untouched", now.version(), base.version(), here());
        }

        private String here() {
            return names(base, now.content());
        }

        private static String names(Memory base, Content other) {
            List<String> fields = ContentDiff.between(base.content(), other).stream()
                    .map(ContentDiff.Line::field)
                    .toList();
            return fields.isEmpty() ? Text.of("transfer.outdated.nothing") : String.join(", ", fields);
        }
    }

    /**
     * Why a whole memory of a file must not take the place of what is here without a word: it is the older of the two. Null where it is
     * not, or does not say when it was changed. A row of a table speaks of its columns only, whatever date it has.
     */
    static @Nullable String older(Draft draft, Memory there) {
        Timestamp inFile = draft.says().untyped() ? null : lastChange(draft);
        Timestamp updated = there.content().updatedAt();
        Timestamp here = updated == null ? there.identity().createdAt() : updated;
        return inFile == null || inFile.compareTo(here) >= 0
                ? null
                : Text.of("transfer.conflict.older", MOMENT.format(here.instant()), MOMENT.format(inFile.instant()));
    }

    private static @Nullable Timestamp lastChange(Draft draft) {
        Timestamp updated = draft.content().updatedAt();
        boolean never = updated == null && draft.says().speaksOf(Part.UPDATED, true) && draft.gives(Part.CREATED);
        Timestamp last = never ? draft.identity().createdAt() : updated;
        for (PastEvent event : draft.past()) {
            Timestamp at = event.at();
            last = at != null && (last == null || at.compareTo(last) > 0) ? at : last;
        }
        return last;
    }

    /** What there is to compare; null where the row is not of an earlier version, or that is not known here. */
    @Nullable
    Sides of(Draft draft, Memory there) {
        if (draft.version() <= 0 || there.version() <= draft.version()) {
            return null;
        }
        Memory base = there;
        while (base.version() > draft.version() && base.previous() > 0 && base.previous() < base.revision()) {
            List<Memory> before = store.readRevisions(new long[] {base.previous()});
            if (before.isEmpty()) {
                return null;
            }
            base = before.getFirst();
        }
        if (base.version() != draft.version()) {
            return null;
        }
        Content edited = merging.merged(base.content(), draft);
        return new Sides(base, there, edited, Rebase.of(base.content(), edited, there.content()));
    }
}

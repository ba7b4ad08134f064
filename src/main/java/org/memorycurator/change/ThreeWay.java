package org.memorycurator.change;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.memorycurator.change.Reversal.Group;
import org.memorycurator.model.Content;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Json;
import org.memorycurator.model.Metadata;
import org.memorycurator.model.State;

/**
 * Takes back what a change set did to a memory, or does it again, in what the memory says now. What counts is each of
 * these by itself: the text, each metadata key, the categories as one list, the expiration date, the feedback, and
 * whether it is in the bin. What the change set did not touch stays as it is now, whoever changed it since; the date of
 * the update goes back only where nothing else was changed since. Pure.
 */
final class ThreeWay {
    /** What becomes of a memory; the content of a group that is not written is what would be, were it taken after all. */
    record Merged(Group group, Content content) {}

    private final boolean whole;
    private boolean overwrites;

    private ThreeWay(boolean whole) {
        this.whole = whole;
    }

    /** Takes it back; {@code before} is null where the change set brought the memory in, which goes to the bin then. */
    static Merged undo(@Nullable Content before, Content wrote, Content now) {
        if (before != null) {
            return new ThreeWay(false).merge(wrote, before, now);
        }
        // all of the memory is this change set's: who edited it since must be asked
        Group group = now.state() == State.BIN ? Group.SAME : now.sameAs(wrote) ? Group.CLEAN : Group.LATER;
        return new Merged(group, now.binned(null));
    }

    /** Does it again. */
    static Merged again(@Nullable Content before, Content wrote, Content now) {
        return before == null
                ? new ThreeWay(true).merge(wrote.binned(null), wrote, now)
                : new ThreeWay(false).merge(before, wrote, now);
    }

    /** Whether an earlier content says the same as {@code now} in all that is otherwise in {@code becomes}. */
    static boolean alike(Content now, Content becomes, Content earlier) {
        Set<String> keys = new LinkedHashSet<>(now.metadata().values().keySet());
        keys.addAll(becomes.metadata().values().keySet());
        return alike(now.text(), becomes.text(), earlier.text())
                && keys.stream()
                        .allMatch(key -> alike(
                                now.metadata().get(key),
                                becomes.metadata().get(key),
                                earlier.metadata().get(key)))
                && alike(now.categories(), becomes.categories(), earlier.categories())
                && alike(now.expirationDate(), becomes.expirationDate(), earlier.expirationDate())
                && alike(now.feedback(), becomes.feedback(), earlier.feedback())
                && alike(now.state(), becomes.state(), earlier.state());
    }

    private static boolean alike(@Nullable Object now, @Nullable Object becomes, @Nullable Object earlier) {
        return Objects.equals(now, becomes) || Objects.equals(now, earlier);
    }

    private Merged merge(Content from, Content to, Content now) {
        if (now.sameAs(from)) {
            return new Merged(now.equals(to) ? Group.SAME : Group.CLEAN, to);
        }
        boolean binnedSince = from.state() == State.LIVE && to.state() == State.LIVE && now.state() == State.BIN;
        Content fields = fields(from, to, now);
        Content merged = from.state() != to.state() && now.state() == from.state() ? withState(fields, to) : fields;
        if (binnedSince) {
            return new Merged(Group.GONE, merged);
        }
        return new Merged(overwrites ? Group.LATER : merged.sameAs(now) ? Group.SAME : Group.CLEAN, merged);
    }

    private Content fields(Content from, Content to, Content now) {
        String text = field(from.text(), to.text(), now.text());
        Metadata metadata = metadata(from.metadata(), to.metadata(), now.metadata());
        List<String> categories = field(from.categories(), to.categories(), now.categories());
        LocalDate expires = field(from.expirationDate(), to.expirationDate(), now.expirationDate());
        Feedback feedback = field(from.feedback(), to.feedback(), now.feedback());
        return now.withText(text)
                .withMetadata(metadata)
                .withCategories(categories)
                .withExpirationDate(expires)
                .withFeedback(feedback);
    }

    private Metadata metadata(Metadata from, Metadata to, Metadata now) {
        if (now.equals(from)) {
            return to; // the order of its keys, too
        }
        Set<String> keys = new LinkedHashSet<>(from.values().keySet());
        keys.addAll(to.values().keySet());
        if (whole) {
            keys.addAll(now.values().keySet());
        }
        Metadata merged = now;
        for (String key : keys) {
            Json value = field(from.get(key), to.get(key), now.get(key));
            if (!Objects.equals(value, now.get(key))) {
                merged = value == null ? merged.without(key) : merged.with(key, value);
            }
        }
        return merged;
    }

    private <T extends @Nullable Object> T field(T from, T to, T now) {
        if (Objects.equals(now, to) || !whole && Objects.equals(from, to)) {
            return now;
        }
        overwrites |= !Objects.equals(now, from);
        return to;
    }

    private static Content withState(Content content, Content as) {
        return as.state() == State.BIN ? content.binned(as.replacedBy()) : content.restored();
    }
}

package org.memorycurator.transfer.staging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Metadata;
import org.memorycurator.model.Owner;
import org.memorycurator.model.PastEvent;
import org.memorycurator.model.Rating;
import org.memorycurator.model.State;
import org.memorycurator.model.Timestamp;
import org.memorycurator.store.JsonText;

/**
 * What was decided of one element of a file.
 *
 * @param file its place among the files, from 0
 * @param line where it begins
 * @param number its place among the elements of its file; 0 where each has a line of its own
 * @param revision the revision of the memory that it matches, as it was seen; 0 for none
 * @param named whether the file says the id of the memory that the row is about
 * @param identity of a new memory, or who one becomes; of what no memory here is about, as the file has it; null where it stays as it is
 * @param content what comes in, or what the memory becomes or would become; null where there is nothing, or nothing else
 * @param past what becomes known of its past
 * @param reason why it stays out, as a sentence; else empty
 * @param raw the beginning of what could not be read; else empty
 * @param base the earlier revision of the memory that the row was made of, where it is written only if the user chooses it; else 0
 */
public record StagedRow(
        Outcome outcome,
        int file,
        long line,
        long number,
        long revision,
        boolean named,
        @Nullable Identity identity,
        @Nullable Content content,
        List<PastEvent> past,
        String reason,
        String raw,
        long base) {
    private static final Rating[] RATINGS = Rating.values();
    private static final PastEvent.Kind[] KINDS = PastEvent.Kind.values();
    private static final Outcome[] OUTCOMES = Outcome.values();

    /** Writes it. */
    void pack(Packing out) {
        out.add(outcome.ordinal())
                .add(file)
                .add(line)
                .add(number)
                .add(revision)
                .add(reason)
                .add(raw)
                .add(base);
        out.add(named);
        out.add(identity != null);
        if (identity != null) {
            pack(identity, out);
        }
        out.add(content != null);
        if (content != null) {
            pack(content, out);
        }
        out.add(past.size());
        past.forEach(event -> pack(event, out));
    }

    private static void pack(PastEvent event, Packing out) {
        out.add(event.kind().ordinal())
                .add(event.before())
                .add(event.after())
                .add(event.actor())
                .add(event.role())
                .add(event.source());
        Timestamp at = event.at();
        out.add(at != null);
        if (at != null) {
            pack(at, out);
        }
    }

    private static void pack(Identity identity, Packing out) {
        Owner owner = identity.owner();
        out.add(identity.id())
                .add(owner.userId())
                .add(owner.agentId())
                .add(owner.appId())
                .add(owner.runId());
        pack(identity.createdAt(), out);
        out.add(identity.immutable()).add(identity.replaces());
    }

    private static void pack(Content content, Packing out) {
        out.add(content.text());
        boolean bare = content.metadata().values().isEmpty();
        out.add(bare ? null : JsonText.print(content.metadata()));
        out.add(content.categories().size());
        content.categories().forEach(out::add);
        LocalDate expires = content.expirationDate();
        out.add(expires == null ? null : expires.toString());
        Feedback feedback = content.feedback();
        out.add(feedback == null ? 0 : 1 + feedback.rating().ordinal());
        if (feedback != null) {
            out.add(feedback.reason()).add(feedback.addressed());
        }
        out.add(content.state() == State.BIN).add(content.replacedBy());
        Timestamp updated = content.updatedAt();
        out.add(updated != null);
        if (updated != null) {
            pack(updated, out);
        }
    }

    private static void pack(Timestamp moment, Packing out) {
        out.addWhole(moment.instant().getEpochSecond())
                .add(moment.instant().getNano())
                .add(moment.text());
    }

    /** Its outcome alone. */
    static Outcome outcome(byte[] packed) {
        return OUTCOMES[packed[0]];
    }

    /** Reads it. */
    static StagedRow unpack(byte[] packed) {
        Unpacking in = new Unpacking(packed);
        Outcome outcome = OUTCOMES[(int) in.number()];
        int file = (int) in.number();
        long line = in.number();
        long number = in.number();
        long revision = in.number();
        String reason = in.text();
        String raw = in.text();
        long base = in.number();
        boolean named = in.flag();
        Identity identity = in.flag() ? identity(in) : null;
        Content content = in.flag() ? content(in) : null;
        List<PastEvent> past = new ArrayList<>(0);
        for (long left = in.number(); left > 0; left--) {
            past.add(event(in));
        }
        return new StagedRow(outcome, file, line, number, revision, named, identity, content, past, reason, raw, base);
    }

    private static PastEvent event(Unpacking in) {
        PastEvent.Kind kind = KINDS[(int) in.number()];
        String before = in.textOrNull();
        String after = in.textOrNull();
        String actor = in.textOrNull();
        String role = in.textOrNull();
        String source = in.text();
        return new PastEvent(kind, before, after, in.flag() ? moment(in) : null, actor, role, source);
    }

    private static Identity identity(Unpacking in) {
        String id = in.text();
        Owner owner = new Owner(in.textOrNull(), in.textOrNull(), in.textOrNull(), in.textOrNull());
        return new Identity(id, owner, moment(in), in.flag(), in.textOrNull());
    }

    private static Content content(Unpacking in) {
        String text = in.text();
        String metadata = in.textOrNull();
        List<String> categories = new ArrayList<>();
        for (long left = in.number(); left > 0; left--) {
            categories.add(in.text());
        }
        String expires = in.textOrNull();
        int rating = (int) in.number() - 1;
        Feedback feedback = rating < 0 ? null : new Feedback(RATINGS[rating], in.textOrNull(), in.flag());
        State state = in.flag() ? State.BIN : State.LIVE;
        String replacedBy = in.textOrNull();
        Timestamp updated = in.flag() ? moment(in) : null;
        return new Content(
                text,
                metadata == null ? Metadata.EMPTY : JsonText.metadata(metadata),
                categories,
                expires == null ? null : LocalDate.parse(expires),
                feedback,
                state,
                updated,
                replacedBy);
    }

    private static Timestamp moment(Unpacking in) {
        Instant instant = Instant.ofEpochSecond(in.wholeNumber(), in.number());
        return new Timestamp(instant, in.text());
    }
}

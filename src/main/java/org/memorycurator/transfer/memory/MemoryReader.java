package org.memorycurator.transfer.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Json;
import org.memorycurator.model.Metadata;
import org.memorycurator.model.Owner;
import org.memorycurator.model.PastEvent;
import org.memorycurator.model.Rating;
import org.memorycurator.model.State;
import org.memorycurator.model.Timestamp;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.file.PastJson;
import org.memorycurator.transfer.memory.Draft.Note;
import org.memorycurator.transfer.memory.Says.Part;

/** Reads one object as a memory: takes the keys it knows, and keeps every other one in the metadata. */
final class MemoryReader {
    private static final Set<String> KNOWN_STATES = Set.of(MemoryJson.ACTIVE, MemoryJson.DELETED);

    private static final String SCORE = "score";
    /** What an answer to a search says beside that. */
    private static final Set<String> OF_A_SEARCH =
            Set.of(SCORE, "score_breakdown", "scoreBreakdown", "score_details", "scoreDetails");

    private final KnownMembers members;
    private final List<Note> notes = new ArrayList<>();

    MemoryReader(Map<String, Json> members) {
        this.members = new KnownMembers(members, notes);
    }

    /**
     * Reads it.
     *
     * @throws RejectedException with the reason when it is no memory
     */
    Draft read(Timestamp now) {
        String text = members.string(MemoryJson.TEXT);
        if (text != null && text.isBlank()) {
            throw new RejectedException(Text.of("transfer.emptyText"));
        }
        String id = id();
        Owner owner = new Owner(
                members.name(MemoryJson.USER),
                members.name(MemoryJson.AGENT),
                members.name(MemoryJson.APP),
                members.name(MemoryJson.RUN));
        Timestamp created = members.timestamp(MemoryJson.CREATED);
        if (created == null) {
            notes.add(new Note(Note.Kind.NEW_DATE, ""));
        }
        Timestamp updated = members.timestamp(MemoryJson.UPDATED);
        List<String> categories = categories();
        LocalDate expires = members.day(MemoryJson.EXPIRES);
        boolean immutable = members.flag(MemoryJson.IMMUTABLE);
        Feedback feedback = feedback();
        State state = state();
        String replacedBy = members.string(MemoryJson.REPLACED_BY);
        String replaces = members.string(MemoryJson.REPLACES);
        List<PastEvent> past = past();
        Metadata metadata = metadata();
        return new Draft(
                new Identity(id, owner, created == null ? now : created, immutable, replaces),
                new Content(
                        text == null ? "" : text, metadata, categories, expires, feedback, state, updated, replacedBy),
                members.says(),
                past,
                0,
                notes);
    }

    private String id() {
        String id = members.name(MemoryJson.ID);
        if (id == null) {
            notes.add(new Note(Note.Kind.NEW_ID, ""));
            return UUID.randomUUID().toString();
        }
        if (id.isBlank()) {
            throw new RejectedException(Text.of("transfer.emptyId"));
        }
        return id;
    }

    private List<String> categories() {
        Json value = members.take(MemoryJson.CATEGORIES);
        return switch (value) {
            case null -> List.of();
            case Json.Str only -> {
                notes.add(new Note(Note.Kind.ONE_CATEGORY, ""));
                yield List.of(only.value());
            }
            case Json.Arr list -> {
                Set<String> names = new LinkedHashSet<>();
                for (Json item : list.items()) {
                    if (!(item instanceof Json.Str name)) {
                        throw new RejectedException(Text.of("transfer.badCategory", MemoryJson.kindOf(item)));
                    }
                    names.add(name.value());
                }
                if (names.size() < list.items().size()) {
                    notes.add(new Note(Note.Kind.REPEATED, ""));
                }
                yield List.copyOf(names);
            }
            default -> throw KnownMembers.wrong(MemoryJson.CATEGORIES, value, Text.of("transfer.kind.strings"));
        };
    }

    /** Without a rating its reason has nothing to belong to, and stays for the metadata. */
    private @Nullable Feedback feedback() {
        String rating = members.string(MemoryJson.FEEDBACK);
        if (rating == null) {
            members.left().remove(MemoryJson.FEEDBACK_REASON, Json.NULL);
            return null;
        }
        try {
            members.gives(Part.FEEDBACK_REASON);
            members.gives(Part.FEEDBACK_ADDRESSED); // they come and go with the rating
            return new Feedback(
                    Rating.valueOf(rating.toUpperCase(Locale.ROOT)),
                    members.string(MemoryJson.FEEDBACK_REASON),
                    members.flag(MemoryJson.FEEDBACK_ADDRESSED));
        } catch (IllegalArgumentException e) {
            throw new RejectedException(Text.of("transfer.badRating", rating));
        }
    }

    /** Other products know more states than live and deleted: theirs stay for the metadata. */
    private State state() {
        Json value = members.left().get(MemoryJson.STATE);
        if (value instanceof Json.Str name && KNOWN_STATES.contains(name.value())) {
            members.left().remove(MemoryJson.STATE);
            members.gives(Part.STATE);
            return name.value().equals(MemoryJson.DELETED) ? State.BIN : State.LIVE;
        }
        return State.LIVE;
    }

    /** Its dates are rougher than those of memories, and so speak of none. */
    private List<PastEvent> past() {
        List<PastEvent> past = PastJson.take(members.left());
        if (!past.isEmpty()) {
            members.keepsQuietOf(Part.CREATED);
            members.keepsQuietOf(Part.UPDATED);
        }
        return past;
    }

    /** How well it matched somebody's search is nothing that the memory says, and another time it is another number. */
    private void forgetSearch() {
        if (members.left().get(SCORE) instanceof Json.Num) {
            members.left().keySet().removeAll(OF_A_SEARCH);
            notes.add(new Note(Note.Kind.SCORE, ""));
        }
    }

    /** The metadata of the object, and every key that is left in it. */
    private Metadata metadata() {
        forgetSearch();
        Json value = members.take(MemoryJson.METADATA);
        if (members.left().isEmpty() && value instanceof Json.Obj(Map<String, Json> own)) {
            return MemoryJson.metadata(own);
        }
        Map<String, Json> all =
                switch (value) {
                    case null -> new LinkedHashMap<>();
                    case Json.Obj own -> new LinkedHashMap<>(own.members());
                    default -> throw KnownMembers.wrong(MemoryJson.METADATA, value, Text.of("transfer.kind.object"));
                };
        members.left().forEach((key, left) -> {
            String free = key;
            while (all.containsKey(free)) {
                free = "import." + free;
            }
            all.put(free, left);
            notes.add(new Note(free.equals(key) ? Note.Kind.KEPT : Note.Kind.RENAMED, key));
        });
        return MemoryJson.metadata(all);
    }
}

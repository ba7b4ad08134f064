package org.memorycurator.transfer.memory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
    private static final Map<String, List<String>> OTHER_NAMES = Map.ofEntries(
            Map.entry(MemoryJson.ID, List.of("memory_id", "memoryId")),
            Map.entry(MemoryJson.TEXT, List.of("text", "content", "data")),
            Map.entry(MemoryJson.USER, List.of("userId")),
            Map.entry(MemoryJson.AGENT, List.of("agentId")),
            Map.entry(MemoryJson.APP, List.of("appId")),
            Map.entry(MemoryJson.RUN, List.of("runId", "session_id", "sessionId")),
            Map.entry(MemoryJson.CREATED, List.of("createdAt")),
            Map.entry(MemoryJson.UPDATED, List.of("updatedAt")),
            Map.entry(MemoryJson.EXPIRES, List.of("expirationDate")),
            Map.entry(MemoryJson.FEEDBACK_REASON, List.of("feedbackReason")),
            Map.entry(MemoryJson.FEEDBACK_ADDRESSED, List.of("feedbackAddressed")),
            Map.entry(MemoryJson.REPLACED_BY, List.of("replacedBy")));

    private static final Map<String, Part> PARTS = Map.ofEntries(
            Map.entry(MemoryJson.ID, Part.ID),
            Map.entry(MemoryJson.TEXT, Part.TEXT),
            Map.entry(MemoryJson.USER, Part.USER),
            Map.entry(MemoryJson.AGENT, Part.AGENT),
            Map.entry(MemoryJson.APP, Part.APP),
            Map.entry(MemoryJson.RUN, Part.RUN),
            Map.entry(MemoryJson.METADATA, Part.METADATA),
            Map.entry(MemoryJson.CATEGORIES, Part.CATEGORIES),
            Map.entry(MemoryJson.CREATED, Part.CREATED),
            Map.entry(MemoryJson.UPDATED, Part.UPDATED),
            Map.entry(MemoryJson.EXPIRES, Part.EXPIRES),
            Map.entry(MemoryJson.IMMUTABLE, Part.IMMUTABLE),
            Map.entry(MemoryJson.FEEDBACK, Part.FEEDBACK),
            Map.entry(MemoryJson.REPLACED_BY, Part.REPLACED_BY),
            Map.entry(MemoryJson.REPLACES, Part.REPLACES));

    private static final Set<String> KNOWN_STATES = Set.of(MemoryJson.ACTIVE, MemoryJson.DELETED);

    private static final int LONGEST_DATE = 64;

    private final Map<String, Json> members;
    private final List<Note> notes = new ArrayList<>();
    private int given;
    private int emptied;

    MemoryReader(Map<String, Json> members) {
        this.members = new LinkedHashMap<>(members);
    }

    /**
     * Reads it.
     *
     * @throws RejectedException with the reason when it is no memory
     */
    Draft read(Timestamp now) {
        String text = string(MemoryJson.TEXT);
        if (text != null && text.isBlank()) {
            throw new RejectedException(Text.of("transfer.emptyText"));
        }
        String id = id();
        Owner owner =
                new Owner(name(MemoryJson.USER), name(MemoryJson.AGENT), name(MemoryJson.APP), name(MemoryJson.RUN));
        Timestamp created = timestamp(MemoryJson.CREATED);
        if (created == null) {
            notes.add(new Note(Note.Kind.NEW_DATE, ""));
        }
        Timestamp updated = timestamp(MemoryJson.UPDATED);
        List<String> categories = categories();
        LocalDate expires = expirationDate();
        boolean immutable = flag(MemoryJson.IMMUTABLE);
        Feedback feedback = feedback();
        State state = state();
        String replacedBy = string(MemoryJson.REPLACED_BY);
        String replaces = string(MemoryJson.REPLACES);
        List<PastEvent> past = past();
        Metadata metadata = metadata();
        return new Draft(
                new Identity(id, owner, created == null ? now : created, immutable, replaces),
                new Content(
                        text == null ? "" : text, metadata, categories, expires, feedback, state, updated, replacedBy),
                new Says(given, emptied, Set.of(), Set.of(), false),
                past,
                0,
                notes);
    }

    /**
     * Takes the value of a key, under whatever name it has. A second name is taken along when it says nothing else;
     * otherwise it stays, and so comes into the metadata. Null when missing or JSON null.
     */
    private @Nullable Json take(String key) {
        Json value = members.remove(key);
        for (String other : OTHER_NAMES.getOrDefault(key, List.of())) {
            Json same = members.get(other);
            if (same != null
                    && (value == null || value instanceof Json.Nil || same instanceof Json.Nil || value.equals(same))) {
                value = value == null || value instanceof Json.Nil ? same : value;
                members.remove(other);
            }
        }
        Part part = PARTS.get(key);
        if (part != null && value != null) {
            given |= value instanceof Json.Nil ? 0 : part.bit();
            emptied |= value instanceof Json.Nil ? part.bit() : 0;
        }
        return value instanceof Json.Nil ? null : value;
    }

    private @Nullable String string(String key) {
        Json value = take(key);
        return switch (value) {
            case null -> null;
            case Json.Str text -> text.value();
            default -> throw wrong(key, value, Text.of("transfer.kind.string"));
        };
    }

    /** A string, or a number as it was written. */
    private @Nullable String name(String key) {
        Json value = take(key);
        return switch (value) {
            case null -> null;
            case Json.Str text -> text.value();
            case Json.Num number -> {
                notes.add(new Note(Note.Kind.NUMBER, key));
                yield number.literal();
            }
            default -> throw wrong(key, value, Text.of("transfer.kind.string"));
        };
    }

    private String id() {
        String id = name(MemoryJson.ID);
        if (id == null) {
            notes.add(new Note(Note.Kind.NEW_ID, ""));
            return UUID.randomUUID().toString();
        }
        if (id.isBlank()) {
            throw new RejectedException(Text.of("transfer.emptyId"));
        }
        return id;
    }

    private @Nullable Timestamp timestamp(String key) {
        String text = string(key);
        if (text == null) {
            return null;
        }
        if (text.length() > LONGEST_DATE) {
            throw badDate(key, text.substring(0, LONGEST_DATE) + "…", "2026-01-31T09:30:00Z");
        }
        try {
            Timestamp timestamp = Timestamp.parse(text);
            int year = timestamp.instant().atOffset(ZoneOffset.UTC).getYear();
            if (year >= 1 && year <= 9999) {
                return timestamp;
            }
        } catch (DateTimeException e) {
            throw badDate(key, text, "2026-01-31T09:30:00Z");
        }
        throw badDate(key, text, "2026-01-31T09:30:00Z");
    }

    private @Nullable LocalDate expirationDate() {
        String text = string(MemoryJson.EXPIRES);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw badDate(MemoryJson.EXPIRES, text, "2026-01-31");
        }
    }

    private static RejectedException badDate(String key, @Nullable String text, String example) {
        return new RejectedException(Text.of("transfer.notADate", key, String.valueOf(text), example));
    }

    private List<String> categories() {
        Json value = take(MemoryJson.CATEGORIES);
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
            default -> throw wrong(MemoryJson.CATEGORIES, value, Text.of("transfer.kind.strings"));
        };
    }

    private boolean flag(String key) {
        Json value = take(key);
        return switch (value) {
            case null -> false;
            case Json.Bool set -> set.value();
            default -> throw wrong(key, value, Text.of("transfer.kind.flag"));
        };
    }

    /** Without a rating its reason has nothing to belong to, and stays for the metadata. */
    private @Nullable Feedback feedback() {
        String rating = string(MemoryJson.FEEDBACK);
        if (rating == null) {
            members.remove(MemoryJson.FEEDBACK_REASON, Json.NULL);
            return null;
        }
        try {
            given |= Part.FEEDBACK_REASON.bit() | Part.FEEDBACK_ADDRESSED.bit(); // they come and go with the rating
            return new Feedback(
                    Rating.valueOf(rating.toUpperCase(Locale.ROOT)),
                    string(MemoryJson.FEEDBACK_REASON),
                    flag(MemoryJson.FEEDBACK_ADDRESSED));
        } catch (IllegalArgumentException e) {
            throw new RejectedException(Text.of("transfer.badRating", rating));
        }
    }

    /** Other products know more states than live and deleted: theirs stay for the metadata. */
    private State state() {
        Json value = members.get(MemoryJson.STATE);
        if (value instanceof Json.Str name && KNOWN_STATES.contains(name.value())) {
            members.remove(MemoryJson.STATE);
            given |= Part.STATE.bit();
            return name.value().equals(MemoryJson.DELETED) ? State.BIN : State.LIVE;
        }
        return State.LIVE;
    }

    /** Its dates are rougher than those of memories, and so speak of none. */
    private List<PastEvent> past() {
        List<PastEvent> past = PastJson.take(members);
        given &= past.isEmpty() ? given : ~(Part.CREATED.bit() | Part.UPDATED.bit());
        return past;
    }

    /** The metadata of the object, and every key that is left in it. */
    private Metadata metadata() {
        Json value = take(MemoryJson.METADATA);
        if (members.isEmpty() && value instanceof Json.Obj(Map<String, Json> own)) {
            return MemoryJson.metadata(own);
        }
        Map<String, Json> all =
                switch (value) {
                    case null -> new LinkedHashMap<>();
                    case Json.Obj own -> new LinkedHashMap<>(own.members());
                    default -> throw wrong(MemoryJson.METADATA, value, Text.of("transfer.kind.object"));
                };
        members.forEach((key, left) -> {
            String free = key;
            while (all.containsKey(free)) {
                free = "import." + free;
            }
            all.put(free, left);
            notes.add(new Note(free.equals(key) ? Note.Kind.KEPT : Note.Kind.RENAMED, key));
        });
        return MemoryJson.metadata(all);
    }

    private static RejectedException wrong(String key, Json value, String expected) {
        return new RejectedException(Text.of("transfer.wrongKind", key, expected, MemoryJson.kindOf(value)));
    }
}

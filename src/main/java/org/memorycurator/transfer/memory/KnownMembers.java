package org.memorycurator.transfer.memory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.model.Timestamp;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.memory.Draft.Note;
import org.memorycurator.transfer.memory.Says.Part;

/**
 * The members of an object that is read as a memory: those that are known are taken one after the other, and what is left goes into the
 * metadata. What is not of the kind it should be is a {@link RejectedException} with a sentence.
 */
final class KnownMembers {
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

    private static final int LONGEST_DATE = 64;

    private final Map<String, Json> members;
    private final List<Note> notes;
    private int given;
    private int emptied;

    /** @param notes gets what the user should hear of */
    KnownMembers(Map<String, Json> members, List<Note> notes) {
        this.members = new LinkedHashMap<>(members);
        this.notes = notes;
    }

    /** What was not taken yet; can be taken from here. */
    Map<String, Json> left() {
        return members;
    }

    /** Of which parts the object has spoken so far. */
    Says says() {
        return new Says(given, emptied, Set.of(), Set.of(), false);
    }

    /** It gives a value to this part too. */
    void gives(Part part) {
        given |= part.bit();
    }

    /** What it says of this part does not count. */
    void keepsQuietOf(Part part) {
        given &= ~part.bit();
    }

    /**
     * Takes the value of a key, under whatever name it has. A second name is taken along when it says nothing else;
     * otherwise it stays, and so comes into the metadata. Null when missing or JSON null.
     */
    @Nullable
    Json take(String key) {
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

    /** A string; null when missing or JSON null. */
    @Nullable
    String string(String key) {
        Json value = take(key);
        return switch (value) {
            case null -> null;
            case Json.Str text -> text.value();
            default -> throw wrong(key, value, Text.of("transfer.kind.string"));
        };
    }

    /** A string, or a number as it was written. */
    @Nullable
    String name(String key) {
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

    /** A moment in the years 1 to 9999. */
    @Nullable
    Timestamp timestamp(String key) {
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

    /** A day. */
    @Nullable
    LocalDate day(String key) {
        String text = string(key);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw badDate(key, text, "2026-01-31");
        }
    }

    private static RejectedException badDate(String key, @Nullable String text, String example) {
        return new RejectedException(Text.of("transfer.notADate", key, String.valueOf(text), example));
    }

    /** true or false; false when missing. */
    boolean flag(String key) {
        Json value = take(key);
        return switch (value) {
            case null -> false;
            case Json.Bool set -> set.value();
            default -> throw wrong(key, value, Text.of("transfer.kind.flag"));
        };
    }

    /** The sentence that the value of a key is not of the expected kind. */
    static RejectedException wrong(String key, Json value, String expected) {
        return new RejectedException(Text.of("transfer.wrongKind", key, expected, MemoryJson.kindOf(value)));
    }
}

package org.memorycurator.transfer.file;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.model.PastEvent;
import org.memorycurator.model.Timestamp;

/** What happened to a memory elsewhere as a list of objects: {@code event, old_memory, new_memory, at, actor_id, role, source}. */
public final class PastJson {
    /** The key under which an object has it. */
    public static final String HISTORY = "history";

    private static final int LONGEST_DATE = 64;

    private PastJson() {}

    /** The events as they are; a value that is not known is left out. */
    public static Json.Arr print(List<PastEvent> events) {
        List<Json> items = new ArrayList<>(events.size());
        for (PastEvent event : events) {
            Map<String, Json> members = new LinkedHashMap<>();
            members.put("event", new Json.Str(event.kind().name()));
            put(members, "old_memory", event.before());
            put(members, "new_memory", event.after());
            put(members, "at", event.at() == null ? null : event.at().text());
            put(members, "actor_id", event.actor());
            put(members, "role", event.role());
            put(members, "source", event.source().isEmpty() ? null : event.source());
            items.add(new Json.Obj(members));
        }
        return new Json.Arr(items);
    }

    private static void put(Map<String, Json> members, String key, @Nullable String value) {
        if (value != null) {
            members.put(key, new Json.Str(value));
        }
    }

    /** Takes it out of an object; nothing where it has none. A history in another shape is somebody’s own, and stays. */
    public static List<PastEvent> take(Map<String, Json> members) {
        Json value = members.get(HISTORY);
        List<PastEvent> past = value == null ? null : read(value);
        if (past == null) {
            return List.of();
        }
        members.remove(HISTORY);
        return past;
    }

    /** Reads what {@link #print} wrote; null when it is something else. An event that does not name its source has an empty one. */
    static @Nullable List<PastEvent> read(Json history) {
        if (!(history instanceof Json.Arr list) || list.items().isEmpty()) {
            return null;
        }
        List<PastEvent> events = new ArrayList<>(list.items().size());
        for (Json item : list.items()) {
            if (!(item instanceof Json.Obj object)
                    || !(object.members().get("event") instanceof Json.Str kind)
                    || object.members().values().stream().anyMatch(value -> !(value instanceof Json.Str))) {
                return null;
            }
            Map<String, Json> members = object.members();
            String source = text(members, "source");
            events.add(new PastEvent(
                    kind(kind.value()),
                    text(members, "old_memory"),
                    text(members, "new_memory"),
                    moment(text(members, "at")),
                    text(members, "actor_id"),
                    text(members, "role"),
                    source == null ? "" : source));
        }
        return events;
    }

    private static @Nullable String text(Map<String, Json> members, String key) {
        return members.get(key) instanceof Json.Str text ? text.value() : null;
    }

    /** The kind of that name. */
    static PastEvent.Kind kind(@Nullable String name) {
        for (PastEvent.Kind kind : PastEvent.Kind.values()) {
            if (name != null && kind.name().equals(name.strip().toUpperCase(Locale.ROOT))) {
                return kind;
            }
        }
        return PastEvent.Kind.OTHER;
    }

    /** The moment of that name; null when it names none between the years 1 and 9999. */
    static @Nullable Timestamp moment(@Nullable String text) {
        if (text == null || text.length() > LONGEST_DATE) {
            return null;
        }
        try {
            Timestamp moment = Timestamp.parse(text);
            int year = moment.instant().atOffset(ZoneOffset.UTC).getYear();
            return year >= 1 && year <= 9999 ? moment : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}

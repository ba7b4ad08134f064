package org.memorycurator.transfer.export;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Timestamp;
import org.memorycurator.transfer.file.OpenMemoryDates;

/** What a backup of OpenMemory says, piece by piece. Ids that it needs and nobody has are derived from names, so that they are the same each time. */
final class OpenMemoryJson {
    /** Without the Z that older Pythons do not read. */
    private static final DateTimeFormatter UTC = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendOffset("+HH:MM", "+00:00")
            .toFormatter(Locale.ROOT);

    private final String user;
    private final Heading heading;
    private final Json userId;

    OpenMemoryJson(String user, Heading heading) {
        this.user = user;
        this.heading = heading;
        this.userId = id("user", user);
    }

    Json user() {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("id", userId);
        members.put("user_id", new Json.Str(user));
        members.put("name", new Json.Str(user));
        members.put("email", Json.NULL);
        members.put("metadata", new Json.Obj(Map.of()));
        return new Json.Obj(members);
    }

    Json apps(Collection<String> names) {
        return named(names, name -> {
            Map<String, Json> members = new LinkedHashMap<>();
            members.put("id", id("app", name));
            members.put("owner_id", userId);
            members.put("name", new Json.Str(name));
            members.put("description", Json.NULL);
            members.put("metadata", new Json.Obj(Map.of()));
            members.put("is_active", new Json.Bool(true));
            return members;
        });
    }

    Json categories(Collection<String> names) {
        return named(names, name -> {
            Map<String, Json> members = new LinkedHashMap<>();
            members.put("id", id("category", name));
            members.put("name", new Json.Str(name));
            members.put("description", Json.NULL);
            return members;
        });
    }

    private static Json named(Collection<String> names, Function<String, Map<String, Json>> members) {
        return new Json.Arr(names.stream()
                .<Json>map(name -> new Json.Obj(members.apply(name)))
                .toList());
    }

    Json memory(Memory memory) {
        String app = memory.identity().owner().appId();
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("id", new Json.Str(memory.id()));
        members.put("user_id", userId);
        members.put("app_id", app == null ? Json.NULL : id("app", app));
        members.put("content", new Json.Str(memory.text()));
        members.put("metadata", new Json.Obj(memory.metadata().values()));
        members.put("state", state(memory));
        members.put("created_at", moment(memory.identity().createdAt()));
        members.put("updated_at", moment(memory.content().updatedAt()));
        members.put("archived_at", Json.NULL);
        members.put("deleted_at", Json.NULL); // the state says it; when it was, only the history knows
        members.put(
                "category_ids",
                new Json.Arr(memory.content().categories().stream()
                        .map(category -> id("category", category))
                        .toList()));
        addWritten(members, memory);
        return new Json.Obj(members);
    }

    /** Dates as they are written here, where OpenMemory’s form is another: it passes over them, and our import takes them back. */
    private static void addWritten(Map<String, Json> members, Memory memory) {
        Map<String, Json> written = new LinkedHashMap<>();
        addWritten(written, OpenMemoryDates.CREATED, memory.identity().createdAt());
        addWritten(written, OpenMemoryDates.UPDATED, memory.content().updatedAt());
        if (!written.isEmpty()) {
            members.put(OpenMemoryDates.WRITTEN, new Json.Obj(written));
        }
    }

    private static void addWritten(Map<String, Json> written, String key, @Nullable Timestamp moment) {
        if (moment != null && !moment.text().equals(text(moment.instant()))) {
            written.put(key, new Json.Str(moment.text()));
        }
    }

    Json pair(Memory memory, String category) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("memory_id", new Json.Str(memory.id()));
        members.put("category_id", id("category", category));
        return new Json.Obj(members);
    }

    /** The memory as it stands in the file of lines. */
    Json line(Memory memory) {
        String app = memory.identity().owner().appId();
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("id", new Json.Str(memory.id()));
        members.put("content", new Json.Str(memory.text()));
        members.put("metadata", new Json.Obj(memory.metadata().values()));
        members.put("created_at", moment(memory.identity().createdAt()));
        members.put("updated_at", moment(memory.content().updatedAt()));
        members.put("state", state(memory));
        members.put("app", app == null ? Json.NULL : new Json.Str(app));
        members.put(
                "categories",
                new Json.Arr(memory.content().categories().stream()
                        .<Json>map(Json.Str::new)
                        .toList()));
        return new Json.Obj(members);
    }

    Json meta() {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("app_id_filter", Json.NULL);
        members.put("from_date", Json.NULL);
        members.put("to_date", Json.NULL);
        members.put("version", new Json.Str("1"));
        members.put("generated_at", moment(heading.source().at()));
        members.put("export", heading.object());
        return new Json.Obj(members);
    }

    private static Json state(Memory memory) {
        return new Json.Str(memory.binned() ? "deleted" : "active");
    }

    private static Json moment(@Nullable Timestamp moment) {
        return moment == null ? Json.NULL : moment(moment.instant());
    }

    private static Json moment(Instant instant) {
        return new Json.Str(text(instant));
    }

    private static String text(Instant instant) {
        return UTC.format(instant.atOffset(ZoneOffset.UTC));
    }

    private static Json id(String kind, String name) {
        byte[] bytes = (kind + ":" + name).getBytes(StandardCharsets.UTF_8);
        return new Json.Str(UUID.nameUUIDFromBytes(bytes).toString());
    }
}

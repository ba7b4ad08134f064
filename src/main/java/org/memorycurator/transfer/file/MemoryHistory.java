package org.memorycurator.transfer.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.model.PastEvent;
import org.memorycurator.model.Timestamp;
import org.memorycurator.store.JsonText;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.file.HistoryRows.Row;

/** All rows of one memory, and the memory that they make. */
final class MemoryHistory {
    /** What a row costs besides what it says. */
    private static final int ROW = 64;

    private static final List<String> OWNER = List.of("user_id", "agent_id", "app_id", "run_id");

    private final List<Row> rows = new ArrayList<>();
    private long bytes;

    MemoryHistory(Row first) {
        add(first);
    }

    /** Takes one more row; beyond what a memory can have, it is only counted. */
    void add(Row row) {
        bytes += row.bytes() + ROW;
        if (bytes <= HistoryRows.LONGEST || rows.isEmpty()) {
            rows.add(row);
        }
    }

    /** The memory as an element of the file. */
    Entry entry(long number, HistoryTally tally) {
        List<PastEvent> events = events(tally);
        Json.Obj object = object(events);
        String problem = problem();
        if (problem == null) {
            tally.memory(events.size());
            if (contradictory(events)) {
                tally.contradictory();
            }
        }
        return new Entry(JsonText.print(object), 0, number, problem, new Entry.Body.Parsed(object));
    }

    private @Nullable String problem() {
        String id = rows.getFirst().memory();
        if (id == null || id.isBlank()) {
            return Text.of("transfer.history.noId");
        }
        if (bytes > HistoryRows.LONGEST) {
            return Text.of("transfer.history.long", bytes, HistoryRows.LONGEST);
        }
        return rows.stream().anyMatch(Row::unreadable) ? Text.of("transfer.history.notText") : null;
    }

    private List<PastEvent> events(HistoryTally tally) {
        List<PastEvent> events = new ArrayList<>(rows.size());
        for (Row row : rows) {
            String said = row.updated() == null ? row.created() : row.updated();
            Timestamp at = PastJson.moment(said);
            if (said != null && at == null) {
                tally.undated();
            }
            events.add(new PastEvent(
                    PastJson.kind(row.event()), row.before(), row.after(), at, row.actor(), row.role(), ""));
        }
        return PastEvent.inOrder(events);
    }

    private Json.Obj object(List<PastEvent> events) {
        Map<String, Json> members = new LinkedHashMap<>();
        put(members, "id", rows.getFirst().memory());
        String text = null;
        for (PastEvent event : events) {
            String last = event.after() == null ? event.before() : event.after();
            text = last == null ? text : last;
        }
        put(members, "memory", text);
        for (int i = 0; i < OWNER.size(); i++) {
            int column = i;
            put(members, OWNER.get(column), last(row -> row.owner().get(column)));
        }
        putJson(members, "metadata", last(Row::metadata));
        putJson(members, "categories", last(Row::categories));
        rows.stream()
                .map(Row::created)
                .filter(date -> PastJson.moment(date) != null)
                .findFirst()
                .ifPresent(date -> put(members, "created_at", date));
        events.reversed().stream()
                .filter(event -> event.kind() == PastEvent.Kind.UPDATE)
                .map(PastEvent::at)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(at -> put(members, "updated_at", at.text()));
        if (events.getLast().kind() == PastEvent.Kind.DELETE) {
            put(members, "state", "deleted");
        }
        members.put(PastJson.HISTORY, PastJson.print(events));
        return new Json.Obj(members);
    }

    private @Nullable String last(Function<Row, @Nullable String> value) {
        return rows.reversed().stream()
                .map(value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static void putJson(Map<String, Json> members, String key, @Nullable String value) {
        try {
            if (value != null) {
                members.put(key, JsonText.parse(value));
            }
        } catch (IllegalArgumentException e) {
            members.put(key, new Json.Str(value));
        }
    }

    private static void put(Map<String, Json> members, String key, @Nullable String value) {
        if (value != null) {
            members.put(key, new Json.Str(value));
        }
    }

    /** Whether what a text became is not what it was before the next change. */
    private static boolean contradictory(List<PastEvent> events) {
        for (int i = 1; i < events.size(); i++) {
            String left = events.get(i - 1).after();
            String found = events.get(i).before();
            if (left != null && found != null && !left.equals(found)) {
                return true;
            }
        }
        return false;
    }
}

package org.memorycurator.transfer.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.memorycurator.model.Json;
import org.memorycurator.store.JsonText;

/**
 * What Mem0's own tools put around a memory, taken off again. Whatever is not theirs stays as it was written.
 *
 * @param scope whose memories the command line was asked for
 */
record Wrapping(Map<String, Json> scope, boolean always) {
    /** Around a list without an envelope. */
    static final Wrapping NONE = new Wrapping(Map.of(), false);

    /** How many characters an element may have to be looked into here; longer ones are left to whoever reads them. */
    private static final int LONGEST = 4 << 20;

    private static final List<String> OWNERS = List.of("user_id", "agent_id", "app_id", "run_id");

    /** By an envelope's beginning, up to the bracket that opens its list. */
    static Wrapping of(String head) {
        try {
            if (JsonText.parse(head + "]}") instanceof Json.Obj outside) {
                Map<String, Json> members = outside.members();
                boolean migration = members.get("kind") instanceof Json.Str kind
                        && (kind.value().equals(Migration.EXPORT)
                                || kind.value().equals(Migration.REVIEW));
                Map<String, Json> scope = isCommand(members) ? scopeOf(members) : Map.of();
                return new Wrapping(scope, migration || !scope.isEmpty());
            }
        } catch (IllegalArgumentException e) {
            return NONE; // a broken envelope says nothing of its memories
        }
        return NONE;
    }

    /** The memory in an element; the element itself, unparsed, where nothing is around it. */
    Entry.Body unwrap(String raw) {
        boolean worth = always || raw.contains("\"source_payload\"") || raw.contains("\"command\"");
        if (!worth || raw.length() > LONGEST) {
            return Entry.UNPARSED;
        }
        try {
            return JsonText.parse(raw) instanceof Json.Obj element ? unwrap(element) : Entry.UNPARSED;
        } catch (IllegalArgumentException e) {
            return Entry.UNPARSED;
        }
    }

    private Entry.Body unwrap(Json.Obj element) {
        if (Migration.isOne(element)) {
            return new Entry.Body.Parsed(Migration.memory(element));
        } else if (isCommand(element.members()) && element.members().get("data") instanceof Json.Obj data) {
            return new Entry.Body.Parsed(within(scopeOf(element.members()), data));
        }
        return scope.isEmpty() ? Entry.UNPARSED : new Entry.Body.Parsed(within(scope, element));
    }

    private static boolean isCommand(Map<String, Json> members) {
        return members.containsKey("status") && members.containsKey("command") && members.containsKey("data");
    }

    private static Map<String, Json> scopeOf(Map<String, Json> members) {
        Map<String, Json> scope = new LinkedHashMap<>();
        if (members.get("scope") instanceof Json.Obj asked) {
            OWNERS.forEach(key -> {
                if (asked.members().get(key) instanceof Json.Str owner) {
                    scope.put(key, owner);
                }
            });
        }
        return scope;
    }

    /** The command line leaves out whose memory it is, which is whom it was asked for. */
    private static Json.Obj within(Map<String, Json> scope, Json.Obj memory) {
        Map<String, Json> members = new LinkedHashMap<>(memory.members());
        scope.forEach(members::putIfAbsent);
        return new Json.Obj(members);
    }
}

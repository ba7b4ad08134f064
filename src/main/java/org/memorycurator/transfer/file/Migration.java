package org.memorycurator.transfer.file;

import java.util.LinkedHashMap;
import java.util.Map;
import org.memorycurator.model.Json;

/** Makes memories of the records of Mem0's migration script, which takes them from a self-hosted store to the Platform. */
final class Migration {
    /** The kind of the file that the script takes out of a self-hosted store. */
    static final String EXPORT = "mem0_oss_qdrant_export";

    /** The kind of the file of what the script could not bring in. */
    static final String REVIEW = "mem0_platform_import_review";

    private static final String RECORD = "record";
    private static final String PAYLOAD = "source_payload";
    private static final String SPEAKER = "attributed_to";
    private static final String PREFIX = "mem0_migration_";

    private Migration() {}

    /** Whether it is an element of either file. */
    static boolean isOne(Json.Obj element) {
        Map<String, Json> members = element.members();
        return members.get(PAYLOAD) instanceof Json.Obj
                || members.get(RECORD) instanceof Json.Obj && members.get("status") instanceof Json.Str;
    }

    /**
     * The memory in it. What the script says of it goes into keys of its own; the payload is left out, because its text, ids and
     * metadata stand in the record already, and what else is in there is for the search of the old store.
     */
    static Json.Obj memory(Json.Obj element) {
        Map<String, Json> said = new LinkedHashMap<>(element.members());
        Map<String, Json> memory = new LinkedHashMap<>();
        if (said.remove(RECORD) instanceof Json.Obj record) {
            memory.putAll(record.members());
            said.values().removeIf(Json.Nil.class::isInstance);
            said.forEach((key, value) -> memory.putIfAbsent(PREFIX + key, value));
        } else {
            memory.putAll(element.members());
        }
        if (memory.remove(PAYLOAD) instanceof Json.Obj payload) {
            Json speaker = payload.members().get(SPEAKER);
            if (speaker != null) {
                memory.putIfAbsent(SPEAKER, speaker);
            }
        }
        return new Json.Obj(memory);
    }
}

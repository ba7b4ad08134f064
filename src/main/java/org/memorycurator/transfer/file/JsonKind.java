package org.memorycurator.transfer.file;

import java.util.Set;

/** Who wrote a JSON file of memories, by what stands around them. */
enum JsonKind {
    /** A list of memories. */
    LIST("list"),
    /** One memory, or several side by side. */
    OBJECT("object"),
    /** An answer of Mem0's list, which comes in pages. */
    PAGE("page"),
    /** An answer of Mem0's search, or of its list before there were pages. */
    ANSWER("answer"),
    /** What Mem0's command line prints. */
    COMMAND("command"),
    /** What Mem0's migration script takes out of a self-hosted store. */
    MIGRATION("migration"),
    /** What Mem0's migration script could not bring into the Platform. */
    REVIEW("review"),
    /** What is in a backup of OpenMemory, taken out of its ZIP file. */
    OPENMEMORY("openMemory"),
    /** Some other object around a list of memories. */
    ENVELOPE("envelope");

    private static final Set<String> OF_PAGES = Set.of("count", "next", "previous");

    private final String key;

    JsonKind(String key) {
        this.key = key;
    }

    static JsonKind of(JsonOutside outside) {
        Set<String> keys = outside.keys();
        String kind = outside.strings().getOrDefault("kind", "");
        if (kind.equals(Migration.EXPORT)) {
            return MIGRATION;
        } else if (kind.equals(Migration.REVIEW)) {
            return REVIEW;
        } else if (keys.contains("status") && keys.contains("command") && keys.contains("data")) {
            return COMMAND;
        } else if (outside.list().equals("memories") && keys.containsAll(Set.of("user", "apps", "categories"))) {
            return OPENMEMORY;
        } else if (keys.isEmpty()) {
            return LIST;
        } else if (outside.list().equals("results")) {
            return keys.stream().anyMatch(OF_PAGES::contains) ? PAGE : ANSWER;
        }
        return outside.list().isEmpty() ? OBJECT : ENVELOPE;
    }

    /** The last part of the key of its words. */
    String key() {
        return key;
    }
}

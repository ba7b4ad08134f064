package org.memorycurator.transfer.export;

import java.util.LinkedHashMap;
import java.util.Map;
import org.memorycurator.model.Json;
import org.memorycurator.transfer.export.ExportSetup.Source;
import org.memorycurator.transfer.memory.PastDigest;

/** What an export says of itself, in words that are the same in every language: they are part of the format. */
record Heading(Source source, long count, String digest, PastDigest pasts, Columns columns) {
    /** Which columns the file has. */
    enum Columns {
        /** It is no table. */
        NONE,
        ALL,
        SOME
    }

    private static final String COLUMNS = "columns";

    /** How the lines are called, and what they say. */
    Map<String, String> lines() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("search", source.search());
        lines.put("store", source.store());
        lines.put("exported", source.at().toString());
        lines.put("memories", String.valueOf(count));
        lines.put("digest", digest());
        if (pasts.events() > 0) {
            lines.put("events", String.valueOf(pasts.events()));
            lines.put("history", Exporter.METHOD + pasts.value());
        }
        if (columns != Columns.NONE) {
            lines.put(COLUMNS, columns == Columns.ALL ? "all" : "some");
        }
        return lines;
    }

    /** The digest with the name of its method. */
    @Override
    public String digest() {
        return Exporter.METHOD + digest;
    }

    /** The same as JSON. */
    Json.Obj object() {
        Map<String, Json> members = new LinkedHashMap<>();
        lines().forEach((key, value) -> members.put(key, new Json.Str(value)));
        members.put("memories", new Json.Num(String.valueOf(count)));
        members.computeIfPresent("events", (_, _) -> new Json.Num(String.valueOf(pasts.events())));
        return new Json.Obj(members);
    }
}

package org.memorycurator.transfer.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.store.JsonText;

/**
 * What a file that was exported says of itself.
 *
 * @param memories how many were written into it
 * @param digest of what they said, as hexadecimal digits
 * @param events how many events of the pasts of memories were written with them
 * @param history the digest of those; empty where there are none
 * @param columns whether it has all that they say
 */
public record Stated(long memories, String digest, long events, String history, Columns columns) {
    /** Which columns a table was given. */
    public enum Columns {
        /** All there were; so it is with files that are no tables. */
        ALL,
        /** Those that somebody chose. */
        SOME,
        /** It does not say. */
        UNSAID
    }

    private static final String MEMORIES = "memories";
    private static final String DIGEST = "digest";
    private static final String COLUMNS = "columns";

    private static final Pattern LINE = Pattern.compile("\"?#\\s*(\\w{1,20}):\\s*([\\w:]{1,80})\\W*");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,18}");
    private static final Pattern SHA_256 = Pattern.compile("sha256:([0-9a-f]{64})");

    /** By names and values; null where they do not say it. */
    static @Nullable Stated of(Map<String, String> lines) {
        Matcher digest = SHA_256.matcher(lines.getOrDefault(DIGEST, ""));
        String memories = lines.getOrDefault(MEMORIES, "");
        if (!digest.matches() || !COUNT.matcher(memories).matches()) {
            return null;
        }
        Columns columns =
                switch (lines.getOrDefault(COLUMNS, "")) {
                    case "all" -> Columns.ALL;
                    case "some" -> Columns.SOME;
                    default -> Columns.UNSAID;
                };
        String events = lines.getOrDefault("events", "0");
        Matcher history = SHA_256.matcher(lines.getOrDefault("history", ""));
        return new Stated(
                Long.parseLong(memories),
                digest.group(1),
                COUNT.matcher(events).matches() ? Long.parseLong(events) : 0,
                history.matches() ? history.group(1) : "",
                columns);
    }

    /** By lines such as {@code # memories: 590}, also as a spreadsheet writes them again. */
    static @Nullable Stated ofComments(List<String> lines) {
        Map<String, String> said = new HashMap<>();
        for (String line : lines) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                said.putIfAbsent(matcher.group(1), matcher.group(2));
            }
        }
        return of(said);
    }

    /** By the beginning of an envelope, up to the bracket that opens its list. */
    static @Nullable Stated ofEnvelope(String head) {
        try {
            if (head.contains(DIGEST)
                    && JsonText.parse(head + "]}") instanceof Json.Obj outside
                    && outside.members().get(JsonEntries.EXPORT) instanceof Json.Obj export) {
                Map<String, String> said = new HashMap<>();
                export.members().forEach((name, value) -> {
                    switch (value) {
                        case Json.Str text -> said.put(name, text.value());
                        case Json.Num number -> said.put(name, number.literal());
                        default -> {} // of somebody else
                    }
                });
                said.put(COLUMNS, "all");
                return of(said);
            }
        } catch (IllegalArgumentException e) {
            return null; // a broken envelope says nothing
        }
        return null;
    }
}

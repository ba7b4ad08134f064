package org.memorycurator.transfer.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.file.Lines.Line;

/**
 * The export of Mem0's editor plugin: a head of keys between two lines of dashes, then the text. A line of dashes inside of a
 * text begins nothing: a memory begins where dashes are followed by an id.
 */
final class MarkdownEntries implements Entries {
    private static final Pattern DASHES = Pattern.compile("---[ \\t]*");
    private static final Pattern KEY = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)[ \\t]*:(.*)");
    private static final Pattern SEPARATOR = Pattern.compile("[ \\t]*,[ \\t]*");
    private static final Set<String> OF_THE_MEMORY =
            Set.of("id", "created_at", "updated_at", "categories", "user_id", "agent_id", "app_id", "run_id");
    private static final int LONGEST = Entry.LONGEST;

    private final SourceText text;
    private final Lines lines;
    private long number;

    MarkdownEntries(SourceText text) {
        this.text = text;
        this.lines = new Lines(text);
    }

    @Override
    public @Nullable Entry next() {
        Line line = lines.next();
        while (line != null && line.text().isBlank()) {
            line = lines.next();
        }
        return line == null ? null : block(line);
    }

    /** The memory that begins here, up to the next one. */
    private Entry block(Line first) {
        StringBuilder raw = new StringBuilder();
        List<Line> head = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        boolean inHead = isDashes(first);
        String problem = inHead ? first.problem() : Text.of("transfer.markdown.noHead");
        raw.append(first.text());
        for (Line line = lines.next(); line != null; line = lines.next()) {
            if (!inHead && isDashes(line) && beginsMemory(line)) {
                lines.giveBack(List.of(line));
                break;
            }
            problem = problem == null ? line.problem() : problem;
            if (raw.length() < LONGEST) {
                raw.append('\n').append(line.text());
                if (inHead && isDashes(line)) {
                    inHead = false;
                } else if (inHead && !line.text().isBlank()) {
                    boolean key = KEY.matcher(line.text()).matches();
                    problem = problem == null && !key ? Text.of("transfer.markdown.noKey", line.number()) : problem;
                    head.add(line);
                } else if (!inHead) {
                    body.append(body.isEmpty() ? "" : "\n").append(line.text());
                }
            } else {
                problem = Text.of("transfer.notRead", LONGEST >> 20);
            }
        }
        problem = problem == null && inHead ? Text.of("transfer.markdown.openHead") : problem;
        number++;
        Entry.Body parsed = problem == null
                ? new Entry.Body.Parsed(memory(head, body.toString().strip()))
                : Entry.UNPARSED;
        return new Entry(raw.toString().strip(), first.number(), number, problem, parsed);
    }

    private static boolean isDashes(Line line) {
        return DASHES.matcher(line.text()).matches();
    }

    /** Whether the line after these dashes is the id of a memory. */
    private boolean beginsMemory(Line dashes) {
        Line after = lines.next();
        if (after == null) {
            return false;
        }
        lines.giveBack(List.of(after));
        return dashes.problem() == null && after.text().startsWith("id:");
    }

    private static Json.Obj memory(List<Line> head, String body) {
        Map<String, Json> memory = new LinkedHashMap<>();
        Map<String, Json> metadata = new LinkedHashMap<>();
        memory.put("memory", new Json.Str(body));
        for (Line line : head) {
            Matcher key = KEY.matcher(line.text());
            if (key.matches() && !key.group(2).isBlank()) {
                Map<String, Json> target = OF_THE_MEMORY.contains(key.group(1)) ? memory : metadata;
                target.put(key.group(1), value(key.group(1), key.group(2).strip()));
            }
        }
        memory.put("metadata", new Json.Obj(metadata));
        return new Json.Obj(memory);
    }

    /** Lists are written on one line, all else as it is; a confidence is the one number. */
    private static Json value(String key, String text) {
        return switch (key) {
            case "categories", "files" -> {
                List<Json> items = new ArrayList<>();
                for (String item : SEPARATOR.split(text, -1)) {
                    if (!item.isEmpty()) {
                        items.add(new Json.Str(item));
                    }
                }
                yield new Json.Arr(items);
            }
            case "confidence" ->
                text.matches("-?(0|[1-9][0-9]{0,18})(\\.[0-9]{1,30})?") ? new Json.Num(text) : new Json.Str(text);
            default -> new Json.Str(text);
        };
    }

    @Override
    public long bytesTaken() {
        return text.bytesTaken();
    }

    @Override
    public void close() {
        text.close();
    }
}

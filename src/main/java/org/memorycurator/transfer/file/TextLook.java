package org.memorycurator.transfer.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.memorycurator.text.Text;

/** What a text is, judged by its beginning. */
final class TextLook {
    /** How many bytes of a text are looked at. */
    static final int SAMPLE = 1 << 20;

    private static final Set<String> TEXTS = Set.of("memory", "text", "content", "data");
    private static final Pattern MARKDOWN = Pattern.compile("(?:.*\\R){0,9}---[ \\t]*\\Rid:");
    private static final Pattern WEB_PAGE = Pattern.compile("(?i)<(?:!doctype|html|\\?xml|head|body)[\\s\\S]*");

    private final Path file;
    private final Encoding encoding;
    private final String start;
    private final boolean all;
    private final boolean compressed;

    private TextLook(Path file, Encoding encoding, String start, boolean all, boolean compressed) {
        this.file = file;
        this.encoding = encoding;
        this.start = start;
        this.all = all;
        this.compressed = compressed;
    }

    /**
     * Looks at a text whose first bytes, up to {@link #SAMPLE}, are these.
     *
     * @throws ImportException when it holds no memories
     */
    static Detection of(Path file, byte[] bytes, boolean compressed) throws IOException {
        Encoding encoding = Encoding.of(file);
        Charset charset = encoding.charsets().getFirst();
        int mark = Mark.lengthIn(bytes, charset);
        String start = new String(bytes, mark, bytes.length - mark, charset);
        return new TextLook(file, encoding, start, bytes.length < SAMPLE, compressed).look();
    }

    private Detection look() {
        String trimmed = start.stripLeading();
        if (isBinary(start)) {
            throw refused("transfer.noTextFile");
        } else if (trimmed.isEmpty()) {
            return detection(FileFormat.JSON_LINES, "empty", Layout.Table.NONE, List.of());
        } else if (trimmed.charAt(0) == '{') {
            return ofObjects(trimmed) ? lines(trimmed) : json(trimmed);
        } else if (isLineByLine(trimmed)) {
            return lines(trimmed); // whatever the first line is, the others are memories
        } else if (trimmed.charAt(0) == '[') {
            return json(trimmed);
        } else if (MARKDOWN.matcher(trimmed).lookingAt()) {
            return detection(
                    FileFormat.MARKDOWN,
                    "markdown",
                    Layout.Table.NONE,
                    List.of(Text.of("transfer.found.markdownLacks")));
        } else if (WEB_PAGE.matcher(trimmed).matches()) {
            throw refused("transfer.webPage");
        }
        return table();
    }

    private ImportException refused(String key) {
        return new ImportException(Text.of(key, file.getFileName()), null);
    }

    private static boolean isBinary(String start) {
        long controls = start.chars()
                .filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f')
                .count();
        return controls * 20 > start.length();
    }

    /** Whether all but a few lines after the first are objects from their beginning to their end. */
    private boolean isLineByLine(String trimmed) {
        List<String> below = new ArrayList<>(trimmed.lines()
                .skip(1)
                .filter(l -> !l.isBlank())
                .map(String::strip)
                .toList());
        if (!all && below.size() > 1) {
            below.removeLast(); // it may be cut off
        }
        long objects =
                below.stream().filter(l -> l.startsWith("{") && l.endsWith("}")).count();
        return objects * 3 > below.size() * 2L;
    }

    /** Lines, unless the first object is an envelope, runs over several lines or shares its line with the next one. */
    private boolean ofObjects(String sample) {
        Outline outline = new Outline();
        int end = -1;
        for (int i = 0; i < sample.length() && end < 0; i++) {
            end = outline.accept(sample.charAt(i)) ? i : -1;
            if (outline.atList()) {
                return false;
            }
        }
        if (isLineByLine(sample)) {
            return true;
        }
        String second =
                sample.lines().skip(1).filter(l -> !l.isBlank()).findFirst().orElse("");
        String first = sample.lines().findFirst().orElse("");
        if (end >= first.length()) {
            // Either an object over several lines, or a broken line that runs into the next ones.
            return second.stripLeading().startsWith("{");
        }
        String rest = end < 0 ? "" : first.substring(end + 1).strip();
        boolean broken = end < 0 && !second.isEmpty() && !second.stripLeading().startsWith("{");
        return !rest.startsWith("{") && !rest.startsWith(",") && !broken;
    }

    private Detection lines(String trimmed) {
        JsonOutside outside = JsonOutside.of(trimmed);
        if (all && outside.whole()) {
            return json(trimmed); // a single object on a line of its own
        }
        return ofHistory(outside)
                ? detection(FileFormat.HISTORY, "historyRows", Layout.Table.NONE, List.of())
                : detection(FileFormat.JSON_LINES, "lines", Layout.Table.NONE, textFinding(outside));
    }

    private Detection json(String trimmed) {
        JsonOutside outside = JsonOutside.of(trimmed);
        if (ofHistory(outside)) {
            return detection(FileFormat.HISTORY, "historyRows", Layout.Table.NONE, pageFinding(outside));
        }
        JsonKind kind = JsonKind.of(outside);
        if (kind == JsonKind.OBJECT && all && outside.whole() && isStranger(outside)) {
            throw refused("transfer.noRecords");
        }
        List<String> findings = new ArrayList<>(kind == JsonKind.COMMAND ? List.of() : textFinding(outside));
        if (kind == JsonKind.COMMAND && !outside.elementKeys().contains("metadata")) {
            findings.add(Text.of("transfer.found.reduced"));
        }
        findings.addAll(pageFinding(outside));
        if (kind == JsonKind.OPENMEMORY) {
            findings.add(Text.of("transfer.found.openMemoryLacks"));
            return detection(FileFormat.OPENMEMORY, kind.key(), Layout.Table.NONE, findings);
        }
        boolean line = kind == JsonKind.OBJECT
                && outside.whole()
                && trimmed.strip().lines().count() == 1;
        FileFormat format = line ? FileFormat.JSON_LINES : FileFormat.JSON;
        return detection(format, kind.key(), Layout.Table.NONE, findings);
    }

    private List<String> pageFinding(JsonOutside outside) {
        return outside.strings().containsKey("next")
                ? List.of(Text.of("transfer.page", file.getFileName()))
                : List.of();
    }

    /** Whether its elements tell what happened to memories. */
    private static boolean ofHistory(JsonOutside outside) {
        Set<String> keys = outside.elementKeys();
        return keys.contains("memory_id")
                && keys.contains("event")
                && (keys.contains("old_memory") || keys.contains("new_memory"));
    }

    /** Whether an object has nothing of a memory, as the exports of Mem0's Platform, whose fields their author chose. */
    private static boolean isStranger(JsonOutside outside) {
        return outside.keys().stream().noneMatch(TEXTS::contains)
                && outside.keys().stream().noneMatch(Outline.LISTS::contains);
    }

    private static List<String> textFinding(JsonOutside outside) {
        Set<String> keys = outside.elementKeys();
        boolean text = keys.isEmpty() || keys.stream().anyMatch(TEXTS::contains) || keys.contains("record");
        return text ? List.of() : List.of(Text.of("transfer.found.noText", String.join(", ", keys)));
    }

    private Detection table() {
        CsvLook look = CsvLook.of(start, !all);
        if (!look.separated() && look.rowCount() < 2) {
            throw refused("transfer.noMemories");
        }
        String key = look.separated() ? look.table().delimiter() == '\t' ? "tabs" : "csv" : "texts";
        return detection(FileFormat.CSV, key, look.table(), look.findings());
    }

    private Detection detection(FileFormat format, String key, Layout.Table table, List<String> more) {
        List<String> findings = new ArrayList<>(encoding.findings());
        findings.addAll(more);
        Layout layout = new Layout(format, encoding.charsets().getFirst(), table);
        String delimiter = String.valueOf(table.delimiter());
        String words = Text.of("transfer.found." + key, delimiter);
        return new Detection(layout, words, compressed, encoding.certainty(), encoding.charsets(), List.of(), findings);
    }
}

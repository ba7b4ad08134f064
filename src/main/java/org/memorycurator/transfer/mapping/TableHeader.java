package org.memorycurator.transfer.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.memorycurator.transfer.mapping.ColumnUse.Kind;
import org.memorycurator.transfer.mapping.ColumnUse.Part;
import org.memorycurator.transfer.memory.MemoryJson;

/**
 * How a table that was exported names its columns, both ways: {@code user_id}, {@code metadata.region}, and with the type
 * where it is not text, {@code metadata.age (number)}. Fixed words, whatever the language, for they are part of the format.
 */
public final class TableHeader {
    /** Between the categories in a cell. */
    public static final String CATEGORY_SEPARATOR = ",";

    private static final String METADATA = "metadata.";
    private static final String CATEGORIES = "categories";
    private static final int LONGEST_KEY = 200;

    private static final Map<Part, String> PARTS = parts();
    private static final Map<String, Part> NAMES =
            PARTS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    private static final Map<Kind, String> KINDS =
            Map.of(Kind.TEXT, " (text)", Kind.NUMBER, " (number)", Kind.BOOLEAN, " (boolean)", Kind.JSON, " (JSON)");

    private TableHeader() {}

    private static Map<Part, String> parts() {
        Map<Part, String> parts = new LinkedHashMap<>();
        parts.put(Part.ID, MemoryJson.ID);
        parts.put(Part.VERSION, "version");
        parts.put(Part.TEXT, "text");
        parts.put(Part.USER, MemoryJson.USER);
        parts.put(Part.AGENT, MemoryJson.AGENT);
        parts.put(Part.APP, MemoryJson.APP);
        parts.put(Part.RUN, MemoryJson.RUN);
        parts.put(Part.CREATED, MemoryJson.CREATED);
        parts.put(Part.UPDATED, MemoryJson.UPDATED);
        parts.put(Part.EXPIRES, MemoryJson.EXPIRES);
        parts.put(Part.IMMUTABLE, MemoryJson.IMMUTABLE);
        parts.put(Part.FEEDBACK, MemoryJson.FEEDBACK);
        parts.put(Part.FEEDBACK_REASON, MemoryJson.FEEDBACK_REASON);
        parts.put(Part.FEEDBACK_ADDRESSED, MemoryJson.FEEDBACK_ADDRESSED);
        parts.put(Part.STATE, MemoryJson.STATE);
        parts.put(Part.REPLACED_BY, MemoryJson.REPLACED_BY);
        parts.put(Part.REPLACES, MemoryJson.REPLACES);
        parts.put(Part.METADATA, "metadata (JSON)");
        return parts;
    }

    /** The column of a part of the memory. */
    public static String of(Part part) {
        return PARTS.getOrDefault(part, part.name());
    }

    /** The column of the categories. */
    public static String ofCategories() {
        return CATEGORIES;
    }

    /** The column of a metadata key with this type; {@link Kind#DATE} is text. */
    public static String of(String key, Kind kind) {
        boolean text = kind == Kind.TEXT || kind == Kind.DATE;
        boolean plain = text && KINDS.values().stream().noneMatch(key::endsWith);
        return METADATA + key + (plain ? "" : KINDS.get(text ? Kind.TEXT : kind));
    }

    /**
     * Whether a metadata key can have a column that is called like it, and is understood again; the others go together into
     * {@link Part#METADATA}.
     */
    public static boolean canHaveColumn(String key) {
        return !key.isEmpty()
                && key.length() <= LONGEST_KEY
                && key.equals(key.strip())
                && key.indexOf('.') < 0
                && key.codePoints().noneMatch(TableHeader::awkward);
    }

    /** What a file cannot hold, or what a cell of the first row cannot show; half a character too, but no whole one. */
    private static boolean awkward(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE || c == 0xFFFE || c == 0xFFFF;
    }

    /**
     * Whether this application wrote a table with these columns: then it has what its rows are found again by, to the character, spaces
     * around it too.
     */
    static boolean ofExport(List<String> columns) {
        return columns.contains(of(Part.ID)) && columns.contains(of(Part.VERSION));
    }

    /** What a column of this name is, if an export calls a column so. */
    public static Optional<ColumnUse> use(String name) {
        Part part = NAMES.get(name);
        if (part != null) {
            boolean date = part == Part.CREATED || part == Part.UPDATED || part == Part.EXPIRES;
            return Optional.of(date ? new ColumnUse.Date(part, DateForm.ISO) : new ColumnUse.Is(part));
        }
        if (name.equals(CATEGORIES)) {
            return Optional.of(new ColumnUse.Categories(CATEGORY_SEPARATOR));
        }
        return name.startsWith(METADATA) && name.length() > METADATA.length()
                ? Optional.of(key(name.substring(METADATA.length())))
                : Optional.empty();
    }

    private static ColumnUse key(String name) {
        return KINDS.entrySet().stream()
                .filter(e -> name.endsWith(e.getValue())
                        && name.length() > e.getValue().length())
                .findFirst()
                .map(e -> new ColumnUse.Key(
                        name.substring(0, name.length() - e.getValue().length()), e.getKey(), null))
                .orElseGet(() -> new ColumnUse.Key(name, Kind.TEXT, null));
    }
}

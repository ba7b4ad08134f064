package org.memorycurator.transfer.mapping;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.model.Owner;
import org.memorycurator.transfer.mapping.ColumnUse.Kind;
import org.memorycurator.transfer.mapping.ColumnUse.Part;
import org.memorycurator.transfer.mapping.Mapping.Column;

/** Guesses what the columns of a table are, by their names and some rows. What could be read in two ways stays text. */
final class MappingGuess {
    /** Columns of files of rejects: they are there for people. */
    static final Set<String> IGNORED = Set.of("import_line", "import_reason");

    private static final Map<Part, List<String>> NAMES = Map.ofEntries(
            Map.entry(Part.ID, List.of("memory_id", "mem0_id", "id")),
            Map.entry(
                    Part.TEXT, List.of("memory", "text", "content", "fact", "note", "notes", "comment", "description")),
            Map.entry(
                    Part.USER,
                    List.of(
                            "user_id",
                            "user",
                            "customer_id",
                            "customer",
                            "client_id",
                            "client",
                            "member_id",
                            "username")),
            Map.entry(Part.AGENT, List.of("agent_id")),
            Map.entry(Part.APP, List.of("app_id")),
            Map.entry(Part.RUN, List.of("run_id", "session_id")),
            Map.entry(
                    Part.CREATED,
                    List.of("created_at", "created", "created_on", "created_date", "date_created", "creation_date")),
            Map.entry(
                    Part.UPDATED,
                    List.of("updated_at", "updated", "updated_on", "modified_at", "modified", "last_modified")),
            Map.entry(Part.EXPIRES, List.of("expiration_date", "expires_at", "expires", "expiry_date", "valid_until")),
            Map.entry(Part.IMMUTABLE, List.of("immutable")));

    private static final Set<String> CATEGORIES = Set.of("categories", "category", "tags", "labels");
    private static final Set<Part> DATES = EnumSet.of(Part.CREATED, Part.UPDATED, Part.EXPIRES);
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,14})(?:\\.\\d{1,15})?");
    private static final Pattern NEVER_NUMBERS = Pattern.compile(
            "(?:.*_)?(?:ids?|no|nr|number|code|zip|zipcode|postcode|postal|phone|tel|telephone|mobile|fax|account|ssn|iban)(?:_.*)?");
    private static final int LONGEST_KEY = 60;
    /** Between the rows of a header that make up a name. */
    private static final String BETWEEN_ROWS = " · ";

    private final List<String> names;
    private final List<String> plain;
    private final List<List<Json>> rows;
    private final Set<Part> given = EnumSet.noneOf(Part.class);
    private final Set<String> keys = new HashSet<>();
    private boolean categorised;

    MappingGuess(List<String> names, List<List<Json>> rows) {
        this.names = names;
        this.plain = names.stream().map(MappingGuess::snakeCase).toList();
        this.rows = rows;
    }

    static Optional<Part> dateCalled(String name) {
        String plain = snakeCase(name);
        return DATES.stream()
                .filter(part -> NAMES.getOrDefault(part, List.of()).contains(plain))
                .findFirst();
    }

    Mapping mapping() {
        boolean exported = TableHeader.ofExport(names);
        @Nullable ColumnUse[] uses = new @Nullable ColumnUse[names.size()];
        for (int i = 0; i < uses.length; i++) {
            uses[i] = known(i, exported);
        }
        NAMES.forEach((part, words) -> guess(part, words, uses));
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < uses.length; i++) {
            ColumnUse use = uses[i];
            columns.add(new Column(names.get(i), use == null ? other(i) : use));
        }
        return new Mapping(columns, "", Owner.NONE);
    }

    private @Nullable ColumnUse known(int column, boolean exported) {
        String name = names.get(column);
        if (IGNORED.contains(name)) {
            return new ColumnUse.Ignored();
        }
        Optional<ColumnUse> use = TableHeader.use(name);
        if (use.isEmpty() || !exported && !(use.get() instanceof ColumnUse.Key)) {
            return null;
        }
        switch (use.get()) {
            case ColumnUse.Is(Part part) -> given.add(part);
            case ColumnUse.Date(Part part, DateForm form) -> given.add(part);
            case ColumnUse.Key key -> keys.add(key.key());
            case ColumnUse.Categories categories -> categorised = true;
            default -> {}
        }
        return use.get();
    }

    private void guess(Part part, List<String> words, @Nullable ColumnUse[] uses) {
        for (String word : given.contains(part) ? List.<String>of() : words) {
            int column = plain.indexOf(word);
            if (column >= 0 && uses[column] == null) {
                Optional<ColumnUse> use = use(part, word, column);
                if (use.isPresent()) {
                    uses[column] = use.get();
                    given.add(part);
                    return;
                }
            }
        }
    }

    private Optional<ColumnUse> use(Part part, String word, int column) {
        List<String> values = values(column);
        if (DATES.contains(part)) {
            return Optional.ofNullable(values.isEmpty() ? DateForm.ISO : DateForms.mostly(values))
                    .map(form -> new ColumnUse.Date(part, form));
        }
        boolean fits =
                switch (part) {
                    // the number of a CRM is no id of a memory
                    case ID ->
                        !word.equals("id")
                                || !values.isEmpty()
                                        && values.stream()
                                                .allMatch(value ->
                                                        UUID.matcher(value).matches());
                    case IMMUTABLE -> values.stream().allMatch(MappingGuess::flag);
                    default -> true;
                };
        return fits ? Optional.of(new ColumnUse.Is(part)) : Optional.empty();
    }

    private ColumnUse other(int column) {
        List<String> values = values(column);
        String name = plain.get(column);
        if (CATEGORIES.contains(name) && !categorised) {
            categorised = true;
            return new ColumnUse.Categories(separator(values));
        }
        String key = free(name.isEmpty() ? "column_" + (column + 1) : name);
        if (values.isEmpty() || NEVER_NUMBERS.matcher(name).matches()) {
            return new ColumnUse.Key(key, Kind.TEXT, null);
        }
        DateForm form = DateForms.of(values);
        boolean digits = values.stream().allMatch(value -> NUMBER.matcher(value).matches());
        if (form != null && (!digits || name.contains("date") || name.contains("birth"))) {
            return new ColumnUse.Key(key, Kind.DATE, form);
        }
        if (digits) {
            return new ColumnUse.Key(key, Kind.NUMBER, null);
        }
        boolean flags = values.stream().allMatch(MappingGuess::flag);
        return new ColumnUse.Key(key, flags ? Kind.BOOLEAN : Kind.TEXT, null);
    }

    private String free(String name) {
        String free = name;
        for (int i = 2; !keys.add(free); i++) {
            free = name + "_" + i;
        }
        return free;
    }

    private static boolean flag(String value) {
        return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
    }

    private static String separator(List<String> values) {
        for (String separator : List.of(";", "|")) {
            if (values.stream().anyMatch(value -> value.contains(separator))) {
                return separator;
            }
        }
        return TableHeader.CATEGORY_SEPARATOR;
    }

    /** What is in the column, without empty cells and a spreadsheet’s errors. */
    private List<String> values(int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .map(row -> CellText.of(row.get(column)).strip())
                .filter(value -> !value.isEmpty() && !Cells.error(value))
                .toList();
    }

    /** {@code yearOfBirth} and {@code Year of birth} as {@code year_of_birth}; of a long name of several rows its beginning and the last of them. */
    static String snakeCase(String name) {
        String whole = plain(name);
        int last = name.lastIndexOf(BETWEEN_ROWS);
        if (whole.length() <= LONGEST_KEY || last < 0) {
            return cut(whole, LONGEST_KEY);
        }
        String end = cut(plain(name.substring(last)), LONGEST_KEY / 2);
        return cut(plain(name.substring(0, last)), LONGEST_KEY - 1 - end.length()) + "_" + end;
    }

    private static String plain(String name) {
        StringBuilder snake = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean word = Character.isLetterOrDigit(c);
            boolean begins = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
            if ((!word || begins) && !snake.isEmpty() && snake.charAt(snake.length() - 1) != '_') {
                snake.append('_');
            }
            if (word) {
                snake.append(Character.toLowerCase(c));
            }
        }
        return cut(snake.toString(), snake.length());
    }

    /** At most so long, at the end of a word where that can be. */
    private static String cut(String snake, int longest) {
        int end = snake.length();
        if (end > longest) {
            int word = snake.lastIndexOf('_', longest);
            end = word > 0 ? word : longest;
        }
        while (end > 0 && snake.charAt(end - 1) == '_') {
            end--;
        }
        return snake.substring(0, end);
    }
}

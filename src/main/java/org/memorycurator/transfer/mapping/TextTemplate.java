package org.memorycurator.transfer.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.memorycurator.model.Json;
import org.memorycurator.text.Text;

/** A text with columns in braces, such as {@code {name} lives at {street}}. Braces around anything else are text. Pure. */
final class TextTemplate {
    private static final Pattern IN_BRACES = Pattern.compile("\\{([^{}]*)}");

    private final List<String> literals = new ArrayList<>();
    private final List<Integer> columns = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    private TextTemplate() {}

    /**
     * A text made of a row.
     *
     * @param whole whether each column that the template names had something in it
     */
    record Filled(String text, boolean whole) {}

    /** For a table with these columns; a name that is none of them stays as it is written. */
    static TextTemplate of(String template, List<String> names) {
        TextTemplate made = new TextTemplate();
        StringBuilder literal = new StringBuilder();
        Matcher matcher = IN_BRACES.matcher(template);
        int end = 0;
        while (matcher.find()) {
            int column = column(matcher.group(1), names);
            literal.append(template, end, column < 0 ? matcher.end() : matcher.start());
            end = matcher.end();
            if (column >= 0) {
                made.literals.add(literal.toString());
                made.columns.add(column);
                made.names.add(names.get(column));
                literal.setLength(0);
            }
        }
        made.literals.add(literal.append(template.substring(end)).toString());
        return made;
    }

    /** What is wrong with a template for these columns, as a sentence; empty when nothing is. */
    static Optional<String> problem(String template, List<String> names) {
        Matcher matcher = IN_BRACES.matcher(template);
        while (matcher.find()) {
            if (column(matcher.group(1), names) < 0) {
                return Optional.of(Text.of("transfer.template.unknown", matcher.group(1)));
            }
        }
        return template.isBlank() || !of(template, names).columns.isEmpty()
                ? Optional.empty()
                : Optional.of(Text.of("transfer.template.same"));
    }

    /** The columns that a template names. */
    static Set<String> names(String template, List<String> names) {
        return of(template, names).columns.stream().map(names::get).collect(Collectors.toSet());
    }

    private static int column(String name, List<String> names) {
        int exact = names.indexOf(name);
        return exact >= 0 ? exact : names.indexOf(name.strip());
    }

    /** Whether there is nothing in it. */
    boolean empty() {
        return columns.isEmpty() && literals.getFirst().isBlank();
    }

    /**
     * With the cells of a row; of the spaces around an empty cell one goes.
     *
     * @throws org.memorycurator.transfer.memory.RejectedException when one of them is a spreadsheet’s error
     */
    Filled fill(List<Json> cells) {
        StringBuilder text = new StringBuilder(literals.getFirst());
        boolean whole = true;
        boolean some = columns.isEmpty();
        for (int i = 0; i < columns.size(); i++) {
            Json cell = columns.get(i) < cells.size() ? cells.get(columns.get(i)) : Json.NULL;
            new Cells(names.get(i)).checkError(cell);
            String value = CellText.of(cell).strip();
            String after = literals.get(i + 1);
            text.append(value);
            some |= !value.isEmpty();
            if (value.isEmpty()) {
                whole = false;
                boolean twice = (text.isEmpty() || text.charAt(text.length() - 1) == ' ') && after.startsWith(" ");
                after = twice ? after.substring(1) : after;
            }
            text.append(after);
        }
        return new Filled(some ? text.toString().strip() : "", whole);
    }
}

package org.memorycurator.transfer.mapping;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether the first values of a column could tell one row from another.
 *
 * @param rows that were looked at
 * @param filled how many of them have something in the column
 * @param unique whether no value is there twice
 * @param code whether the values look like numbers or codes, not like words
 * @param digits whether most of them have a digit in them
 */
public record ColumnTraits(int rows, int filled, boolean unique, boolean code, boolean digits) {
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.#/@+-]{0,39}");
    private static final double MOSTLY = 0.95;
    private static final double USUALLY = 0.9;

    /** Of a column by its place from 0. Quick, but not for the FX thread. */
    public static ColumnTraits of(TableSample sample, int column) {
        List<String> values = sample.values(column);
        long codes = values.stream().filter(v -> CODE.matcher(v).matches()).count();
        long withDigit = values.stream()
                .filter(v -> v.chars().anyMatch(Character::isDigit))
                .count();
        return new ColumnTraits(
                sample.rows().size(),
                values.size(),
                values.stream().distinct().count() == values.size(),
                codes >= MOSTLY * values.size(),
                withDigit * 2 >= values.size());
    }

    /** Whether each row, or nearly each, has a value that no other row has. */
    public boolean identifies() {
        return unique && code && filled >= USUALLY * rows;
    }

    /** Whether every row has one. */
    public boolean complete() {
        return rows > 0 && filled == rows;
    }
}

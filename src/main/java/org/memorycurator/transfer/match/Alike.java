package org.memorycurator.transfer.match;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.transfer.mapping.CellText;

/**
 * Whether a cell says what is there already, though it is not written to the character so: a cell has no type, a spreadsheet writes numbers its
 * own way, and an editor the ends of lines. Pure.
 */
final class Alike {
    /** Of numbers with more characters nobody works out what they are. */
    private static final int LONGEST = 40;

    private Alike() {}

    /** Whether the cell’s text is the one that is there. */
    static boolean texts(String there, String cell) {
        boolean several = there.indexOf('\n') >= 0 || there.indexOf('\r') >= 0;
        return there.equals(cell) || several && lines(there).equals(lines(cell));
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Whether the cell’s value is the one that is there. */
    static boolean values(@Nullable Json there, Json cell) {
        return switch (cell) {
            case Json.Str(String text) ->
                switch (there) {
                    case Json.Str(String before) -> texts(before, text);
                    case Json.Num number -> CellText.of(number).equals(text);
                    case Json.Bool flag -> CellText.of(flag).equals(text);
                    case null, default -> false;
                };
            case Json.Num(String literal) ->
                there instanceof Json.Num(String before) && plain(before).equals(plain(literal));
            default -> cell.equals(there);
        };
    }

    /** A number as people write it: {@code 7} for {@code 7.0} and {@code 7e0}; one that is very long, large or small as it is written. */
    static String plain(String literal) {
        if (literal.length() > LONGEST) {
            return literal;
        }
        try {
            BigDecimal number = new BigDecimal(literal).stripTrailingZeros();
            return Math.abs((long) number.scale()) > LONGEST ? literal : number.toPlainString();
        } catch (NumberFormatException beyondReckoning) { // JSON sets no bounds to a power of ten
            return literal;
        }
    }
}

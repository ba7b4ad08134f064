package org.memorycurator.transfer.match;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.model.Metadata;
import org.memorycurator.transfer.mapping.CellText;

/** What a spreadsheet does to digits that it takes for a number, and hardly anybody wants. Pure. */
final class DigitsLost {
    private static final Pattern LEADING_ZEROS = Pattern.compile("0[0-9]{1,30}");
    /** From so many digits on a spreadsheet shows a power of ten, and writes that into a CSV. */
    private static final Pattern LONG = Pattern.compile("[1-9][0-9]{11,39}");

    private static final Pattern SHORT = Pattern.compile("[0-9]{1,40}(?:\\.[0-9]{1,20})?(?:[eE]\\+?[0-9]{1,3})?");
    /** It keeps no more. */
    private static final int KEPT = 15;

    private DigitsLost() {}

    /** The keys whose digits lose the zeros they begin with. */
    static List<String> zeros(Metadata there, Metadata merged) {
        List<String> keys = new ArrayList<>(0);
        there.values().forEach((key, value) -> {
            if (value instanceof Json.Str(String before)
                    && LEADING_ZEROS.matcher(before).matches()
                    && before.replaceFirst("^0+(?=.)", "").equals(digits(merged.get(key)))) {
                keys.add(key);
            }
        });
        return keys;
    }

    /** The keys of whose digits the last ones become zeros. */
    static List<String> last(Metadata there, Metadata merged) {
        List<String> keys = new ArrayList<>(0);
        there.values().forEach((key, value) -> {
            String before = digits(value);
            String after = digits(merged.get(key));
            if (before != null && after != null && !before.equals(after) && rounded(before, after)) {
                keys.add(key);
            }
        });
        return keys;
    }

    private static boolean rounded(String before, String after) {
        if (!LONG.matcher(before).matches() || !SHORT.matcher(after).matches()) {
            return false;
        }
        BigDecimal whole = new BigDecimal(before);
        BigDecimal rest = new BigDecimal(after).stripTrailingZeros();
        int digits = rest.precision();
        return digits <= KEPT
                && digits < whole.stripTrailingZeros().precision()
                && (whole.round(new MathContext(digits, RoundingMode.HALF_UP)).compareTo(rest) == 0
                        || whole.round(new MathContext(digits, RoundingMode.DOWN))
                                        .compareTo(rest)
                                == 0);
    }

    private static @Nullable String digits(@Nullable Json value) {
        return value instanceof Json.Str || value instanceof Json.Num ? CellText.of(value) : null;
    }
}

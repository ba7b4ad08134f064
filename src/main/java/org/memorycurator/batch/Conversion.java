package org.memorycurator.batch;

import java.util.Set;
import java.util.regex.Pattern;
import org.memorycurator.batch.KeyStep.Type;
import org.memorycurator.model.Json;
import org.memorycurator.text.Text;

/** Values of one type to another, exactly or not at all. Pure. */
final class Conversion {
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?+(?:[eE][+-]?[0-9]++)?+");
    private static final Pattern ZERO_BEFORE = Pattern.compile("-?0[0-9]++(?:\\.[0-9]++)?+");
    private static final Set<String> YES = Set.of("true", "yes", "on", "1");
    private static final Set<String> NO = Set.of("false", "no", "off", "0");

    private Conversion() {}

    /** @throws StepException where it does not fit */
    static Json convert(Json value, Type type) {
        return switch (value) {
            case Json.Nil _ -> value;
            case Json.Arr list -> Values.each(list, item -> convert(item, type));
            case Json.Obj _ -> throw new StepException(Text.of("batch.blocked.object", Values.shown(value)));
            case Json.Str _, Json.Num _, Json.Bool _ ->
                switch (type) {
                    case STRING -> value instanceof Json.Str ? value : new Json.Str(Values.characters(value, ""));
                    case NUMBER -> number(value);
                    case BOOLEAN -> truth(value);
                    case DATE -> date(value);
                };
        };
    }

    private static Json number(Json value) {
        return switch (value) {
            case Json.Bool(boolean truth) -> new Json.Num(truth ? "1" : "0");
            case Json.Str(String text) -> new Json.Num(number(WhiteSpace.stripped(text)));
            default -> value;
        };
    }

    private static String number(String text) {
        if (NUMBER.matcher(text).matches()) {
            return text;
        }
        if (ZERO_BEFORE.matcher(text).matches()) {
            throw refused("batch.blocked.leadingZero", text);
        }
        return Dates.isIso(text) ? Dates.seconds(text) : notA("batch.blocked.notNumber", text);
    }

    private static Json truth(Json value) {
        if (value instanceof Json.Bool) {
            return value;
        }
        String text = WhiteSpace.stripped(Values.characters(value, ""));
        String folded = Values.folded(text);
        if (YES.contains(folded) || NO.contains(folded)) {
            return new Json.Bool(YES.contains(folded));
        }
        throw refused("batch.blocked.notBoolean", text);
    }

    private static Json date(Json value) {
        String text = Values.characters(value, "");
        String date = value instanceof Json.Bool
                ? notA("batch.blocked.notDate", text)
                : Dates.read(WhiteSpace.stripped(text));
        return value instanceof Json.Str && date.equals(text) ? value : new Json.Str(date);
    }

    private static String notA(String reason, String text) {
        throw refused(reason, text);
    }

    /** With a reason that shows the text. */
    static StepException refused(String reason, String text) {
        return new StepException(Text.of(reason, Words.shortened(text)));
    }
}

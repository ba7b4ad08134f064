package org.memorycurator.search;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Clause;
import org.memorycurator.model.Criterion;
import org.memorycurator.model.Criterion.Bound;
import org.memorycurator.model.Criterion.Flag;
import org.memorycurator.model.Criterion.Has;
import org.memorycurator.model.Criterion.Is;
import org.memorycurator.model.Criterion.Phrase;
import org.memorycurator.model.Criterion.Range;
import org.memorycurator.model.Criterion.Value;
import org.memorycurator.model.Criterion.Wildcard;
import org.memorycurator.model.Criterion.Word;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Field;
import org.memorycurator.model.Field.Core;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Query;

/** What a search means, said a second time without an index: looks at one memory after the other. */
final class NaiveSearch {
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

    private static final Map<String, List<String>> SPLIT = new ConcurrentHashMap<>();
    private static final Map<String, String> FOLDED = new ConcurrentHashMap<>();

    private NaiveSearch() {}

    static boolean matches(Memory memory, Query query) {
        boolean bin = query.clauses().stream()
                .anyMatch(c -> c.enabled() && !c.negated() && c.criterion().equals(new Is(Flag.BINNED)));
        if (memory.binned() != bin) {
            return false;
        }
        for (int i = 0; i < query.clauses().size(); i++) {
            Clause clause = query.clauses().get(i);
            boolean open = query.open() && i == query.clauses().size() - 1;
            if (clause.enabled()
                    && asks(clause.criterion())
                    && matches(memory, clause.criterion(), open) == clause.negated()) {
                return false;
            }
        }
        return true;
    }

    private static boolean asks(Criterion criterion) {
        if (criterion instanceof Value value && value.field() == Core.TEXT) {
            return value.anyOf().stream()
                    .anyMatch(term -> !term.exact() && term.text().contains("*")
                            || !words(term.text()).isEmpty());
        }
        return !(criterion instanceof Word word && words(word.word()).isEmpty()
                || criterion instanceof Phrase phrase && words(phrase.words()).isEmpty());
    }

    private static boolean matches(Memory memory, Criterion criterion, boolean open) {
        List<String> words = words(memory.text());
        return switch (criterion) {
            case Word word -> adjacent(words, words(word.word()), open);
            case Phrase phrase -> adjacent(words, words(phrase.words()), false);
            case Wildcard wildcard -> pattern(words, wildcard.pattern());
            case Value value -> value.anyOf().stream().anyMatch(term -> value(memory, value.field(), term, words));
            case Range range -> range(memory, range);
            case Has has -> has(memory, has.field());
            case Criterion.In _ -> throw new IllegalArgumentException("only the store knows");
            case Is is -> is(memory, is.flag());
        };
    }

    private static boolean pattern(List<String> words, String pattern) {
        String stem = pattern.replaceAll("\\*+$", "");
        if (!stem.equals(pattern)
                && !stem.contains("*")
                && !stem.contains("?")
                && words(stem).size() > 1) {
            return adjacent(words, words(stem), true);
        }
        String regex = "\\Q" + fold(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q") + "\\E";
        return words.stream().anyMatch(word -> word.matches("(?s)" + regex));
    }

    private static boolean adjacent(List<String> words, List<String> asked, boolean open) {
        for (int at = 0; at + asked.size() <= words.size(); at++) {
            List<String> here = words.subList(at, at + asked.size());
            int last = asked.size() - 1;
            if (here.subList(0, last).equals(asked.subList(0, last))
                    && (open
                            ? here.get(last).startsWith(asked.get(last))
                            : here.get(last).equals(asked.get(last)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean value(Memory memory, Field field, Criterion.Term term, List<String> words) {
        if (field == Core.TEXT) {
            boolean pattern = !term.exact() && term.text().contains("*");
            return pattern
                    ? pattern(words, term.text())
                    : !words(term.text()).isEmpty() && adjacent(words, words(term.text()), false);
        }
        if (field == Core.CREATED || field == Core.UPDATED || field == Core.EXPIRES) {
            Instant moment = NaiveDates.moment(memory, (Core) field);
            Instant[] period = NaiveDates.period(term.text());
            return moment != null && !moment.isBefore(period[0]) && moment.isBefore(period[1]);
        }
        Predicate<String> equal = term.exact()
                ? term.text()::equals
                : value -> fold(value).matches("(?s)\\Q" + fold(term.text()).replace("*", "\\E.*\\Q") + "\\E");
        return values(memory, field).stream().anyMatch(equal);
    }

    private static boolean range(Memory memory, Range range) {
        if (range.field() instanceof Core core) {
            Instant moment = NaiveDates.moment(memory, core);
            return moment != null && NaiveDates.within(moment, range.from(), range.to());
        }
        return values(memory, range.field()).stream()
                .anyMatch(value ->
                        numeric(value, range.from(), range.to()) || NaiveDates.dated(value, range.from(), range.to()));
    }

    private static boolean numeric(String value, @Nullable Bound from, @Nullable Bound to) {
        if (!number(value) || from != null && !number(from.text()) || to != null && !number(to.text())) {
            return false;
        }
        double number = Double.parseDouble(value);
        return (from == null
                        || (from.inclusive()
                                ? number >= Double.parseDouble(from.text())
                                : number > Double.parseDouble(from.text())))
                && (to == null
                        || (to.inclusive()
                                ? number <= Double.parseDouble(to.text())
                                : number < Double.parseDouble(to.text())));
    }

    private static boolean number(String text) {
        return text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    }

    private static boolean has(Memory memory, Field field) {
        return switch (field) {
            case Core.TEXT -> !memory.text().isEmpty();
            case Core.CREATED, Core.UPDATED, Core.EXPIRES -> NaiveDates.moment(memory, (Core) field) != null;
            case Core core -> !values(memory, core).isEmpty();
            case Field.Key key -> {
                List<String[]> all = pairs(memory);
                yield all.stream().anyMatch(pair -> pair[0].equals(key.key()) || pair[0].startsWith(key.key() + "."));
            }
        };
    }

    private static boolean is(Memory memory, Flag flag) {
        Feedback feedback = memory.content().feedback();
        LocalDate expires = memory.content().expirationDate();
        return switch (flag) {
            case IMMUTABLE -> memory.identity().immutable();
            case EXPIRED -> expires != null && expires.isBefore(RandomMemories.TODAY);
            case BINNED -> memory.binned();
            case ADDRESSED -> feedback != null && feedback.addressed();
        };
    }

    /** The values of a field, as texts. */
    static List<String> values(Memory memory, Field field) {
        Feedback feedback = memory.content().feedback();
        return switch (field) {
            case Core.ID -> List.of(memory.id());
            case Core.USER -> nullable(memory.identity().owner().userId());
            case Core.AGENT -> nullable(memory.identity().owner().agentId());
            case Core.APP -> nullable(memory.identity().owner().appId());
            case Core.RUN -> nullable(memory.identity().owner().runId());
            case Core.CATEGORY -> memory.content().categories();
            case Core.IMMUTABLE -> List.of("" + memory.identity().immutable());
            case Core.FEEDBACK ->
                feedback == null || feedback.addressed()
                        ? List.of()
                        : List.of(feedback.rating().toString().toLowerCase(Locale.ROOT));
            case Core other -> throw new IllegalArgumentException(other.name());
            case Field.Key key ->
                pairs(memory).stream()
                        .filter(pair -> pair[0].equals(key.key()))
                        .map(pair -> pair[1])
                        .toList();
        };
    }

    /** Every key with a value of its own. */
    static List<String[]> pairs(Memory memory) {
        List<String[]> pairs = new ArrayList<>();
        for (Map.Entry<String, Json> entry : memory.metadata().values().entrySet()) {
            walk(entry.getKey(), entry.getValue(), pairs);
        }
        return pairs;
    }

    private static void walk(String key, Json json, List<String[]> pairs) {
        if (json instanceof Json.Obj object) {
            for (Map.Entry<String, Json> member : object.members().entrySet()) {
                walk(key + "." + member.getKey(), member.getValue(), pairs);
            }
        } else if (json instanceof Json.Arr list) {
            for (Json item : list.items()) {
                walk(key, item, pairs);
            }
        } else {
            String text = json instanceof Json.Str str
                    ? str.value()
                    : json instanceof Json.Num num
                            ? num.literal()
                            : json instanceof Json.Bool bool ? "" + bool.value() : "null";
            pairs.add(new String[] {key, text});
        }
    }

    private static List<String> nullable(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    static String fold(String text) {
        return FOLDED.computeIfAbsent(
                text,
                raw -> Normalizer.normalize(raw, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .strip());
    }

    static List<String> words(String text) {
        return SPLIT.computeIfAbsent(
                text,
                raw -> WORD.matcher(fold(raw)).results().map(MatchResult::group).toList());
    }
}

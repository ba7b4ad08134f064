package org.memorycurator.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.memorycurator.model.Clause;
import org.memorycurator.model.Criterion;
import org.memorycurator.model.Criterion.Bound;
import org.memorycurator.model.Criterion.Flag;
import org.memorycurator.model.Criterion.Has;
import org.memorycurator.model.Criterion.Is;
import org.memorycurator.model.Criterion.Phrase;
import org.memorycurator.model.Criterion.Range;
import org.memorycurator.model.Criterion.Term;
import org.memorycurator.model.Criterion.Value;
import org.memorycurator.model.Criterion.Wildcard;
import org.memorycurator.model.Criterion.Word;
import org.memorycurator.model.Field;
import org.memorycurator.model.Field.Core;
import org.memorycurator.model.Field.Key;
import org.memorycurator.model.Query;
import org.memorycurator.model.SortKey;

class QueryParserTest {
    private static Criterion only(String text) {
        List<Clause> clauses = QueryParser.parse(text).clauses();
        assertThat(clauses).hasSize(1);
        assertThat(clauses.getFirst().enabled()).isTrue();
        assertThat(clauses.getFirst().negated()).isFalse();
        return clauses.getFirst().criterion();
    }

    private static Term folded(String text) {
        return new Term(text, false);
    }

    private static Term exact(String text) {
        return new Term(text, true);
    }

    @Test
    void words_stand_side_by_side() {
        assertThat(QueryParser.parse("  prefers\tdecaf　喜欢 ").clauses())
                .containsExactly(
                        Clause.of(new Word("prefers")), Clause.of(new Word("decaf")), Clause.of(new Word("喜欢")));
        assertThat(QueryParser.parse("")).isEqualTo(Query.ALL);
        assertThat(QueryParser.parse(" \u00a0 ")).isEqualTo(Query.ALL);
    }

    @Test
    void the_last_word_is_open_until_a_space_follows_it() {
        assertThat(QueryParser.parse("dec").open()).isTrue();
        assertThat(QueryParser.parse("region:EU dec").open()).isTrue();
        assertThat(QueryParser.parse("dec ").open()).isFalse();
        assertThat(QueryParser.parse("\"dec\"").open()).isFalse();
        assertThat(QueryParser.parse("dec*").open()).isFalse();
        assertThat(QueryParser.parse("-dec").open()).isFalse();
        assertThat(QueryParser.parse("~dec").open()).isFalse();
        assertThat(QueryParser.parse("region:EU").open()).isFalse();
    }

    @Test
    void phrases_and_patterns() {
        assertThat(only("\"Oak  Street\"")).isEqualTo(new Phrase("Oak  Street"));
        assertThat(only("\"say \\\"hi\\\" c:\\\\x\"")).isEqualTo(new Phrase("say \"hi\" c:\\x"));
        assertThat(only("wild*")).isEqualTo(new Wildcard("wild*"));
        assertThat(only("w?ld")).isEqualTo(new Wildcard("w?ld"));
        assertThat(only("w\\*ld ")).isEqualTo(new Word("w*ld"));
    }

    @Test
    void values_of_fields_and_keys() {
        assertThat(only("user:42")).isEqualTo(new Value(Core.USER, List.of(folded("42"))));
        assertThat(only("user_id:42")).isEqualTo(new Value(Core.USER, List.of(folded("42"))));
        assertThat(only("region:EU")).isEqualTo(new Value(new Key("region"), List.of(folded("EU"))));
        assertThat(only("region:EU|\"E|M EA\""))
                .isEqualTo(new Value(new Key("region"), List.of(folded("EU"), exact("E|M EA"))));
        assertThat(only("region:\"\"")).isEqualTo(new Value(new Key("region"), List.of(exact(""))));
        assertThat(only("\"home town\":Oslo")).isEqualTo(new Value(new Key("home town"), List.of(folded("Oslo"))));
        assertThat(only("metadata.user:x")).isEqualTo(new Value(new Key("user"), List.of(folded("x"))));
        assertThat(only("metadata.is:x")).isEqualTo(new Value(new Key("is"), List.of(folded("x"))));
        assertThat(only("address.city:Oslo")).isEqualTo(new Value(new Key("address.city"), List.of(folded("Oslo"))));
        assertThat(only("text:word")).isEqualTo(new Value(Core.TEXT, List.of(folded("word"))));
        assertThat(only("url:a:b")).isEqualTo(new Value(new Key("url"), List.of(folded("a:b"))));
    }

    @Test
    void what_only_looks_like_a_key_is_a_word() {
        assertThat(only("https://example.org/x")).isEqualTo(new Word("https://example.org/x"));
        assertThat(only("12:30")).isEqualTo(new Word("12:30"));
        assertThat(only(":x")).isEqualTo(new Word(":x"));
        assertThat(only("a\\:b")).isEqualTo(new Word("a:b"));
        assertThat(only("-")).isEqualTo(new Word("-"));
        assertThat(only("~")).isEqualTo(new Word("~"));
        assertThat(only("5\"")).isEqualTo(new Word("5\""));
        assertThat(only("\"12\":30")).isEqualTo(new Value(new Key("12"), List.of(folded("30"))));
    }

    @Test
    void dates_and_numbers_compare() {
        assertThat(only("updated:>2026-05-01"))
                .isEqualTo(new Range(Core.UPDATED, new Bound("2026-05-01", false), null));
        assertThat(only("updated:>=2026-05")).isEqualTo(new Range(Core.UPDATED, new Bound("2026-05", true), null));
        assertThat(only("updated:<today-7")).isEqualTo(new Range(Core.UPDATED, null, new Bound("today-7", false)));
        assertThat(only("created:2026-05..2026-06"))
                .isEqualTo(new Range(Core.CREATED, new Bound("2026-05", true), new Bound("2026-06", true)));
        assertThat(only("created:2026-05..")).isEqualTo(new Range(Core.CREATED, new Bound("2026-05", true), null));
        assertThat(only("score:>0.8")).isEqualTo(new Range(new Key("score"), new Bound("0.8", false), null));
        assertThat(only("score:>-1<=1e3"))
                .isEqualTo(new Range(new Key("score"), new Bound("-1", false), new Bound("1e3", true)));
        assertThat(only("due:<\"2026-05-01 10:00\""))
                .isEqualTo(new Range(new Key("due"), null, new Bound("2026-05-01 10:00", false)));
        assertThat(only("updated:2026-05")).isEqualTo(new Value(Core.UPDATED, List.of(folded("2026-05"))));
        assertThat(only("updated:yesterday")).isEqualTo(new Value(Core.UPDATED, List.of(folded("yesterday"))));
        assertThat(only("path:../x")).isEqualTo(new Value(new Key("path"), List.of(folded("../x"))));
    }

    @Test
    void flags_and_presence() {
        assertThat(only("is:immutable")).isEqualTo(new Is(Flag.IMMUTABLE));
        assertThat(only("is:EXPIRED")).isEqualTo(new Is(Flag.EXPIRED));
        assertThat(only("is:addressed")).isEqualTo(new Is(Flag.ADDRESSED));
        assertThat(only("in:bin")).isEqualTo(new Is(Flag.BINNED));
        assertThat(only("in:#12")).isEqualTo(new Criterion.In(12));
        assertThat(QueryParser.print(QueryParser.parse("-in:#12"))).isEqualTo("-in:#12");
        assertThat(QueryParser.print(QueryParser.parse("in:bin"))).isEqualTo("is:binned");
        assertThat(only("has:region")).isEqualTo(new Has(new Key("region")));
        assertThat(only("has:user")).isEqualTo(new Has(Core.USER));
        assertThat(only("has:\"home town\"")).isEqualTo(new Has(new Key("home town")));
    }

    @Test
    void clauses_are_negated_and_switched_off() {
        assertThat(QueryParser.parse("-region:EU ~is:expired ~-\"oak street\" -dec*")
                        .clauses())
                .containsExactly(
                        new Clause(new Value(new Key("region"), List.of(folded("EU"))), true, true),
                        new Clause(new Is(Flag.EXPIRED), false, false),
                        new Clause(new Phrase("oak street"), true, false),
                        new Clause(new Wildcard("dec*"), true, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\'',
            value = {
                "region: # 7 # “region:” needs a value, for example region:EU.",
                "a region: b # 9 # “region:” needs a value, for example region:EU.",
                "updated: # 8 # “updated:” needs a value, for example updated:2026-05.",
                "region:EU| # 10 # “|” needs another value after it, for example region:EU|EMEA.",
                "say \"oak # 4 # The quote that opens here is not closed.",
                "region:\"EU # 7 # The quote that opens here is not closed.",
                "region:\"EU\"x # 11 # A space is missing here.",
                "is:old # 3 # “is:old” is not known: write is:immutable, is:expired, is:binned or is:addressed.",
                "is: # 3 # “is:” needs a word, for example is:immutable.",
                "has: # 4 # “has:” needs a word, for example has:region.",
                "updated:>soon # 9 # “soon” is not a date: write 2026-05-01, 2026-05, 2026, today or yesterday.",
                "updated:2026-13 # 8 # “2026-13” is not a date: write 2026-05-01, 2026-05, 2026, today or yesterday.",
                "created:2026..soon # 14 # “soon” is not a date: write 2026-05-01, 2026-05, 2026, today or yesterday.",
                "score:>high # 7 # “high” is neither a number nor a date: write 0.8 or 2026-05-01.",
                "score:> # 7 # “score:” needs a date or a number after the sign.",
                "score:>1>2 # 8 # One > and one < are enough.",
                "user:>5 # 5 # “user” is neither a date nor a number: < and > cannot compare it.",
                "immutable:yes # 10 # “immutable:” must be true or false.",
                "feedback:bad # 9 # “feedback:” must be one of these: positive, negative, very_negative.",
            })
    void what_cannot_be_understood_is_told_with_its_place(String text, int at, String sentence) {
        assertThatThrownBy(() -> QueryParser.parse(text))
                .isInstanceOfSatisfying(
                        QueryException.class,
                        problem -> assertThat(problem.at()).isEqualTo(at))
                .hasMessage(sentence);
    }

    @Test
    void only_the_bin_and_change_sets_can_be_searched_in() {
        for (String wrong : List.of("in:box", "in:12", "in:#", "in:#x")) {
            assertThatThrownBy(() -> QueryParser.parse(wrong))
                    .isInstanceOf(QueryException.class)
                    .hasMessageStartingWith("Write in:bin to search the bin, or in:#12");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-updated,user", "metadata.tier", "-\"metadata.home, town\",text", "-metadata.user"})
    void a_sort_is_read_as_it_was_printed(String text) {
        assertThat(QueryParser.printSort(QueryParser.parseSort(text))).isEqualTo(text);
    }

    @Test
    void a_sort_names_fields_and_keys() {
        assertThat(QueryParser.parseSort("-updated,user_id,tier,metadata.user"))
                .containsExactly(
                        new SortKey(Core.UPDATED, true),
                        new SortKey(Core.USER, false),
                        new SortKey(new Key("tier"), false),
                        new SortKey(new Key("user"), false));
        assertThatThrownBy(() -> QueryParser.parseSort("user,,text"))
                .isInstanceOfSatisfying(
                        QueryException.class,
                        problem -> assertThat(problem.at()).isEqualTo(5));
        assertThatThrownBy(() -> QueryParser.parseSort("user,")).isInstanceOf(QueryException.class);
    }

    @Test
    void keys_called_like_fields_keep_their_names() {
        for (String key : List.of("user", "user_id", "metadata.x", "is", "has", "in", "text", "categories", "")) {
            Query query = new Query(List.of(Clause.of(new Has(new Key(key)))), false, List.of());
            assertThat(QueryParser.parse(QueryParser.print(query))).as(key).isEqualTo(query);
        }
        assertThat(Field.named(new Key("user_id").queryName())).isEqualTo(new Key("user_id"));
    }
}

package org.memorycurator.transfer.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.transfer.file.Entries;
import org.memorycurator.transfer.file.SourceFile;
import org.memorycurator.transfer.mapping.ColumnFit;
import org.memorycurator.transfer.mapping.ColumnTraits;
import org.memorycurator.transfer.mapping.ColumnUse;
import org.memorycurator.transfer.mapping.ColumnUse.Kind;
import org.memorycurator.transfer.mapping.DateForm;
import org.memorycurator.transfer.mapping.Mapping;
import org.memorycurator.transfer.mapping.TableSample;
import org.memorycurator.transfer.match.RuleGuess.KeyHere;

/** What the first rows of a table tell of its columns. */
class TableSampleTest {
    @TempDir
    private Path folder;

    private TableSample sample(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), content);
        try (Entries entries = SourceFile.open(file, SourceFile.detect(file).layout())) {
            return TableSample.of(entries);
        }
    }

    private RuleGuess guess(String content, Map<String, KeyHere> here) throws IOException {
        TableSample sample = sample(content);
        Map<String, ColumnTraits> traits = new HashMap<>();
        for (String column : sample.columns()) {
            traits.put(column, ColumnTraits.of(sample, traits.size()));
        }
        return RuleGuess.of(Mapping.suggest(sample.columns(), sample.cells()), traits, here);
    }

    private static ColumnUse key(Kind kind, DateForm form) {
        return new ColumnUse.Key("key", kind, form);
    }

    @Test
    void values_that_do_not_fit_are_counted_and_the_first_is_named_with_its_line() throws IOException {
        TableSample sample = sample("born,score\n01.03.1975,1\n31.02.2020,2\n,three\n30.04.1990,\nsoon,x\n");

        assertThat(ColumnFit.of(sample, 0, key(Kind.DATE, new DateForm("dd.MM.yyyy"))))
                .isEqualTo(new ColumnFit(4, 2, 3, "31.02.2020"));
        assertThat(ColumnFit.of(sample, 1, key(Kind.NUMBER, null))).isEqualTo(new ColumnFit(4, 2, 4, "three"));
        assertThat(ColumnFit.of(sample, 1, key(Kind.TEXT, null))).isEqualTo(new ColumnFit(4, 0, 0, ""));
        assertThat(ColumnFit.of(sample, 0, new ColumnUse.Date(ColumnUse.Part.CREATED, DateForm.ISO))
                        .wrong())
                .isEqualTo(4);
        assertThat(ColumnFit.of(sample, 0, key(Kind.DATE, new DateForm("dd.QQQQQQQ")))
                        .wrong())
                .as("a form that is none")
                .isEqualTo(4);
    }

    @Test
    void rows_are_known_by_the_column_that_tells_them_apart_and_the_reason_is_said() throws IOException {
        String crm =
                "bioguide_id,name,party,govtrack_id\nC000127,Ann,D,300018\nK000367,Bob,D,412242\nS000033,Cid,I,400357\n";

        RuleGuess first = guess(crm, Map.of());
        assertThat(first.rule().by()).isEqualTo(MatchRule.By.USER_AND_KEY);
        assertThat(first.rule().key()).isEqualTo("bioguide_id");
        assertThat(first.why())
                .isEqualTo("bioguide_id tells the rows apart: 3 of the first 3 have it, and no value comes twice."
                        + " No memory here has it yet.");
        RuleGuess known = guess(crm, Map.of("govtrack_id", new KeyHere(538, 538)));
        assertThat(known.rule().key()).isEqualTo("govtrack_id");
        assertThat(known.why()).endsWith("no value comes twice, and 538 memories here have it.");
    }

    @Test
    void a_key_that_many_memories_share_does_not_tell_one_from_another() throws IOException {
        String crm = "crm_id,text\n7,Likes tea\n8,Likes mocha\n";

        assertThat(guess(crm, Map.of("crm_id", new KeyHere(900, 30))).rule().by())
                .isEqualTo(MatchRule.By.USER_AND_TEXT);
        assertThat(guess(crm, Map.of("crm_id", new KeyHere(900, 890))).rule().key())
                .isEqualTo("crm_id");
    }

    @Test
    void what_repeats_or_is_often_empty_or_is_words_is_no_key() throws IOException {
        assertThat(guess("customer_id2,text\n", Map.of()).rule().by()).isEqualTo(MatchRule.By.USER_AND_TEXT);
        assertThat(guess("case_no,text\n7,a\n7,b\n", Map.of()).rule().by()).isEqualTo(MatchRule.By.USER_AND_TEXT);
        assertThat(guess("case_no,text\n7,a\n,b\n", Map.of()).rule().by()).isEqualTo(MatchRule.By.USER_AND_TEXT);
        assertThat(guess("wikipedia_id,text\nMaria Cantwell,a\nAmy Klobuchar,b\n", Map.of())
                        .rule()
                        .by())
                .isEqualTo(MatchRule.By.USER_AND_TEXT);
        assertThat(guess("town,text\nOslo,a\nBergen,b\n", Map.of()).rule().by()).isEqualTo(MatchRule.By.USER_AND_TEXT);
    }

    @Test
    void the_id_of_a_memory_comes_before_any_key() throws IOException {
        RuleGuess guess = guess("memory_id,crm_id,text\nm1,7,a\n", Map.of());

        assertThat(guess.rule().by()).isEqualTo(MatchRule.By.ID);
        assertThat(guess.why()).isEqualTo("A column holds the ids of memories.");
        assertThat(guess("memory_id,text\nm1,a\n,b\n,c\n", Map.of()).why())
                .isEqualTo("A column holds the ids of memories. Of the first rows 2 have none, and count as new.");
    }
}

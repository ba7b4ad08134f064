package org.memorycurator.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.transfer.match.MatchRule;
import org.memorycurator.transfer.match.MatchRule.By;
import org.memorycurator.transfer.match.MatchRule.OfMetadata;
import org.memorycurator.transfer.match.MatchRule.Then;
import org.memorycurator.transfer.staging.Outcome;

/** A row that comes in as new, though one that is nearly the same is here, is no guess, but it is told. */
class NearlyThereTest {
    private static final MatchRule BY_TEXT =
            new MatchRule(By.USER_AND_TEXT, "", Then.UPDATE, true, OfMetadata.MERGE, false);
    private static final MatchRule BY_KEY =
            new MatchRule(By.USER_AND_KEY, "crm_id", Then.UPDATE, true, OfMetadata.MERGE, false);

    private final Imports imports = new Imports();

    @AfterEach
    void close() {
        imports.close();
    }

    @Test
    void zeros_that_a_spreadsheet_lost_from_the_number_of_a_crm_are_told() {
        imports.test()
                .insert(
                        memory("a").user("ivy").with("crm_id", "007"),
                        memory("b").user("bob").withNumber("crm_id", "8"),
                        memory("c").user("bob").with("crm_id", "0"));

        ImportPlan plan = imports.rows(
                "user,metadata.crm_id,text\nivy,7,A\nIvy ,007,A\nbob,08,B\nbob,9,C\nbob,00,D\nivy,007,E\n", BY_KEY);

        assertThat(plan.rows(Outcome.NEW, 0, 9))
                .extracting(ImportRow::reason)
                .containsExactly(
                        "Nearly the same is here, of user “ivy”: “crm_id: 007”.",
                        "Nearly the same is here, of user “ivy”: “crm_id: 007”.",
                        "Nearly the same is here, of user “bob”: “crm_id: 8”.",
                        "",
                        "Nearly the same is here, of user “bob”: “crm_id: 0”.");
        assertThat(plan.count(Outcome.CHANGED)).isEqualTo(1);
        assertThat(plan.notes())
                .anyMatch(note -> note.startsWith("New here, but nearly the same as one that is here")
                        && note.contains("(4 memories)"));
    }

    @Test
    void a_text_that_differs_in_capitals_spaces_or_the_way_of_its_accents_is_told() {
        imports.test().insert(memory("Caf\u00e9 at  noon").user("ivy"), memory("Likes tea"));

        ImportPlan plan = imports.rows(
                "user,text\nivy,Cafe\u0301 at noon\nivy,CAF\u00c9 AT NOON\nivy,Cafe at noon\n,likes tea\nbob,Likes tea\n",
                BY_TEXT);

        assertThat(plan.rows(Outcome.NEW, 0, 9))
                .extracting(ImportRow::reason)
                .containsExactly(
                        "Nearly the same is here, of user “ivy”: “Caf\u00e9 at  noon”.",
                        "Nearly the same is here, of user “ivy”: “Caf\u00e9 at  noon”.",
                        "",
                        "Nearly the same is here, of nobody: “Likes tea”.",
                        "");
    }
}

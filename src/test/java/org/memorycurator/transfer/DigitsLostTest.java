package org.memorycurator.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;
import static org.memorycurator.transfer.Imports.BY_ID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.transfer.staging.Outcome;

/** What spreadsheets do to digits is told before it is written. */
class DigitsLostTest {
    private final Imports imports = new Imports();

    @AfterEach
    void close() {
        imports.close();
    }

    @Test
    void digits_that_a_spreadsheet_robbed_of_their_zeros_are_told_before_they_are_written() {
        imports.test()
                .insert(
                        memory("a").id("m1").with("zip", "0150").with("floor", "0"),
                        memory("b").id("m2").with("zip", "0209").with("floor", "1"));

        ImportPlan plan = imports.rows("memory_id,metadata.zip,metadata.floor\nm1,150,0\nm2,210,01\n", BY_ID);

        assertThat(plan.count(Outcome.CHANGED)).isEqualTo(2);
        assertThat(plan.notes())
                .containsExactly(
                        "The digits of “zip” lose the zeros they begin with (1 memory): a spreadsheet took them for"
                                + " numbers. Leave that column out, or edit the Excel workbook instead of a CSV.");
    }

    @Test
    void digits_that_a_spreadsheet_rounded_are_told_before_they_are_written() {
        imports.test()
                .insert(
                        memory("a")
                                .id("m1")
                                .with("account", "899978622416695297")
                                .with("floor", "120"),
                        memory("b").id("m2").with("account", "899978622416695297"),
                        memory("c").id("m3").withNumber("account", "123456789012"),
                        memory("d").id("m4").with("account", "899978622416695297"));

        ImportPlan plan = imports.rows(
                "memory_id,metadata.account,metadata.floor\nm1,899978622416695000,100\nm2,8.99979E+17,\n"
                        + "m3,1.23457E+11,\nm4,899978622416695298,\n",
                BY_ID);

        assertThat(plan.count(Outcome.CHANGED)).isEqualTo(4);
        assertThat(plan.notes())
                .containsExactly("The last digits of “account” become zeros (3 memories): a spreadsheet took them for"
                        + " numbers. Leave that column out, or edit the Excel workbook instead of a CSV.");
    }
}

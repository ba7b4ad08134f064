package org.memorycurator.transfer.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.memorycurator.model.Field;
import org.memorycurator.transfer.ExportCheck;
import org.memorycurator.transfer.ImportPlan;
import org.memorycurator.transfer.staging.Outcome;

/** What a file that was exported says of itself, compared with what is in it. */
class ExportedFileTest {
    private Exports exports = new Exports();

    @AfterEach
    void close() {
        exports.close();
    }

    @Test
    void a_table_of_some_columns_is_not_judged_by_the_digest_of_all_that_the_memories_say() {
        exports.close();
        exports = new Exports(memory("Prefers decaf").id("1").with("region", "EMEA"));
        for (ExportFormat format : List.of(ExportFormat.CSV, ExportFormat.XLSX)) {
            Exported some =
                    exports.write(new ExportSetup(format, List.of(Field.Core.TEXT), ',', false, true, Exports.SOURCE));
            try (ImportPlan plan = Exports.plan(exports.test(), some.file())) {
                assertThat(plan.checks()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"CSV", "JSON"})
    void a_file_that_lost_a_memory_says_how_many_it_had(ExportFormat format) throws IOException {
        exports.close();
        exports = new Exports(
                memory("Prefers decaf").id("1"), memory("Drinks tea").id("2"));
        Path file = exports.all(format).file();
        String text = Files.readString(file);
        int from = text.lastIndexOf('\n', text.indexOf("Drinks tea"));
        int to = text.indexOf('\n', from + 1);
        Files.writeString(file, text.substring(0, from) + text.substring(to));
        try (ImportPlan plan = Exports.plan(exports.test(), file)) {
            assertThat(plan.checks())
                    .singleElement()
                    .extracting(ExportCheck::sentence)
                    .asString()
                    .endsWith("it holds 1 memory, and 2 were written.");
        }
    }

    @Test
    void a_spreadsheet_that_only_writes_a_csv_anew_leaves_it_whole() throws IOException {
        exports.close();
        exports = new Exports(memory("Prefers decaf").id("1").with("region", "EU"));
        Path file = exports.all(ExportFormat.CSV).file();
        String written = Files.readString(file);
        String again = written.replace("# store: desk\r\n", "# store: desk,,,,,\r\n")
                .replace("# memories: 1\r\n", "\"# memories: 1\",,,,,\r\n")
                .replace("\r\n# columns: all\r\n", ",,,,\r\n# columns: all,,,,\r\n");
        assertThat(again).isNotEqualTo(written);
        Files.writeString(file, again);
        try (ImportPlan plan = Exports.plan(exports.test(), file)) {
            assertThat(plan.checks()).singleElement().matches(ExportCheck::whole);
            assertThat(plan.count(Outcome.IDENTICAL)).isOne();
        }
    }
}

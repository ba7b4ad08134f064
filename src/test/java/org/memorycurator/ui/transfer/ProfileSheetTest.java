package org.memorycurator.ui.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.support.TestDesk;
import org.memorycurator.support.WholeWindow;
import org.memorycurator.transfer.match.MatchRule;
import org.memorycurator.transfer.staging.Outcome;

/** A profile that was kept, and the next file of its source. */
class ProfileSheetTest {
    @TempDir
    private Path folder;

    private final TestDesk desk = new TestDesk(memory("Likes tea").user("ann").with("town", "Oslo")).begin();
    private final ImportModel imports = new ImportModel(desk.desk(), WholeWindow.nowhere());
    private final SheetModel model = imports.sheet();

    @AfterEach
    void close() {
        desk.close();
    }

    private void open(String name, String text) throws IOException {
        imports.openFiles(List.of(Files.writeString(folder.resolve(name), text)));
    }

    @Test
    void the_next_file_may_be_separated_otherwise_and_have_its_header_elsewhere() throws IOException {
        open("crm-1.csv", "who,what,town\nann,Likes tea,Bergen\n");
        model.choices().mapping().columns().get(0).use.set(ColumnKind.USER);
        model.choices().mapping().columns().get(1).use.set(ColumnKind.TEXT);
        model.choices().rules().of(FileKind.TABLES).by.set(MatchRule.By.USER_AND_TEXT);
        model.choices().saveProfile("CRM");
        model.close();

        for (String next : List.of(
                "who;what;town\nann;Likes tea;Bergen\n",
                "CRM report\nof May\nwho,what,town\nann,Likes tea,Bergen\n",
                "who\twhat\ttown\nann\tLikes tea\tBergen\n")) {
            open("crm-" + next.hashCode() + ".csv", next);
            assertThat(model.choices().profiles().usedProperty().get()).isNotNull();
            assertThat(model.choices().problem()).isEmpty();
            assertThat(model.counting().planProperty().get().count(Outcome.CHANGED))
                    .as(next)
                    .isEqualTo(1);
            model.close();
        }
    }
}

package org.memorycurator.ui.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.support.TestDesk;
import org.memorycurator.support.WholeWindow;

/** Workbooks of several sheets on the import sheet. */
class WorkbookSheetTest {
    @TempDir
    private Path folder;

    private final TestDesk desk = new TestDesk().begin();
    private final ImportModel imports = new ImportModel(desk.desk(), WholeWindow.nowhere());
    private final SheetModel model = imports.sheet();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void another_sheet_of_a_workbook_is_read_from_its_own_header_and_mapped_by_its_own_columns() throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (Workbook book = new Workbook(Files.newOutputStream(file), "Test", "1.0")) {
            Worksheet first = book.newWorksheet("Visits");
            first.value(0, 0, "day");
            first.value(0, 1, "visits");
            first.value(1, 1, 7);
            Worksheet second = book.newWorksheet("Customers");
            second.value(0, 0, "Customers of May");
            second.value(3, 0, "user");
            second.value(3, 1, "note");
            second.value(4, 0, "ann");
            second.value(4, 1, "Prefers mocha");
        }
        imports.openFiles(List.of(file));
        model.choices().files().sheet("Customers");

        assertThat(model.choices().files().files().getFirst().layout().table().skipped())
                .isEqualTo(3);
        assertThat(model.choices().mapping().columns())
                .filteredOn(column -> column.name().equals("note"))
                .extracting(column -> column.use.get())
                .containsExactly(ColumnKind.TEXT);
        assertThat(SheetState.of(model)).isEqualTo(new SheetState("Import 1 memory", "", true));
        model.choices().files().sheet("Staff");
        assertThat(SheetState.of(model).reason()).isEqualTo("book.xlsx has no sheet “Staff”.");
    }
}

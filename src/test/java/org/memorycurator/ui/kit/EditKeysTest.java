package org.memorycurator.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memorycurator.support.Keyboard;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Edits of rows that are not in view. */
@ExtendWith(ApplicationExtension.class)
class EditKeysTest {
    private static final int ROWS = 200;

    private final List<String> saved = new ArrayList<>();
    private final TableColumn<Integer, String> name = new TableColumn<>("name");
    private TableView<Integer> table;

    @Start
    void start(Stage stage) {
        table = new TableView<>(FXCollections.observableArrayList(
                IntStream.range(0, ROWS).boxed().toList()));
        table.setEditable(true);
        name.setCellValueFactory(row -> new ReadOnlyStringWrapper("n" + row.getValue()));
        new EditColumn<Integer>(row -> row, row -> "n" + row, (row, text) -> saved.add(row + "=" + text)).attach(name);
        table.getColumns().add(name);
        BitmapSelection.install(table);
        EditKeys.install(table);
        stage.setScene(new Scene(table, 300, 300));
        stage.show();
    }

    @Test
    void an_edit_brings_its_row_into_view_and_goes_on_at_the_end_of_its_text(FxRobot robot) {
        robot.interact(() -> {
            table.requestFocus();
            EditKeys.edit(table, ROWS - 1, name);
        });
        assertThat(robot.lookup(".cell-editor").queryAs(TextField.class).isFocused())
                .isTrue();
        robot.write("Nina").type(KeyCode.ENTER);
        assertThat(saved).containsExactly((ROWS - 1) + "=n" + (ROWS - 1) + "Nina");
    }

    @Test
    void typing_over_a_cell_can_be_taken_back_in_its_editor(FxRobot robot) {
        Keyboard keys = new Keyboard(robot, table.getScene());
        robot.interact(() -> {
            table.requestFocus();
            table.getFocusModel().focus(3, name);
        });
        keys.type("Oslo").press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(robot.lookup(".cell-editor").queryAs(TextField.class).getText())
                .isEqualTo("n3");
    }

    @Test
    void the_table_does_not_wait_for_an_edit_that_never_began(FxRobot robot) {
        robot.interact(() -> {
            table.requestFocus();
            EditKeys.edit(table, ROWS, name);
        });
        assertThat(table.getEditingCell()).isNull();
    }
}

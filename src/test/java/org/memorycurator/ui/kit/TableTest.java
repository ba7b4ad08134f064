package org.memorycurator.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitFor;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memorycurator.support.Keyboard;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A table of a million rows with the selection, the edit cells and the keys of the kit. */
@ExtendWith(ApplicationExtension.class)
class TableTest {
    private record Row(int id, String name, String city) {}

    private static final int SIZE = 1_000_000;
    private final List<String> saved = new ArrayList<>();
    private int loads;
    private PagedList<Row> rows;
    private TableView<Row> table;
    private BitmapSelection<Row> selection;
    private TableColumn<Row, String> name;
    private TableColumn<Row, String> city;
    private EditColumn<Row> cityEdits;

    @Start
    void start(Stage stage) {
        rows = new PagedList<>(
                (from, count, onRows, onError) -> {
                    loads++;
                    onRows.accept(IntStream.range(from, from + count)
                            .mapToObj(i -> new Row(i, "n" + i, "Rome"))
                            .toList());
                },
                problem -> {
                    throw new IllegalStateException(problem);
                });
        rows.reset(SIZE);
        table = new TableView<>(rows);
        table.setEditable(true);
        table.setFixedCellSize(24);
        name = column("name", Row::name);
        city = column("city", Row::city);
        TableColumn<Row, String> fixed = column("id", row -> "" + row.id());
        new EditColumn<Row>(Row::id, Row::name, (row, text) -> saved.add(row.id() + ".name=" + text))
                .multiLine()
                .attach(name);
        cityEdits = new EditColumn<Row>(Row::id, Row::city, (row, text) -> saved.add(row.id() + ".city=" + text))
                .refusing(text -> text.contains("!") ? Optional.of("No exclamation mark") : Optional.empty());
        cityEdits.attach(city);
        fixed.setEditable(false);
        table.getColumns().add(name);
        table.getColumns().add(fixed);
        table.getColumns().add(city);
        selection = BitmapSelection.install(table);
        EditKeys.install(table);
        stage.setScene(new Scene(new VBox(table, new Button("Elsewhere")), 600, 400));
        stage.show();
    }

    @Test
    void clicking_elsewhere_and_scrolling_away_save_what_was_typed(FxRobot robot) throws Exception {
        edit(robot, 2, city).write("Oslo");
        robot.clickOn("Elsewhere");
        until(() -> saved.equals(List.of("2.city=Oslo")));
        edit(robot, 3, city).write("Bergen");
        robot.interact(() -> table.scrollTo(500_000));
        until(() -> saved.equals(List.of("2.city=Oslo", "3.city=Bergen")));
        robot.interact(() -> table.scrollTo(0));
        edit(robot, 1, city).write("Paris");
        robot.clickOn(cell(robot, 5, name));
        until(() -> saved.size() == 3);
        assertThat(saved.getLast()).isEqualTo("1.city=Paris");
    }

    @Test
    void only_escape_restores_and_unchanged_text_is_not_saved(FxRobot robot) throws Exception {
        edit(robot, 2, city).write("Oslo").type(KeyCode.ESCAPE);
        edit(robot, 2, city).type(KeyCode.ENTER);
        edit(robot, 2, city);
        robot.clickOn("Elsewhere");
        assertThat(saved).isEmpty();
        assertThat(cell(robot, 2, city).getText()).isEqualTo("Rome");
    }

    @Test
    void a_click_on_a_cell_of_a_selected_row_goes_to_it_and_only_a_double_click_edits(FxRobot robot) throws Exception {
        robot.clickOn(cell(robot, 2, name)).clickOn(cell(robot, 2, city));
        waitForFxEvents();
        assertThat(focused()).isEqualTo("2 city");
        assertThat(table.getEditingCell()).isNull();
        robot.doubleClickOn(cell(robot, 2, name));
        until(() -> editor(robot) != null && editor(robot).isFocused());
        assertThat(focused()).isEqualTo("2 name");
    }

    @Test
    void undo_in_an_editor_in_which_nothing_was_typed_is_the_tables(FxRobot robot) throws Exception {
        Keyboard keys = new Keyboard(robot, table.getScene());
        List<KeyCode> pressed = new ArrayList<>();
        table.addEventHandler(KeyEvent.KEY_PRESSED, key -> pressed.add(key.getCode()));
        edit(robot, 2, city);
        keys.press(KeyCode.CONTROL, KeyCode.Z);
        until(() -> pressed.contains(KeyCode.Z));
        assertThat(table.getEditingCell()).isNull();
        edit(robot, 2, city).write("Oslo");
        keys.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(pressed).containsOnlyOnce(KeyCode.Z);
        assertThat(table.getEditingCell()).isNotNull();
    }

    @Test
    void typing_replaces_enter_saves_and_moves_down_tab_goes_to_the_next_editable_cell(FxRobot robot) throws Exception {
        robot.clickOn(cell(robot, 1, city))
                .write("Oslo")
                .type(KeyCode.ENTER)
                .write("Bergen")
                .type(KeyCode.TAB);
        robot.write("Nina").type(KeyCode.TAB).write("Kyiv").push(KeyCode.SHIFT, KeyCode.TAB);
        until(() -> saved.size() == 4);
        assertThat(saved).containsExactly("1.city=Oslo", "2.city=Bergen", "3.name=Nina", "3.city=Kyiv");
        assertThat(focused()).isEqualTo("3 name");
        robot.type(KeyCode.RIGHT, KeyCode.SPACE);
        assertThat(focused()).isEqualTo("3 id");
        assertThat(table.getEditingCell()).isNull();
    }

    @Test
    void an_edit_belongs_to_its_row_even_if_the_table_shows_others_meanwhile(FxRobot robot) throws Exception {
        edit(robot, 2, city).write("Oslo");
        robot.interact(() -> rows.refresh());
        waitForFxEvents();
        assertThat(editor(robot).getText()).as("a refresh does not disturb").isEqualTo("Oslo");
        robot.interact(() -> rows.reset(
                10,
                0,
                IntStream.range(0, 10)
                        .mapToObj(i -> new Row(900 + i, "x" + i, "Lima"))
                        .toList()));
        until(() -> saved.equals(List.of("2.city=Oslo")));
        until(() -> "Lima".equals(cell(robot, 2, city).getText()));
    }

    @Test
    void a_refused_text_stays_in_view_with_its_reason_until_it_is_corrected(FxRobot robot) throws Exception {
        edit(robot, 2, city).write("No!").type(KeyCode.ENTER);
        assertThat(editor(robot).getText()).isEqualTo("No!");
        robot.clickOn("Elsewhere");
        until(() -> "No!".equals(cell(robot, 2, city).getText()));
        assertThat(cell(robot, 2, city).getPseudoClassStates()).contains(PseudoClass.getPseudoClass("invalid"));
        assertThat(cell(robot, 2, city).getTooltip().getText()).isEqualTo("No exclamation mark");
        assertThat(cityEdits.draftCountProperty().get()).isEqualTo(1);
        edit(robot, 2, city).write("Yes").type(KeyCode.ENTER);
        until(() -> saved.equals(List.of("2.city=Yes")));
        assertThat(cityEdits.draftCountProperty().get()).isZero();
    }

    @Test
    void a_multi_line_cell_takes_new_lines(FxRobot robot) throws Exception {
        edit(robot, 2, name).write("a").push(KeyCode.ALT, KeyCode.ENTER).write("b");
        robot.push(KeyCode.SHIFT, KeyCode.ENTER).write("c").type(KeyCode.ENTER);
        until(() -> saved.equals(List.of("2.name=a\nb\nc")));
    }

    @Test
    void an_editor_with_many_lines_is_seen_whole(FxRobot robot) throws Exception {
        edit(robot, 2, name).write("a").push(KeyCode.ALT, KeyCode.ENTER).write("b");
        waitForFxEvents();
        TableCell<?, ?> open = cell(robot, 2, name);
        assertThat(open.getGraphic().getLayoutBounds().getHeight()).isGreaterThan(open.getHeight());
        assertThat(open.getClip()).isNull();
        robot.type(KeyCode.ENTER);
        until(() -> saved.equals(List.of("2.name=a\nb")));
        assertThat(cell(robot, 2, name).getClip()).isNotNull();
    }

    @Test
    void all_of_a_million_rows_are_selected_at_once_and_none_is_loaded_for_it(FxRobot robot) throws Exception {
        robot.clickOn(cell(robot, 2, name));
        int before = loads;
        long start = System.nanoTime();
        robot.push(KeyCode.CONTROL, KeyCode.A);
        waitForFxEvents();
        assertThat(selection.isAll()).isTrue();
        assertThat(selection.count()).isEqualTo(SIZE);
        assertThat(row(robot, 7).isSelected()).isTrue();
        robot.clickOn(cell(robot, 4, city));
        assertThat(selection.positions().toArray()).containsExactly(4);
        assertThat(row(robot, 7).isSelected()).isFalse();
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(3_000);
        assertThat(loads - before).isLessThanOrEqualTo(1);
    }

    @Test
    void shift_and_arrows_home_and_end_select_as_everywhere(FxRobot robot) throws Exception {
        robot.clickOn(cell(robot, 2, city)).push(KeyCode.SHIFT, KeyCode.DOWN).push(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(selection.positions().toArray()).containsExactly(2, 3, 4);
        robot.push(KeyCode.SHIFT, KeyCode.UP);
        assertThat(selection.positions().toArray()).containsExactly(2, 3);
        assertThat(focused()).isEqualTo("3 city");
        robot.push(KeyCode.SHIFT, KeyCode.END);
        assertThat(selection.count()).isEqualTo(SIZE - 2);
        robot.type(KeyCode.HOME);
        assertThat(selection.positions().toArray()).containsExactly(0);
        robot.type(KeyCode.DOWN);
        assertThat(selection.positions().toArray()).containsExactly(1);
    }

    @Tag("display")
    @Test
    void shift_click_and_ctrl_click_select_as_everywhere(FxRobot robot) throws Exception {
        robot.clickOn(cell(robot, 6, name));
        robot.press(KeyCode.SHIFT).clickOn(cell(robot, 3, city)).release(KeyCode.SHIFT);
        assertThat(selection.positions().toArray()).containsExactly(3, 4, 5, 6);
        robot.press(KeyCode.CONTROL).clickOn(cell(robot, 4, name)).clickOn(cell(robot, 8, name));
        robot.release(KeyCode.CONTROL);
        assertThat(selection.positions().toArray()).containsExactly(3, 5, 6, 8);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.press(KeyCode.SHIFT).clickOn(cell(robot, 9, city)).release(KeyCode.SHIFT);
        assertThat(selection.positions().toArray()).containsExactly(8, 9);
    }

    @Test
    void other_rows_are_never_selected_by_the_positions_of_old_ones(FxRobot robot) {
        robot.interact(() -> {
            selection.selectRange(10, 20);
            rows.replaceLoaded(row -> new Row(row.id(), row.name(), "Oslo"));
        });
        assertThat(selection.count()).as("the same rows with new content").isEqualTo(10);
        robot.interact(() -> rows.reset(SIZE));
        assertThat(selection.count()).isZero();
    }

    private FxRobot edit(FxRobot robot, int row, TableColumn<Row, String> column) throws Exception {
        robot.clickOn(cell(robot, row, column)).type(KeyCode.F2);
        until(() -> editor(robot) != null && editor(robot).isFocused());
        return robot.push(KeyCode.CONTROL, KeyCode.A); // so that typing replaces
    }

    private static TextInputControl editor(FxRobot robot) {
        return robot.lookup(".cell-editor").tryQueryAs(TextInputControl.class).orElse(null);
    }

    private String focused() {
        var at = table.getFocusModel().getFocusedCell();
        return at.getRow() + " " + at.getTableColumn().getText();
    }

    private TableRow<?> row(FxRobot robot, int index) throws Exception {
        return cell(robot, index, name).getTableRow();
    }

    private TableCell<?, ?> cell(FxRobot robot, int index, TableColumn<Row, String> column) throws Exception {
        until(() -> robot.lookup(".table-cell").<TableCell<?, ?>>queryAll().stream()
                .anyMatch(cell -> cell.getIndex() == index && cell.getTableColumn() == column && cell.isVisible()));
        return robot.lookup(".table-cell").<TableCell<?, ?>>queryAll().stream()
                .filter(cell -> cell.getIndex() == index && cell.getTableColumn() == column && cell.isVisible())
                .findFirst()
                .orElseThrow();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        waitFor(20, TimeUnit.SECONDS, condition);
        waitForFxEvents();
    }

    private static TableColumn<Row, String> column(String title, java.util.function.Function<Row, String> value) {
        TableColumn<Row, String> column = new TableColumn<>(title);
        column.setPrefWidth(150);
        column.setCellValueFactory(
                f -> new ReadOnlyStringWrapper(f.getValue() == null ? "" : value.apply(f.getValue())));
        return column;
    }
}

package org.memorycurator.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Field;
import org.memorycurator.model.Query;
import org.memorycurator.model.SortKey;
import org.memorycurator.search.Matches;
import org.memorycurator.support.GridPage;
import org.memorycurator.support.TestDesk;
import org.memorycurator.support.Windows;
import org.memorycurator.ui.desk.Selection;
import org.memorycurator.ui.kit.FxBackground;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

@ExtendWith(ApplicationExtension.class)
class GridViewTest {
    private FxBackground background;
    private TestDesk test;
    private GridModel model;
    private GridPage grid;

    private GridView view;

    @Start
    void start(Stage stage) {
        background = new FxBackground();
        test = new TestDesk(
                background,
                memory("Prefers decaf").user("cust-1").category("diet").created("2026-01-01"),
                memory("Ships to Oslo").user("cust-2").expires("2027-01-31").created("2026-01-02"),
                memory("Never call on Mondays").user("cust-3").immutable().created("2026-01-03"),
                memory("Is vegan").user("cust-2").created("2026-01-04"));
        model = new GridModel(test.desk());
        model.columns().show(GridColumn.byId("expiration_date").orElseThrow(), true);
        Button elsewhere = new Button("Elsewhere");
        view = new GridView(model);
        Windows.show(stage, new VBox(view, elsewhere), 1200, 500);
        test.desk().finding().sort(List.of(new SortKey(Field.Core.CREATED, false)));
        test.desk().begin();
    }

    @Stop
    void stop() {
        background.close();
        test.close();
    }

    @Test
    void a_store_is_not_called_empty_before_the_first_answer(FxRobot robot) {
        Button welcome = new Button("Import");
        TestDesk some = new TestDesk(background, memory("Prefers decaf"));
        TestDesk none = new TestDesk(background);
        robot.interact(() -> {
            GridView opening = new GridView(new GridModel(some.desk()));
            opening.setEmptyStore(welcome);
            assertThat(placeholder(opening)).isNotSameAs(welcome);
            GridView empty = new GridView(new GridModel(none.desk()));
            empty.setEmptyStore(welcome);
            assertThat(placeholder(empty)).isSameAs(welcome);
        });
        some.close();
        none.close();
    }

    private static Node placeholder(GridView view) {
        return ((TableView<?>) view.getCenter()).getPlaceholder();
    }

    @Test
    void enter_saves_and_moves_down_and_the_row_stays_when_it_no_longer_matches(FxRobot robot) {
        shown(robot, 4);
        robot.interact(() -> test.desk().finding().search("user:cust-2 OR decaf"));
        robot.interact(() -> test.desk().finding().search("decaf"));
        grid.waitForRows(1).type(0, "text", "Tea").press(KeyCode.ENTER);
        grid.waitUntil(() -> test.now(1).text().equals("Tea"));
        grid.waitUntil(() -> grid.rowHas(0, "stale") && grid.text(0, "text").equals("Tea"));
        robot.interact(() -> test.desk().finding().search(""));
        grid.waitForRows(4).type(0, "categories", "drinks").press(KeyCode.ENTER);
        assertThat(grid.focusedRow()).isEqualTo(1);
        grid.waitUntil(() -> test.now(1).content().categories().equals(List.of("drinks")));
        assertThat(test.changeSets(ChangeKind.EDIT)).isEqualTo(2);
    }

    @Test
    void the_keyboard_comes_into_a_cell_that_can_be_seen_also_of_a_row_that_had_it_as_a_whole(FxRobot robot) {
        shown(robot, 4);
        robot.interact(() -> {
            grid.table().getFocusModel().focus(2);
            view.focusTable();
        });
        assertThat(grid.focusedRow()).isEqualTo(2);
        assertThat(grid.cellHas(2, "text", "cursor")).isTrue();
    }

    @Test
    void the_keyboard_is_never_on_the_signs_of_the_rows_where_it_would_not_be_seen(FxRobot robot) {
        shown(robot, 4);
        robot.interact(() -> {
            grid.table().getFocusModel().focus(1, signs());
            view.focusTable();
        });
        assertThat(grid.cellHas(1, "text", "cursor")).isTrue();
        grid.press(KeyCode.LEFT);
        assertThat(grid.cellHas(1, "text", "cursor")).isTrue();
    }

    @SuppressWarnings("unchecked")
    private <R> TableColumn<R, ?> signs() {
        return (TableColumn<R, ?>) grid.table().getVisibleLeafColumn(0);
    }

    @Test
    void a_click_elsewhere_saves_and_escape_restores(FxRobot robot) {
        shown(robot, 4).type(0, "text", "Tea");
        robot.clickOn("Elsewhere");
        grid.waitUntil(() -> test.now(1).text().equals("Tea"));
        grid.waitUntil(() -> grid.text(0, "text").equals("Tea"));
        grid.type(1, "text", "Bergen").press(KeyCode.ESCAPE);
        assertThat(grid.text(1, "text")).isEqualTo("Ships to Oslo");
        assertThat(test.now(2).text()).isEqualTo("Ships to Oslo");
    }

    @Test
    void an_invalid_date_stays_in_view_with_its_reason_and_is_not_saved(FxRobot robot) {
        shown(robot, 4).type(1, "expiration_date", "31.1.27").press(KeyCode.ENTER);
        assertThat(grid.isEditing()).isTrue();
        assertThat(grid.editorText()).isEqualTo("31.1.27");
        assertThat(grid.cellHas(1, "expiration_date", "invalid")).isTrue();
        robot.clickOn("Elsewhere");
        assertThat(grid.text(1, "expiration_date")).isEqualTo("31.1.27");
        assertThat(test.now(2).content().expirationDate()).hasToString("2027-01-31");
    }

    @Test
    void an_immutable_memory_does_not_open_an_editor_and_says_why(FxRobot robot) {
        shown(robot, 4).click(2, "text").press(KeyCode.F2);
        assertThat(grid.isEditing()).isFalse();
        assertThat(test.desk().status().messageProperty().get().sentence()).contains("immutable");
    }

    @Test
    void all_matches_are_selected_by_a_flag_and_escape_gives_them_up(FxRobot robot) {
        shown(robot, 4).click(1, "user_id").press(KeyCode.CONTROL, KeyCode.A);
        assertThat(test.desk().selectionProperty().get()).isEqualTo(Selection.ALL);
        assertThat(grid.selectAll().getText()).isEqualTo("All 4 matches selected");
        assertThat(grid.rowHas(3, "selected")).isTrue();
        grid.press(KeyCode.ESCAPE);
        assertThat(test.desk().selectionProperty().get()).isEqualTo(Selection.NONE);
        assertThat(grid.rowHas(3, "selected")).isFalse();
    }

    /** JavaFX's Headless platform takes a click on a header for the beginning of a drag. */
    @Test
    @Tag("display")
    void a_header_sorts_by_searching_and_the_third_click_goes_back_to_relevance(FxRobot robot) {
        shown(robot, 4).clickHeader("user_id");
        grid.waitUntil(() -> sortedBy(Field.Core.USER, false));
        grid.clickHeader("user_id").waitUntil(() -> sortedBy(Field.Core.USER, true));
        grid.waitUntil(() -> grid.text(0, "user_id").equals("cust-3"));
        grid.clickHeader("user_id")
                .waitUntil(() -> model.rows().shown().query().sort().isEmpty());
        assertThat(grid.table().getSortOrder()).isEmpty();
    }

    @Test
    void a_column_added_later_is_shown_at_once(FxRobot robot) {
        shown(robot, 4);
        robot.interact(() -> model.columns().show(GridColumn.byId("id").orElseThrow(), true));
        assertThat(grid.table().getColumns().stream().map(TableColumn::getId)).contains("id");
        grid.waitUntil(() ->
                grid.shows(0, "id") && grid.text(0, "id").equals(test.now(1).id()));
    }

    @Test
    void a_million_rows_are_selected_and_given_up_at_once(FxRobot robot) {
        shown(robot, 4);
        int[] numbers = IntStream.range(0, 1_000_000).map(i -> i % 4 + 1).toArray();
        robot.interact(() ->
                model.rows().show(new Matches(Query.ALL, numbers, 1, 1_000_000), new GridRows.Known(0, List.of())));
        grid.waitForRows(1_000_000).click(0, "user_id");
        long begin = System.nanoTime();
        robot.interact(() -> model.selection().all());
        robot.interact(() -> model.selection().none());
        assertThat(System.nanoTime() - begin).isLessThan(1_000_000_000L);
        robot.interact(() -> grid.table().scrollTo(999_999));
        grid.waitUntil(() -> grid.text(999_999, "text").equals("Is vegan"));
    }

    private GridPage shown(FxRobot robot, int rows) {
        grid = new GridPage(robot);
        return grid.waitForRows(rows);
    }

    private boolean sortedBy(Field field, boolean descending) {
        return model.rows().shown().query().sort().equals(List.of(new SortKey(field, descending)));
    }
}

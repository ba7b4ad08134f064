package org.memorycurator.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.support.FindPage;
import org.memorycurator.support.GridPage;
import org.memorycurator.support.Memories;
import org.memorycurator.support.SearchesPage;
import org.memorycurator.support.TestDesk;
import org.memorycurator.support.Windows;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.find.FacetsView;
import org.memorycurator.ui.find.FindModel;
import org.memorycurator.ui.find.SearchBar;
import org.memorycurator.ui.find.TabsView;
import org.memorycurator.ui.grid.GridModel;
import org.memorycurator.ui.grid.GridView;
import org.memorycurator.ui.kit.FxBackground;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Saved searches and tabs beside the table, with their keys, under a user's hands. */
@ExtendWith(ApplicationExtension.class)
class SearchesTest {
    private FxBackground background;
    private TestDesk test;

    @Start
    void start(Stage stage) {
        background = new FxBackground();
        test = new TestDesk(
                background,
                IntStream.rangeClosed(1, 600)
                        .mapToObj(i -> memory((i % 2 == 0 ? "Drinks tea " : "Prefers decaf ") + i)
                                .user("cust-" + i % 15)
                                .created("2026-01-01"))
                        .toArray(Memories[]::new));
        FindModel find = new FindModel(test.desk());
        GridModel grid = new GridModel(test.desk());
        VBox top = new VBox(new TabsView(find), new SearchBar(find));
        BorderPane window = new BorderPane(new GridView(grid), top, null, null, new FacetsView(find));
        test.desk().keys().offer(find.actions());
        test.desk().keys().offer(grid.actions());
        Keys.install(window, test.desk().keys(), _ -> {});
        FocusKeeper.install(window, background);
        Windows.show(stage, window, 1200, 700);
        test.desk().begin();
    }

    @Stop
    void stop() {
        background.close();
        test.close();
    }

    @Test
    void a_search_is_saved_by_the_keyboard_and_found_again_by_its_key(FxRobot robot) {
        FindPage find = new FindPage(robot).awaitCount("600 of 600");
        SearchesPage page = new SearchesPage(robot);
        assertThat(page.isTabStripShown()).isFalse();
        find.type("decaf").awaitCount("300 of 600");
        page.saveAs("Coffee drinkers");
        find.await(() -> page.saved().equals(List.of("1 Coffee drinkers 300")));
        robot.interact(() -> test.desk().finding().search("tea"));
        page.saveAs("COFFEE DRINKERS");
        assertThat(page.complaint()).contains("Coffee drinkers");
        robot.interact(() -> page.nameField().getScene().getWindow().hide());
        assertThat(page.saved()).hasSize(1);
        page.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        find.awaitCount("300 of 600");
        assertThat(find.text()).isEqualTo("decaf");
        page.clickSaved(1, MouseButton.MIDDLE);
        find.await(() -> page.tabs().equals(List.of("Coffee drinkers", "[Coffee drinkers]")));
        page.clickSaved(1, MouseButton.PRIMARY)
                .press(KeyCode.F2)
                .press(KeyCode.DELETE)
                .press(KeyCode.ENTER);
        find.await(() -> test.desk().status().messageProperty().get() instanceof Message said
                && said.sentence().contains("needs a name"));
        page.press(KeyCode.ESCAPE);
        find.await(() -> page.saved().equals(List.of("1 Coffee drinkers 300")));
        page.clickSaved(1, MouseButton.PRIMARY).press(KeyCode.DELETE);
        find.await(() -> page.saved().isEmpty());
        assertThat(page.tabs()).containsExactly("decaf", "[decaf]");
        robot.interact(() -> test.lastMessage().run().run());
        find.await(() -> page.saved().size() == 1);
    }

    @Test
    void who_asks_for_more_values_of_a_facet_types_at_once_which(FxRobot robot) {
        FindPage find = new FindPage(robot).awaitCount("600 of 600");
        find.await(
                () -> robot.lookup("#find-facet-user_id .facet-more").tryQuery().isPresent());
        robot.clickOn("#find-facet-user_id .facet-more");
        find.await(() -> robot.lookup("#find-facet-user_id .facet-search")
                .tryQuery()
                .filter(Node::isFocused)
                .isPresent());
    }

    @Test
    void of_a_narrow_line_the_name_of_a_saved_search_gets_the_most(FxRobot robot) {
        FindPage find = new FindPage(robot).awaitCount("600 of 600");
        SearchesPage page = new SearchesPage(robot);
        page.saveAs("Resigned to become governor");
        find.await(() -> page.saved().equals(List.of("1 Resigned to become governor 600")));
        Region line = robot.lookup("#find-saved-1").query();
        Region name = robot.lookup("#find-saved-1 .facet-name").query();
        robot.interact(() -> {
            line.resize(170, line.getHeight());
            line.layout();
        });
        assertThat(name.getWidth()).isGreaterThan(100);
        assertThat(line.getAccessibleText()).contains("Ctrl+1");
    }

    @Test
    void a_tab_comes_back_with_its_rows_where_they_were(FxRobot robot) {
        FindPage find = new FindPage(robot).awaitCount("600 of 600");
        SearchesPage page = new SearchesPage(robot);
        GridPage grid = new GridPage(robot);
        find.type("decaf").awaitCount("300 of 600");
        grid.waitForRows(300);
        robot.interact(() -> grid.table().scrollTo(220));
        grid.waitUntil(() -> firstRow(grid) == 220);
        grid.click(222, "text");
        page.press(KeyCode.CONTROL, KeyCode.T);
        find.awaitCount("600 of 600");
        page.write("tea");
        grid.waitForRows(300).waitUntil(() -> grid.text(0, "text").startsWith("Drinks"));
        assertThat(page.tabs()).containsExactly("decaf", "[tea]");
        page.press(KeyCode.CONTROL, KeyCode.PAGE_UP);
        grid.waitUntil(() -> firstRow(grid) == 220 && grid.text(222, "text").startsWith("Prefers"));
        grid.waitUntil(() -> grid.rowHas(222, "selected") && grid.focusedRow() == 222);
        page.clickTab("tea", MouseButton.MIDDLE);
        assertThat(page.isTabStripShown()).isFalse();
        page.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        find.await(() -> find.text().equals("tea") && page.tabs().equals(List.of("decaf", "[tea]")));
    }

    @Test
    void an_edit_begun_in_a_cell_is_saved_when_another_tab_is_shown(FxRobot robot) {
        FindPage find = new FindPage(robot).awaitCount("600 of 600");
        SearchesPage page = new SearchesPage(robot);
        GridPage grid = new GridPage(robot);
        page.press(KeyCode.CONTROL, KeyCode.T).write("tea");
        find.awaitCount("300 of 600");
        grid.waitForRows(300).type(0, "text", "Water");
        assertThat(grid.isEditing()).isTrue();
        page.press(KeyCode.CONTROL, KeyCode.TAB);
        find.await(() -> find.text().isEmpty() && test.changeSets(ChangeKind.EDIT) == 1);
        assertThat(test.store()
                        .store()
                        .changeSets(Long.MAX_VALUE, 1)
                        .getFirst()
                        .origin()
                        .query())
                .isEqualTo("tea");
        page.press(KeyCode.CONTROL, KeyCode.TAB);
        grid.waitUntil(() -> grid.text(0, "text").equals("Water") && grid.rowHas(0, "stale"));
    }

    private static int firstRow(GridPage grid) {
        return ((VirtualFlow<?>) grid.table().lookup(".virtual-flow"))
                .getFirstVisibleCell()
                .getIndex();
    }
}

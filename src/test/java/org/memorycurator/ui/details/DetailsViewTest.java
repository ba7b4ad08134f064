package org.memorycurator.ui.details;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PastChange;
import org.memorycurator.model.PastEvent;
import org.memorycurator.model.PastEvent.Kind;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.Timestamp;
import org.memorycurator.support.DetailsPage;
import org.memorycurator.support.TestDesk;
import org.memorycurator.support.Windows;
import org.memorycurator.ui.desk.Selection;
import org.memorycurator.ui.kit.Clip;
import org.memorycurator.ui.kit.Fonts;
import org.memorycurator.ui.kit.FxBackground;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class DetailsViewTest {
    private final FxBackground background = new FxBackground();
    private TestDesk test;

    @Start
    void start(Stage stage) {
        Fonts.load();
        test = new TestDesk(
                background,
                memory("Prefers decaf").with("zip", "0209").withNumber("score", "0.83"),
                memory("Never changes").immutable(),
                memory("Likes tea").with("zip", "1000"));
        test.desk().begin();
        DetailsView view = new DetailsView(new DetailsModel(test.desk(), Clip.inMemory()));
        Button elsewhere = new Button("Elsewhere");
        elsewhere.setId("elsewhere");
        Windows.show(stage, new VBox(elsewhere, view), 360, 800);
        test.desk().leadProperty().set(test.now(1));
    }

    @AfterEach
    void close() {
        background.close();
        test.close();
    }

    @Test
    void what_happened_elsewhere_is_told_in_words_and_can_be_reached_by_keyboard(FxRobot robot) {
        DetailsPage page = new DetailsPage(robot);
        Memory decaf = test.now(1);
        Timestamp day = Timestamp.parse("2024-05-06T12:00:00Z");
        List<PastEvent> past = List.of(
                new PastEvent(Kind.ADD, null, "Prefers tea", day, null, "user", "history.db"),
                new PastEvent(Kind.UPDATE, "Prefers tea", "Prefers tea", null, null, null, "history.db"),
                new PastEvent(Kind.UPDATE, "Prefers tea", "Prefers decaf", null, "Ana", "user", "history.db"));
        test.store()
                .apply(
                        ChangeKind.IMPORT,
                        "Import history.db",
                        new PlannedChange.Update(decaf, decaf.content(), PastChange.adding(past)));
        robot.interact(() -> test.desk().leadProperty().set(test.now(1)));
        page.await(() -> robot.lookup(".elsewhere").queryAll().size() == 3);
        assertThat(page.words("#details-elsewhere-title")).isEqualTo("Before it came into this store, from history.db");
        assertThat(robot.lookup(".elsewhere").queryAll().stream().map(Node::getAccessibleText))
                .containsExactly(
                        "Text changed, Ana (user) · without a date, text: [removed: Prefers tea] → [added: Prefers decaf]",
                        "Updated; the text stayed, without a date",
                        "Added, user · 6 May 2024, text: [added: Prefers tea]");
        robot.interact(
                () -> robot.lookup(".elsewhere").queryAll().iterator().next().requestFocus());
        page.press(KeyCode.TAB);
        assertThat(robot.lookup(".elsewhere").queryAll().stream().map(Node::isFocused))
                .containsExactly(false, true, false);
    }

    @Test
    void a_value_that_would_be_cut_off_beside_its_name_has_a_line_of_its_own(FxRobot robot) {
        DetailsPage page = new DetailsPage(robot);
        test.store()
                .apply(
                        ChangeKind.EDIT,
                        "office",
                        new PlannedChange.Update(
                                test.now(3),
                                test.now(3)
                                        .content()
                                        .withMetadata(test.now(3)
                                                .metadata()
                                                .with("office", new Json.Str("The Corner House, West Lane"))
                                                .with("zip", new Json.Str("0209")))));
        robot.interact(() -> test.desk().leadProperty().set(test.now(3)));
        page.await(() -> robot.lookup("#details-value-office").tryQuery().isPresent());
        assertThat(below(robot, "office")).isTrue();
        assertThat(below(robot, "zip")).isFalse();
    }

    private static boolean below(FxRobot robot, String key) {
        Node name = robot.lookup("#details-row-" + key + " .key-name").query();
        Node value = robot.lookup("#details-value-" + key).query();
        return value.localToScreen(value.getLayoutBounds()).getMinY()
                >= name.localToScreen(name.getLayoutBounds()).getMaxY();
    }

    @Test
    void a_text_is_saved_by_clicking_elsewhere_and_escape_brings_the_stored_one_back(FxRobot robot) {
        DetailsPage page = new DetailsPage(robot);
        page.typeText("Prefers tea").click("#elsewhere");
        page.await(() -> test.now(1).text().equals("Prefers tea"));
        page.await(() -> page.words("#details-standing").equals("Saved"));
        page.typeText("Prefers nothing");
        page.await(() -> page.text().equals("Prefers nothing"));
        page.press(KeyCode.ESCAPE);
        page.await(() -> page.text().equals("Prefers tea"));
        page.click("#elsewhere");
        assertThat(test.changeSets(ChangeKind.EDIT)).isEqualTo(1);
    }

    @Test
    void values_keep_their_type_and_an_invalid_number_stays_in_view_with_its_reason(FxRobot robot) {
        DetailsPage page = new DetailsPage(robot);
        page.typeValue("zip", "0210");
        assertThat(page.canUndoTyping("zip")).isTrue();
        page.press(KeyCode.ENTER);
        page.await(() -> new Json.Str("0210").equals(test.now(1).metadata().get("zip")));
        page.await(() -> !page.canUndoTyping("zip")); // from now on undo means what was stored
        page.typeValue("score", "high").click("#elsewhere");
        page.await(() -> page.says("is not a number"));
        assertThat(page.value("score")).isEqualTo("high");
        assertThat(test.now(1).metadata().get("score")).isEqualTo(new Json.Num("0.83"));
    }

    @Test
    void what_was_typed_belongs_to_its_memory_and_another_one_refuses(FxRobot robot) {
        DetailsPage page = new DetailsPage(robot);
        page.typeText("Prefers tea");
        page.await(() -> page.text().equals("Prefers tea"));
        robot.interact(() -> test.desk().leadProperty().set(test.now(2)));
        page.await(() -> test.now(1).text().equals("Prefers tea"));
        page.await(() -> page.text().equals("Never changes"));
        assertThat(page.textEditable()).isFalse();
        assertThat(page.canUndoTyping())
                .as("undo would bring another memory’s text")
                .isFalse();
        assertThat(page.says("Immutable")).isTrue();
        assertThat(page.isShown("#details-replace")).isTrue();
        assertThat(test.now(2).text()).isEqualTo("Never changes");
    }

    @Test
    void many_memories_show_what_differs(FxRobot robot) {
        DetailsPage page = new DetailsPage(robot);
        robot.interact(() -> test.desk().selectionProperty().set(Selection.of(1, 2, 3)));
        page.await(() -> page.says("different across 3"));
        assertThat(page.says("missing from 1")).isTrue();
        assertThat(page.words("#details-edit-many")).isEqualTo("Edit 3 memories…");
    }
}

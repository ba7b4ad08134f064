package org.memorycurator.ui.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memorycurator.batch.KeyStep.MapValues;
import org.memorycurator.batch.ValueTable.Entry;
import org.memorycurator.model.Json;
import org.memorycurator.support.FindPage;
import org.memorycurator.support.Memories;
import org.memorycurator.support.TestDesk;
import org.memorycurator.support.ValuesPage;
import org.memorycurator.support.Windows;
import org.memorycurator.ui.desk.Prepared;
import org.memorycurator.ui.kit.FxBackground;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Values of a facet that are changed and merged under a user’s hands. */
@ExtendWith(ApplicationExtension.class)
class ValuesViewTest {
    private static final String[] CHAMBERS = {
        "SENATORS", "SENATORS", "24SENATORS", "OAK SENATORS", "ELMSENATORS", "DELEGATE", "Delegate"
    };

    private final FxBackground background = new FxBackground();
    private TestDesk desk;
    private FindPage find;
    private ValuesPage values;

    @Start
    void start(Stage stage) {
        desk = new TestDesk(
                background,
                Stream.of(CHAMBERS)
                        .map(value -> memory("A member")
                                .id(UUID.randomUUID().toString())
                                .with("chamber", value))
                        .toArray(Memories[]::new));
        FindModel model = new FindModel(desk.desk());
        SearchBar bar = new SearchBar(model);
        Windows.show(
                stage,
                new BorderPane(new Button("table"), new VBox(bar, bar.chips()), null, null, new FacetsView(model)),
                900,
                600);
        desk.begin();
    }

    @BeforeEach
    void open(FxRobot robot) {
        find = new FindPage(robot).awaitCount("7 of 7");
        values = new ValuesPage(robot, find);
    }

    @AfterEach
    void close() {
        background.close();
        desk.close();
    }

    private List<String> prepared() {
        find.await(() -> desk.desk().preparedProperty().get() != null);
        Prepared prepared = desk.desk().preparedProperty().get();
        List<Entry> entries = ((MapValues) prepared.steps().getFirst()).table().entries();
        return entries.stream().map(e -> text(e.from()) + " → " + text(e.to())).toList();
    }

    private static String text(Json value) {
        return ((Json.Str) value).value();
    }

    @Test
    void a_value_is_edited_with_the_pencil_and_completed_with_one_that_is_in_use() {
        values.edit("metadata.chamber", "Delegate");
        find.press(KeyCode.CONTROL, KeyCode.A).press(KeyCode.BACK_SPACE);
        values.type("dele").awaitOffer("DELEGATE");
        find.press(KeyCode.DOWN).press(KeyCode.ENTER).press(KeyCode.ENTER);
        assertThat(prepared()).containsExactly("Delegate → DELEGATE");
    }

    @Test
    void f2_on_a_line_edits_its_value_and_escape_goes_back_to_it() {
        values.focus("metadata.chamber", "24SENATORS");
        find.press(KeyCode.F2);
        find.await(() -> find.isShown("#find-edit-value"));
        find.press(KeyCode.ESCAPE);
        find.await(() -> !find.isShown("#find-edit-value"));
        find.press(KeyCode.F2);
        find.await(() -> find.isShown("#find-edit-value"));
        values.type("SENATORS");
        find.press(KeyCode.ENTER);
        assertThat(prepared()).containsExactly("24SENATORS → SENATORS");
    }

    @Test
    void similar_values_are_ticked_by_key_and_their_plan_is_asked_for() {
        values.open("metadata.chamber", "find-values-similar").awaitRows(2);
        values.focusList();
        find.press(KeyCode.SPACE).press(KeyCode.RIGHT);
        values.awaitRows(6);
        find.press(KeyCode.DOWN).press(KeyCode.DOWN).press(KeyCode.SPACE);
        values.awaitPlan("Show plan for 2 values").plan();
        assertThat(prepared()).hasSize(2).allMatch(line -> line.endsWith(" → SENATORS"));
        find.await(() -> !find.isShown("#values-list"));
    }

    @Test
    void ticked_values_become_what_is_typed() {
        values.open("metadata.chamber", "find-values-merge").awaitRows(6);
        values.tick("DELEGATE").tick("Delegate");
        values.awaitPlan("Show plan for 1 value").becomes("delegate");
        values.awaitPlan("Show plan for 2 values").plan();
        assertThat(prepared()).containsExactlyInAnyOrder("DELEGATE → delegate", "Delegate → delegate");
    }
}

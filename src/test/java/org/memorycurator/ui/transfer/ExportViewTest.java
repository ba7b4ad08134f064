package org.memorycurator.ui.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.support.ExportPage;
import org.memorycurator.support.WholeWindow;
import org.memorycurator.transfer.export.ExportFormat;
import org.memorycurator.ui.desk.Selection;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

@ExtendWith(ApplicationExtension.class)
class ExportViewTest {
    private WholeWindow window;

    static {
        // the whole window needs a while where many tests run at once
        org.testfx.api.FxToolkit.toolkitContext().setSetupTimeoutInMillis(120_000);
    }

    @Start
    void start(Stage stage) {
        window = new WholeWindow(
                stage,
                memory("Prefers decaf").id("1").user("a").with("region", "EMEA"),
                memory("Ships to Oak St").id("2").user("b"),
                memory("Born in May").id("3").user("c"),
                memory("Gone").id("4").binned());
    }

    @Stop
    void stop() {
        window.close();
    }

    @Test
    void what_is_selected_goes_into_a_file_and_the_window_says_so(FxRobot robot, @TempDir Path folder)
            throws Exception {
        ExportPage page = new ExportPage(robot, window.scene());
        page.until(() -> window.desk().finding().matches().size() == 3);
        robot.interact(() -> window.desk().selectionProperty().set(Selection.of(1, 3)));
        page.open();
        assertThat(page.words("export-scope-selection")).isEqualTo("The 2 selected memories");
        assertThat(page.words("export-scope-matches")).isEqualTo("The 3 matches of the search, in its order");
        assertThat(page.words("export-bin")).isEqualTo("And the 1 in the bin");
        assertThat(page.canBeChosen("export-bin")).isFalse();
        page.press("export-scope-all");
        assertThat(page.canBeChosen("export-bin")).isTrue();
        page.press("export-bin");
        assertThat(page.words("export-summary")).startsWith("4 memories, ");
        page.press("export-scope-selection");
        page.choose(ExportFormat.JSON_LINES);
        assertThat(page.isShown("export-mark")).isFalse();
        assertThat(page.isShown("export-columns-all")).isFalse();
        assertThat(page.words("export-summary")).startsWith("2 memories as memories-");
        page.press("export-run");
        assertThat(page.isOpen()).as("open while no file was chosen").isTrue();
        Path file = folder.resolve("two.jsonl");
        window.test().savesTo(file);
        page.press("export-run");
        page.until(() -> !page.isOpen() && window.test().said().startsWith("Exported 2 memories to two.jsonl"));
        assertThat(Files.readAllLines(file)).hasSize(2);
        page.open();
        assertThat(page.field("export-digest")).matches("sha256:[0-9a-f]{64}");
        robot.push(KeyCode.ESCAPE);
        page.until(() -> !page.isOpen());
    }
}

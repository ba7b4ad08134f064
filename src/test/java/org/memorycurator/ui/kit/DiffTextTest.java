package org.memorycurator.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.layout.Pane;
import javafx.scene.shape.MoveTo;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memorycurator.support.Windows;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What one line shows of a long text. */
@ExtendWith(ApplicationExtension.class)
class DiffTextTest {
    private static final String LONG = "Senators not elected to this Congress but seated in a later session of it";

    private final DiffText marked = DiffText.markedLine();
    private final DiffText changed = DiffText.line(List.of());

    @Start
    void start(Stage stage) {
        List<Span> spans = Span.marked(LONG, 0, 8);
        marked.show(spans);
        changed.show(spans);
        marked.setManaged(false); // each test gives it its size
        Windows.show(stage, new Pane(marked), 600, 40);
    }

    @Test
    void a_line_without_room_ends_in_an_ellipsis_after_a_whole_letter_and_says_all_of_it(FxRobot robot) {
        robot.interact(() -> layOut(Math.ceil(marked.prefWidth(-1))));
        assertThat(ellipsis().isVisible()).isFalse();
        double last = 0;
        for (double room = 60; room < 300; room += 7) {
            double width = room;
            robot.interact(() -> layOut(width));
            assertThat(ellipsis().isVisible()).isTrue();
            double at = ellipsis().getLayoutX();
            assertThat(at + ellipsis().getLayoutBounds().getWidth())
                    .as("in %s pixels", room)
                    .isBetween(room - 20, room);
            assertThat(flow().getClip().getLayoutBounds().getWidth())
                    .as("what is in front of it is cut there")
                    .isEqualTo(at);
            assertThat(at).isGreaterThanOrEqualTo(last);
            last = at;
            double shown = at;
            assertThat(edges())
                    .as("letters end where the ellipsis begins")
                    .anyMatch(edge -> Math.abs(edge - shown) < 0.1);
        }
        assertThat(marked.getAccessibleText()).isEqualTo(LONG);
    }

    private void layOut(double width) {
        marked.resize(width, 30);
        marked.applyCss();
        marked.layout();
    }

    private javafx.scene.text.Text ellipsis() {
        return (javafx.scene.text.Text) marked.lookup(".diff-ellipsis");
    }

    private TextFlow flow() {
        return (TextFlow) marked.lookup(".diff-part").getParent();
    }

    private List<Double> edges() {
        return IntStream.range(0, LONG.length())
                .mapToObj(i -> ((MoveTo) flow().getRangeShape(i, i + 1, false)[0]).getX())
                .toList();
    }

    @Test
    void a_line_with_marks_keeps_all_its_words_and_one_with_changes_only_those_near_them() {
        assertThat(words(marked)).isEqualTo(LONG);
        assertThat(words(changed)).isEqualTo("Senators not elected to this Con…");
    }

    private static String words(DiffText text) {
        return text.lookupAll(".diff-part").stream()
                .map(part -> ((javafx.scene.text.Text) part).getText())
                .collect(Collectors.joining());
    }
}

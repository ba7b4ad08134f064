package org.memorycurator.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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

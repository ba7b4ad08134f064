package org.memorycurator.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class AgoTest {
    private final Instant now = Instant.now();

    @Test
    void just_now_does_not_stay_true() {
        Label written = new Label();
        Label other = new Label("#12 Import");
        Ago.tell(written, now, when -> "by Ada, " + when);
        assertThat(written.getText()).isEqualTo("by Ada, just now");
        Ago.tellAnew(new StackPane(new HBox(written, other)), now.plus(Duration.ofMinutes(7)));
        assertThat(written.getText()).isEqualTo("by Ada, 7 min ago");
        assertThat(other.getText()).isEqualTo("#12 Import");
    }

    @Test
    void a_label_that_tells_of_another_moment_forgets_the_first() {
        Label label = new Label();
        Ago.tell(label, now, when -> when);
        Ago.tell(label, now.minus(Duration.ofMinutes(20)), when -> "changed " + when);
        Ago.tellAnew(label, now.plus(Duration.ofMinutes(7)));
        assertThat(label.getText()).isEqualTo("changed 27 min ago");
    }
}

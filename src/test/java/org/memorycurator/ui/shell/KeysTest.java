package org.memorycurator.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.memorycurator.support.DockDesk;
import org.memorycurator.ui.batch.BatchModel;

class KeysTest {
    private final List<String> said = new ArrayList<>();

    @Test
    void keys_of_what_can_never_be_done_here_say_why() {
        try (DockDesk dock = DockDesk.readOnly(memory("Prefers decaf"))) {
            Pane window = new Pane();
            dock.desk().keys().offer(new BatchModel(dock.desk()).actions());
            Keys.install(window, dock.desk().keys(), said::add);
            Event.fireEvent(window, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.E, false, true, false, false));
            assertThat(said).containsExactly("The store is open read-only: nothing can be changed.");
            Event.fireEvent(window, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.J, false, true, false, false));
            assertThat(said).hasSize(1);
        }
    }
}

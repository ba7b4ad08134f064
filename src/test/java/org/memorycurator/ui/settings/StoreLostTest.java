package org.memorycurator.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.store.StoreException;
import org.memorycurator.store.StoreException.Reason;
import org.memorycurator.support.TestDesk;
import org.memorycurator.support.WholeWindow;
import org.memorycurator.ui.desk.Message;

/** A store that closed itself, because its disk was full. */
class StoreLostTest {
    private final TestDesk test = new TestDesk(memory("Prefers decaf"));
    private final BackupsModel backups = new BackupsModel(test.desk(), WholeWindow.nowhere(), Clock.systemUTC());
    private final List<String> heard = new ArrayList<>();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void it_is_said_once_and_no_backup_of_it_is_tried() {
        test.desk().status().onMessage(message -> heard.add(message.sentence()));
        fail("The change could not be written.");
        fail("The store cannot be read any more.");
        backups.backUpIfDue();
        assertThat(heard).containsExactly("The change could not be written.");
        assertThat(test.desk().status().messageProperty().get())
                .isEqualTo(Message.of(Message.Tone.ERROR, "The store cannot be read any more."));
        assertThat(backups.jobProperty().get()).isNull();
    }

    @Test
    void until_then_a_backup_is_made() {
        backups.backUpIfDue();
        assertThat(backups.jobProperty().get()).isNotNull();
    }

    private void fail(String sentence) {
        test.desk().status().failed(new StoreException(Reason.CLOSED, sentence, null));
    }
}

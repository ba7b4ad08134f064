package org.memorycurator.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogFileTest {
    private static final String NEEDLE = "Needle7f3a";

    @Test
    void an_entry_tells_kind_and_place_of_a_fault_but_nobodys_words() {
        LogRecord entry = new LogRecord(Level.SEVERE, "A piece of work failed");
        entry.setLoggerName("org.memorycurator.ui.desk.Status");
        entry.setThrown(new IllegalStateException("said " + NEEDLE, new RuntimeException(NEEDLE)));
        String printed = new LogFormat().format(entry);
        assertThat(printed)
                .doesNotContain(NEEDLE)
                .matches(
                        "(?s)\\d{4}-\\d\\d-\\d\\dT\\S+Z ERROR \\[[^\\]]+\\] org\\.memorycurator\\.ui\\.desk\\.Status: A piece of work failed\n.*")
                .contains(
                        "\tjava.lang.IllegalStateException\n",
                        "Caused by: java.lang.RuntimeException",
                        "\tat org.memorycurator.app.LogFileTest");
    }

    @Test
    void only_numbers_are_put_into_the_words_of_an_entry() {
        LogRecord entry = new LogRecord(Level.INFO, "{0} of {1}");
        entry.setLoggerName("org.memorycurator.app.X");
        entry.setParameters(new Object[] {3, NEEDLE});
        assertThat(new LogFormat().format(entry)).endsWith(": 3 of …\n");
    }

    @Test
    void what_libraries_say_is_left_out() {
        LogRecord entry = new LogRecord(Level.WARNING, "select '" + NEEDLE + "'");
        entry.setLoggerName("h2database");
        assertThat(new LogFormat().format(entry)).doesNotContain(NEEDLE).contains("WARNING", "h2database");
    }
}

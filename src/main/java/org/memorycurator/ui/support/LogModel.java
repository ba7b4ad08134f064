package org.memorycurator.ui.support;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.kit.Latest;

/** The newest entries of the log. FX thread. */
final class LogModel {
    private static final int ENTRIES = 1_000;

    /** Which entries are shown. */
    enum Level {
        /** All. */
        ALL,
        /** What wants a look, and what failed. */
        WARNINGS,
        /** What failed. */
        ERRORS;

        boolean shows(LogEntry entry) {
            return switch (this) {
                case ALL -> true;
                case WARNINGS -> !entry.level().equals("INFO") && !entry.level().equals("DEBUG");
                case ERRORS -> entry.level().equals("ERROR");
            };
        }
    }

    private final Desk desk;
    private final Path folder;
    private final Latest latest = new Latest();
    private final ObjectProperty<Level> level = new SimpleObjectProperty<>(Level.ALL);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private List<LogEntry> entries = List.of();

    LogModel(Desk desk, Path folder) {
        this.desk = desk;
        this.folder = folder;
        level.subscribe((_, _) -> show());
    }

    /** Which entries are shown. */
    ObjectProperty<Level> levelProperty() {
        return level;
    }

    /** The entries that are shown, as they stand in the file, newest last. */
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Reads the log anew. */
    void refresh() {
        Latest.Question question = latest.ask();
        desk.background()
                .read(
                        () -> LogFiles.last(folder, ENTRIES),
                        question.only(read -> {
                            entries = read;
                            show();
                        }),
                        question.only(desk.status()::failed));
    }

    private void show() {
        String shown =
                entries.stream().filter(level.get()::shows).map(LogEntry::print).collect(Collectors.joining());
        text.set(shown.isEmpty() ? Text.of("log.empty") : shown);
    }
}

package org.memorycurator.ui.transfer;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.ImportSetup;
import org.memorycurator.transfer.Importer;
import org.memorycurator.transfer.Preview;
import org.memorycurator.transfer.file.ImportException;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.kit.Cancellable;
import org.memorycurator.ui.kit.Latest;

/** Keeps the first rows, as they will be stored, in step with what is chosen. FX thread. */
final class Previewing {
    private static final System.Logger LOG = System.getLogger(Previewing.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final Desk desk;
    private final Supplier<Optional<ImportSetup>> wanted;
    private final Latest latest = new Latest();
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private RuleMarks marks = new RuleMarks(null);
    private @Nullable Cancellable pending;

    Previewing(Desk desk, Supplier<Optional<ImportSetup>> wanted) {
        this.desk = desk;
        this.wanted = wanted;
    }

    /** The first rows; null when there is nothing that could be read. Stays until the next answer. */
    ReadOnlyObjectProperty<@Nullable Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** What the import rule makes of the first rows. */
    RuleMarks marks() {
        return marks;
    }

    /** Why there are no rows, in a sentence; empty when there are. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether an answer is on its way. */
    ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Reads anew as soon as nothing changes any more. */
    void again() {
        callOff();
        reading.set(true);
        pending = desk.background().later(PAUSE, this::now);
    }

    /** Nothing is to be seen any more. */
    void clear() {
        callOff();
        show(null, "");
    }

    private void now() {
        Optional<ImportSetup> setup = wanted.get();
        if (setup.isEmpty()) {
            show(null, "");
            return;
        }
        Latest.Question question = latest.ask();
        desk.background()
                .read(
                        () -> Importer.preview(setup.get()),
                        question.only(read -> show(read, "")),
                        question.only(this::failed));
    }

    private void callOff() {
        latest.forget();
        if (pending != null) {
            pending.cancel();
            pending = null;
        }
    }

    private void failed(Exception fault) {
        String said = fault.getMessage();
        if (!(fault instanceof ImportException)) {
            LOG.log(System.Logger.Level.ERROR, "A file could not be previewed", fault);
        }
        show(null, said == null ? Text.of("status.failed") : said);
    }

    private void show(@Nullable Preview read, String sentence) {
        reading.set(false);
        problem.set(sentence);
        marks = new RuleMarks(read);
        preview.set(read);
    }
}

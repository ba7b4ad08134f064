package org.memorycurator.ui.transfer;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Query;
import org.memorycurator.search.Facets;
import org.memorycurator.store.Store;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.export.ExportException;
import org.memorycurator.transfer.export.ExportFormat;
import org.memorycurator.transfer.export.ExportSetup;
import org.memorycurator.transfer.export.Exported;
import org.memorycurator.transfer.export.Exporter;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Message.Tone;
import org.memorycurator.ui.desk.Outside;
import org.memorycurator.ui.desk.Watched;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Clip;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Job;
import org.memorycurator.ui.kit.Lane;
import org.memorycurator.ui.kit.Latest;

/** Takes memories out into a file, and says what was written. FX thread. */
public final class ExportModel {
    /** Columns that every table of all columns has. */
    private static final int COMMON_COLUMNS = 12;

    private final Desk desk;
    private final Outside outside;
    private final Clip clip;
    private final Clock clock;
    private final ExportChoices choices;
    private final ObjectProperty<ExportScope> scope = new SimpleObjectProperty<>(ExportScope.MATCHES);
    private final BooleanProperty bin = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper pasts = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Exported> last = new ReadOnlyObjectWrapper<>();
    private final List<Action> actions;
    private final StoreDigest digest;
    private final Latest latest = new Latest();
    private ExportSource source;
    private int keys = -1;
    private Runnable onOpen = () -> {};

    /** Exports from this desk's store, a read-only one too. */
    public ExportModel(Desk desk, Outside outside) {
        this(desk, outside, Clip.system(), Clock.systemDefaultZone());
    }

    ExportModel(Desk desk, Outside outside, Clip clip, Clock clock) {
        this.desk = desk;
        this.outside = outside;
        this.clip = clip;
        this.clock = clock;
        choices = new ExportChoices(desk.preferences());
        source = ExportSource.of(desk);
        digest = new StoreDigest(desk, clip);
        BooleanProperty always = new SimpleBooleanProperty(true);
        actions = List.of(
                new Action("export.open", "export.action.open", Icon.EXPORT, "Ctrl+Shift+E", always, this::open),
                new Action("export.digest", "export.action.digest", Icon.VERIFY, "", always, this::digest));
        scope.subscribe((_, _) -> tellAnew());
        bin.subscribe((_, _) -> tell());
        choices.formatProperty().subscribe((_, _) -> tell());
        choices.allColumnsProperty().subscribe((_, _) -> tell());
    }

    /** What can be done here, for menus, keys and the palette. */
    public List<Action> actions() {
        return actions;
    }

    /** Who shows the choices. */
    void onOpen(Runnable listener) {
        onOpen = listener;
    }

    ExportChoices choices() {
        return choices;
    }

    /** What there is to export. */
    ExportSource source() {
        return source;
    }

    ObjectProperty<ExportScope> scopeProperty() {
        return scope;
    }

    /** Whether all memories are also those in the bin. */
    BooleanProperty binProperty() {
        return bin;
    }

    /** Whether anything is known of what happened to memories before they came here. */
    ReadOnlyBooleanProperty pastsProperty() {
        return pasts.getReadOnlyProperty();
    }

    /** What will be written, in a sentence. */
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Puts the digest of the last export on the clipboard. */
    void copyDigest() {
        Exported written = last.get();
        if (written != null) {
            clip.put(Exporter.METHOD + written.digest());
        }
    }

    /** What was written last; null before the first export. */
    ReadOnlyObjectProperty<@Nullable Exported> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /** Whether there is anything in the scope that is chosen. */
    boolean possible() {
        return count() > 0;
    }

    /** Shows the choices for what is found and selected now. */
    void open() {
        source = ExportSource.of(desk);
        bin.set(false);
        scope.set(source.usual());
        tellAnew();
        Store store = desk.store();
        desk.background().read(store.pasts()::any, pasts::set, desk.status()::failed);
        onOpen.run();
    }

    /** Asks where to, and writes; false when the user thinks again. */
    boolean export() {
        Optional<Path> chosen = desk.dialogs()
                .saveFile(
                        Text.of("export.title"),
                        fileName(),
                        List.of(choices.formatProperty().get().extension()));
        chosen.ifPresent(this::write);
        return chosen.isPresent();
    }

    /** The name that is proposed for the file. */
    String fileName() {
        return ExportName.of(
                source.words(scope.get()),
                LocalDate.now(clock),
                choices.formatProperty().get());
    }

    private void write(Path file) {
        ExportSource from = source;
        ExportScope which = scope.get();
        boolean binToo = bin.get();
        ExportSetup setup = setup(from.search(which, binToo));
        Job job = desk.background()
                .job(
                        Text.of("export.job", name(file)),
                        Lane.READ,
                        progress -> Exporter.write(from.freeze(which, binToo), setup, file, new Watched(progress)),
                        this::written,
                        fault -> failed(fault, file));
        desk.status().watch(job);
    }

    /** Works out what all live memories of the store say. */
    void digest() {
        digest.tell();
    }

    private ExportSetup setup(String search) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new ExportSetup(
                choices.formatProperty().get(),
                choices.allColumnsProperty().get() ? null : source.shown(),
                choices.delimiterProperty().get().character(),
                choices.markProperty().get(),
                choices.aboutProperty().get(),
                choices.historyProperty().get(),
                new ExportSetup.Source(search, name(desk.store().folder()), now));
    }

    private void written(Exported exported) {
        last.set(exported);
        StringBuilder said = new StringBuilder(Text.of(
                "export.done",
                exported.memories(),
                name(exported.file()),
                exported.digest().substring(0, StoreDigest.GLANCE),
                exported.events()));
        exported.notes().forEach(note -> said.append(' ').append(note));
        Path folder = exported.file().toAbsolutePath().getParent();
        desk.status()
                .say(new Message(
                        exported.notes().isEmpty() ? Tone.SUCCESS : Tone.WARNING,
                        said.toString(),
                        Text.of("export.showInFolder"),
                        () -> outside.reveal(folder == null ? exported.file() : folder)));
    }

    /** A file that cannot be written is no fault of the program: the sentence is enough. */
    private void failed(Exception fault, Path file) {
        if (fault instanceof ExportException) {
            desk.status().say(Message.of(Tone.ERROR, String.valueOf(fault.getMessage())));
        } else {
            desk.status().failed(fault, Text.of("status.cancelledFile", name(file)));
        }
    }

    private int count() {
        return source.count(scope.get(), bin.get());
    }

    /** How many columns a table of all columns has is not known before the keys are read. */
    private void tellAnew() {
        keys = -1;
        tell();
        ExportSource asked = source;
        boolean all = scope.get() == ExportScope.ALL;
        Latest.Question question = latest.ask();
        desk.background()
                .read(
                        () -> topKeys(desk.index()
                                .keys(all ? Query.ALL : asked.matches().query())),
                        question.only(this::keysRead),
                        question.only(desk.status()::failed));
    }

    /** The index tells nested keys one by one; a table has one column for all below the same key. */
    private static int topKeys(List<Facets.Count> keys) {
        return (int) keys.stream()
                .map(key -> key.value().split("\\.", 2)[0])
                .distinct()
                .count();
    }

    private void keysRead(int count) {
        keys = count;
        tell();
    }

    private void tell() {
        ExportFormat format = choices.formatProperty().get();
        String name = fileName();
        if (!possible()) {
            summary.set(Text.of("export.nothing"));
        } else if (!format.tabular()) {
            summary.set(Text.of("export.summary", count(), name));
        } else if (!choices.allColumnsProperty().get()) {
            summary.set(Text.of("export.summary.columns", count(), source.shownColumns(), name));
        } else if (keys < 0) {
            summary.set(Text.of("export.summary.all", count(), name));
        } else {
            summary.set(Text.of("export.summary.about", count(), COMMON_COLUMNS + keys, name));
        }
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return String.valueOf(name == null ? file : name);
    }
}

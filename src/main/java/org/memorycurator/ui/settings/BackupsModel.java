package org.memorycurator.ui.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.CancelledException;
import org.memorycurator.store.BackupFile;
import org.memorycurator.store.Backups;
import org.memorycurator.store.Restoring;
import org.memorycurator.store.Store;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Outside;
import org.memorycurator.ui.desk.Watched;
import org.memorycurator.ui.kit.Dialogs.Choice;
import org.memorycurator.ui.kit.Job;
import org.memorycurator.ui.kit.Lane;

/** Makes backups when they are due or asked for, and stores of backups. FX thread. */
final class BackupsModel {
    private static final System.Logger LOG = System.getLogger(BackupsModel.class.getName());
    /** After a backup that failed the next try is not a whole day away. */
    private static final Duration AGAIN = Duration.ofHours(1);

    /**
     * How the last backup went.
     *
     * @param problem one sentence; empty when it is made
     * @param revision up to which it goes
     */
    record Last(Instant at, String problem, long revision) {}

    /** What is in a folder that was chosen. */
    private enum Found {
        NO_STORE,
        STORE,
        OPEN_HERE,
        OPEN_ELSEWHERE
    }

    private final Desk desk;
    private final Outside outside;
    private final Clock clock;
    private final Backups backups;
    private final BackupRules rules;
    private final ReadOnlyObjectWrapper<@Nullable Last> last = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Job> job = new ReadOnlyObjectWrapper<>();

    BackupsModel(Desk desk, Outside outside, Clock clock) {
        this.desk = desk;
        this.outside = outside;
        this.clock = clock;
        this.backups = new Backups(desk.store());
        this.rules = new BackupRules(desk.preferences(), desk.store().folder());
        last.set(remembered());
    }

    private @Nullable Last remembered() {
        try {
            return new Last(
                    Instant.parse(desk.preferences().get("backups.last", "")),
                    desk.preferences().get("backups.problem", ""),
                    Long.parseLong(desk.preferences().get("backups.revision", "0")));
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    BackupRules rules() {
        return rules;
    }

    /** The last backup, or try; null before the first. */
    ReadOnlyObjectProperty<@Nullable Last> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /** What is running, or ran last; null before the first. */
    ReadOnlyObjectProperty<@Nullable Job> jobProperty() {
        return job.getReadOnlyProperty();
    }

    boolean running() {
        Job now = job.get();
        return now != null && now.runningProperty().get();
    }

    /** Makes a backup if it is time for one and something was changed since the last. Called now and then. */
    void backUpIfDue() {
        Last before = last.get();
        boolean changed = before == null || before.revision() != desk.store().lastRevision();
        boolean failed = before != null && !before.problem().isEmpty();
        Duration pause = failed ? AGAIN : rules.now().interval();
        boolean due = before == null || !clock.instant().isBefore(before.at().plus(pause));
        boolean can = !desk.store().readOnly() && !desk.status().storeLost() && !running();
        if (rules.now().when() != BackupRules.When.OFF
                && can
                && changed
                && due
                && desk.store().lastRevision() > 0) {
            start(false);
        }
    }

    /** Makes a backup because the user asked for it. */
    void backUpNow() {
        if (!running()) {
            start(true);
        }
    }

    private void start(boolean asked) {
        BackupRules.Rules now = rules.now();
        Instant begun = clock.instant();
        job.set(desk.status()
                .watch(desk.background()
                        .job(
                                Text.of("backup.job"),
                                Lane.READ,
                                progress -> {
                                    BackupFile made = backups.make(now.folder(), new Watched(progress));
                                    backups.forget(now.folder(), now.keep());
                                    return made;
                                },
                                made -> made(made, begun, asked),
                                fault -> failed(fault, begun, asked))
                        .inBytes()));
    }

    private void made(BackupFile made, Instant begun, boolean asked) {
        remember(new Last(begun, "", made.revision()));
        if (asked) { // what is made by itself must not take the place of a message with its Undo
            String name = made.file().getFileName().toString();
            desk.status()
                    .say(Message.of(
                            Message.Tone.SUCCESS, Text.of("backup.done", name, Text.number(megabytes(made.bytes())))));
        }
    }

    private static long megabytes(long bytes) {
        return Math.max(1, Math.round(bytes / 1e6));
    }

    private void failed(Exception fault, Instant begun, boolean asked) {
        if (fault instanceof CancelledException || fault instanceof CancellationException) {
            desk.status().note(Message.of(Message.Tone.INFO, Text.of("backup.cancelled")));
            return;
        }
        LOG.log(System.Logger.Level.ERROR, "A backup was not made", fault);
        String said = String.valueOf(fault.getMessage());
        Last before = last.get();
        remember(new Last(begun, said, before == null ? 0 : before.revision()));
        desk.status().say(Message.of(asked ? Message.Tone.ERROR : Message.Tone.WARNING, said));
    }

    private void remember(Last now) {
        last.set(now);
        desk.preferences().put("backups.last", now.at().toString());
        desk.preferences().put("backups.problem", now.problem());
        desk.preferences().put("backups.revision", String.valueOf(now.revision()));
    }

    void chooseFolder() {
        desk.dialogs()
                .chooseFolder(Text.of("backup.chooseFolder"), rules.now().folder())
                .ifPresent(rules::folder);
    }

    void reveal() {
        outside.reveal(rules.now().folder());
    }

    /** Opens the store in a folder that the user chooses, instead of this one. */
    void openOther() {
        desk.dialogs().chooseFolder(Text.of("app.chooseStore"), besideStore()).ifPresent(this::open);
    }

    private void open(Path folder) {
        desk.background().read(() -> lookInto(folder), found -> open(folder, found), desk.status()::failed);
    }

    private Found lookInto(Path folder) throws IOException {
        if (!Store.isIn(folder)) {
            return Found.NO_STORE;
        } else if (Files.isSameFile(folder, desk.store().folder())) {
            return Found.OPEN_HERE;
        }
        return outside.showOther(folder) ? Found.OPEN_ELSEWHERE : Found.STORE;
    }

    private void open(Path folder, Found found) {
        switch (found) {
            case OPEN_HERE -> desk.status().say(Message.of(Message.Tone.INFO, Text.of("store.isOpen")));
            case OPEN_ELSEWHERE ->
                desk.status().say(Message.of(Message.Tone.INFO, Text.of("store.isElsewhere", folder.getFileName())));
            case STORE -> outside.openStore(folder);
            case NO_STORE -> {
                if (beginNew(folder)) {
                    outside.openStore(folder);
                }
            }
        }
    }

    /** Nobody should find a database among his letters because he missed a folder by one. */
    private boolean beginNew(Path folder) {
        return desk.dialogs()
                .ask(
                        Text.of("store.none"),
                        Text.of("store.none.words", folder),
                        List.of(
                                new Choice("begin", Text.of("store.begin"), Choice.Kind.OTHER),
                                new Choice("cancel", Text.of("kit.dialog.cancel"), Choice.Kind.CANCEL)))
                .isPresent();
    }

    /** Makes a new store of a backup that the user chooses, beside nothing that is there, and offers to open it. */
    void restore() {
        List<Path> chosen = desk.dialogs()
                .openFiles(
                        Text.of("backup.chooseBackup"),
                        List.of("zip"),
                        rules.now().folder());
        if (chosen.isEmpty() || running()) {
            return;
        }
        Path backup = chosen.getFirst();
        desk.dialogs()
                .chooseFolder(Text.of("backup.chooseGround"), besideStore())
                .ifPresent(ground -> restore(backup, ground));
    }

    /** Where other stores are most likely. */
    private Path besideStore() {
        Path store = desk.store().folder().toAbsolutePath();
        Path beside = store.getParent();
        return beside == null ? store : beside;
    }

    private void restore(Path backup, Path ground) {
        job.set(desk.status()
                .watch(desk.background()
                        .job(
                                Text.of("backup.restoring"),
                                Lane.READ,
                                progress -> {
                                    Path folder = free(ground);
                                    Restoring.restore(backup, folder, new Watched(progress));
                                    return folder;
                                },
                                folder -> desk.status()
                                        .say(new Message(
                                                Message.Tone.SUCCESS,
                                                Text.of("backup.restored", folder),
                                                Text.of("backup.open"),
                                                () -> outside.openStore(folder))),
                                desk.status()::failed)
                        .inBytes()));
    }

    private Path free(Path ground) {
        String name = desk.store().folder().getFileName() + "-restored-"
                + LocalDate.ofInstant(clock.instant(), clock.getZone());
        Path folder = ground.resolve(name);
        for (int next = 2; Files.exists(folder); next++) {
            folder = ground.resolve(name + "-" + next);
        }
        return folder;
    }
}

package org.memorycurator.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Query;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.file.TemporaryFiles;
import org.memorycurator.ui.desk.Appearance;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Outside;
import org.memorycurator.ui.kit.Fonts;
import org.memorycurator.ui.kit.FxBackground;
import org.memorycurator.ui.kit.FxDialogs;
import org.memorycurator.ui.kit.LiveTheme;
import org.memorycurator.ui.kit.Painted;
import org.memorycurator.ui.kit.Theme;
import org.memorycurator.ui.kit.WindowIcons;
import org.memorycurator.ui.shell.Shell;
import org.memorycurator.ui.shell.Skeleton;
import org.memorycurator.ui.support.CrashDialog;
import org.memorycurator.ui.support.CrashModel;

/** The application: shows a window at once, opens the store behind it, and closes everything in order. */
public final class CuratorApp extends Application {
    /** JavaFX makes the application's object itself: here it finds what was begun before. */
    private static final AtomicReference<@Nullable Supplier<Beginning>> BEGUN = new AtomicReference<>();

    private Beginning beginning = Objects.requireNonNull(BEGUN.get()).get();
    private FxBackground background = beginning.background();
    private final CrashModel crashes = new CrashModel(() -> background);
    private final LiveTheme theme = new LiveTheme();
    private final WindowIcons icons = new WindowIcons();
    private final StackPane root = new StackPane();
    private final Preview preview = new Preview(root, theme);
    private @Nullable WindowMemory place;
    private @Nullable Desk desk;
    private @Nullable FirstWindow firstWindow;
    private @Nullable Shell shell;
    private @Nullable Path before;
    private boolean triedAgain;
    private int exitCode;

    /** For JavaFX. */
    public CuratorApp() {}

    /** Runs until the window is closed; {@code beginning} waits for what has begun to open the store. Throws what keeps JavaFX from starting. */
    static void run(Supplier<Beginning> beginning) {
        BEGUN.set(beginning);
        launch(CuratorApp.class);
    }

    @Override
    public void start(Stage stage) {
        Arguments arguments = beginning.arguments();
        Fonts.loadRegular();
        preview.begin(beginning);
        Skeleton areas = preview.show(beginning);
        Scene scene = new Scene(root);
        Theme.style(scene);
        stage.setTitle(Text.of("app.name"));
        stage.setScene(scene);
        stage.setOnCloseRequest(e -> {
            e.consume();
            leave();
        });
        if (arguments.tour() == null) { // what breaks in the tour is told to whoever started it
            CrashDialog.install(crashes, () -> background, () -> stage, this::quit);
            Thread.setDefaultUncaughtExceptionHandler(crashes::caught);
        }
        WindowMemory memory = new WindowMemory(stage);
        memory.restore(beginning.remembered());
        place = memory;
        stage.show();
        if (arguments.startTimes()) {
            StartTimes.watch(scene, this::quit);
        }
        preview.addRows(
                areas,
                beginning,
                () -> open(stage, beginning)); // building the window would hold up what is to be seen first
    }

    /** As long as the window is empty. */
    private void say(String sentence) {
        if (root.getChildren().getFirst() instanceof Skeleton empty) {
            empty.say(sentence);
        }
    }

    private void open(Stage stage, Beginning begun) {
        beginning = begun;
        background.write(
                () -> {
                    preview.awaitFonts();
                    return begun.openedToShow();
                },
                opened -> {
                    try {
                        show(stage, begun, opened);
                    } catch (RuntimeException e) {
                        offerAnother(stage, e);
                    }
                },
                fault -> refused(stage, fault));
    }

    private void show(Stage stage, Beginning begun, Workplace open) {
        Arguments arguments = begun.arguments();
        Appearance appearance = new Appearance(open.settings(), arguments.theme(), arguments.textPercent());
        appearance.lookProperty().subscribe(theme::show);
        Desk made = new Desk(
                open.store(), open.changeLog(), open.index(), background, new FxDialogs(() -> stage), open.settings());
        Shell window = new Shell(made, appearance, crashes, outside(stage, arguments));
        shell = window;
        desk = made;
        before = begun.folder();
        triedAgain = false;
        window.begin(() -> appear(stage, made, window, begun));
    }

    /** The window takes the place of what was shown while its store was opened. */
    private void appear(Stage stage, Desk made, Shell window, Beginning begun) {
        if (shell != window) {
            return; // closed meanwhile
        }
        Arguments arguments = begun.arguments();
        root.getChildren().setAll(window.node());
        window.shown();
        window.importFiles(arguments.files().toImport());
        window.openFiles(arguments.files().toOpen());
        stage.setTitle(Text.of("app.title", begun.folder().getFileName()));
        Painted.then(stage.getScene(), icons::load);
        if (place != null) {
            place.remember(made.preferences(), background);
        }
        if (arguments.tour() != null) {
            Tour.play(stage.getScene(), made, arguments.tour(), window::openFiles, this::end);
        } else {
            Clocks.start(background, window::backUpIfDue);
        }
        if (!arguments.readOnly()) {
            background.read(
                    () -> FirstWindow.listen(begun.folder(), background, stage, window::openFiles),
                    heard -> firstWindow = heard,
                    made.status()::failed);
        }
    }

    private void refused(Stage stage, Exception fault) {
        if (triedAgain || !SecondStart.isTaken(fault)) {
            offerAnother(stage, fault);
            return;
        }
        triedAgain = true;
        preview.show(beginning); // whoever has it may change the rows that were kept
        Beginning taken = beginning;
        Runnable onWait = () -> background.onFx(() -> say(Text.of("app.waiting")));
        background.read(
                () -> SecondStart.of(taken, onWait),
                next -> next.ifPresentOrElse(begun -> open(stage, begun), this::quit),
                again -> offerAnother(stage, again));
    }

    private void offerAnother(Stage stage, Exception fault) {
        preview.show(beginning);
        icons.load();
        new NotOpened(beginning.folder(), before)
                .instead(new FxDialogs(() -> stage), fault)
                .ifPresentOrElse(chosen -> begin(stage, chosen), this::quit);
    }

    private void begin(Stage stage, Path folder) {
        triedAgain = false;
        say(Text.of("app.opening"));
        open(stage, Beginning.of(beginning.arguments().withStore(folder), background));
    }

    private Outside outside(Stage stage, Arguments arguments) {
        return new Surroundings(this::leave, folder -> change(stage, arguments.only(folder)), this::browse);
    }

    /** There may be no file browser, or one behind this window: so it is also said where the folder is. */
    private void browse(Path folder) {
        getHostServices().showDocument(folder.toUri().toString());
        if (desk != null) {
            desk.status().note(Message.of(Message.Tone.INFO, Text.of("desk.folder", folder)));
        }
    }

    /** Closes this store in order, as at the end, and opens another in the same window. */
    private void change(Stage stage, Arguments arguments) {
        if (shell == null || !shell.mayClose()) {
            return;
        }
        shell.saveAll();
        new ArrayList<>(Window.getWindows()).stream().filter(w -> w != stage).forEach(Window::hide);
        if (place != null) {
            place.pause();
        }
        FxBackground ending = background;
        Beginning closing = beginning;
        FirstWindow deaf = firstWindow;
        Query last = lastSearch();
        FxBackground next = new FxBackground();
        background = next;
        shell = null;
        desk = null;
        firstWindow = null;
        preview.show(beginning);
        background.write(
                () -> {
                    close(deaf, ending, closing, last);
                    return Beginning.of(arguments, next);
                },
                begun -> open(stage, begun),
                fault -> offerAnother(stage, fault));
    }

    private @Nullable Query lastSearch() {
        return desk == null ? null : desk.finding().matches().query();
    }

    /** Running writes are finished. Blocks. */
    private static void close(
            @Nullable FirstWindow window, FxBackground background, Beginning begun, @Nullable Query last) {
        if (window != null) {
            window.close();
        }
        background.close();
        begun.close(last);
        // of an import sheet that was open, or of a write that was stopped
        TemporaryFiles.removeOwn(TemporaryFiles.usual());
    }

    private void leave() {
        if (shell == null || shell.mayClose()) {
            quit();
        }
    }

    private void end(int code) {
        exitCode = code;
        quit();
    }

    /** Hides every window first: leaving while a popup is open crashes GTK. Running writes are finished. */
    private void quit() {
        if (shell != null) {
            shell.saveAll();
        }
        if (place != null) {
            place.remember();
        }
        new ArrayList<>(Window.getWindows()).forEach(Window::hide);
        Platform.exit();
    }

    @Override
    public void stop() {
        close(firstWindow, background, beginning, lastSearch());
        if (beginning.arguments().tour() != null) {
            Rehearsal.of(beginning, lastSearch());
        }
        if (exitCode != 0) {
            Runtime.getRuntime().halt(exitCode);
        }
    }
}

package org.memorycurator.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.memorycurator.store.StoreException;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Appearance;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Outside;
import org.memorycurator.ui.kit.Dialogs;
import org.memorycurator.ui.kit.Fonts;
import org.memorycurator.ui.kit.FxBackground;
import org.memorycurator.ui.kit.FxDialogs;
import org.memorycurator.ui.kit.LiveTheme;
import org.memorycurator.ui.kit.Theme;
import org.memorycurator.ui.kit.WindowIcons;
import org.memorycurator.ui.shell.Shell;
import org.memorycurator.ui.support.CrashDialog;
import org.memorycurator.ui.support.CrashModel;

/** The application: shows a window at once, opens the store behind it, and closes everything in order. */
public final class CuratorApp extends Application {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    /** How long a first start may hold the store before it has a window to show. */
    private static final Duration FIRST_START = Duration.ofSeconds(5);

    private FxBackground background = new FxBackground();
    private final CrashModel crashes = new CrashModel(() -> background);
    private final LiveTheme theme = new LiveTheme();
    private final WindowIcons icons = new WindowIcons();
    private final StackPane root = new StackPane();
    private @Nullable Workplace workplace;
    private @Nullable FirstWindow firstWindow;
    private @Nullable Shell shell;
    private int exitCode;

    /** For JavaFX. */
    public CuratorApp() {}

    @Override
    public void start(Stage stage) {
        Arguments arguments = Arguments.parse(getParameters().getRaw());
        Fonts.load();
        theme.show(arguments.firstLook());
        root.getChildren().setAll(opening());
        Scene scene = new Scene(root, WIDTH, HEIGHT);
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
        stage.show();
        open(stage, arguments);
    }

    private void open(Stage stage, Arguments arguments) {
        icons.load();
        Path folder = arguments.tour() == null
                ? Optional.ofNullable(arguments.store()).orElseGet(StoreFolder::usual)
                : arguments.tour().resolve("store");
        background.write(
                () -> {
                    if (arguments.tour() != null) {
                        forget(folder);
                    }
                    Workplace opened = Workplace.open(folder, arguments.readOnly(), background);
                    LogFile.begin(folder);
                    return opened;
                },
                opened -> {
                    workplace = opened;
                    try {
                        show(stage, arguments, folder, opened);
                    } catch (RuntimeException e) {
                        offerAnother(stage, arguments, e);
                    }
                },
                fault -> refused(stage, arguments, folder, fault));
    }

    private void show(Stage stage, Arguments arguments, Path folder, Workplace open) {
        Appearance appearance = new Appearance(open.settings(), arguments.theme(), arguments.textPercent());
        appearance.lookProperty().subscribe(theme::show);
        Desk desk = new Desk(
                open.store(), open.changeLog(), open.index(), background, new FxDialogs(() -> stage), open.settings());
        Shell window = new Shell(desk, appearance, crashes, outside(stage, arguments));
        shell = window;
        root.getChildren().setAll(window.node());
        window.begin(arguments.imports());
        stage.setTitle(Text.of("app.title", folder.getFileName()));
        if (arguments.tour() != null) {
            play(stage, desk, arguments.tour());
        } else {
            BackupClock.start(background, window::backUpIfDue);
        }
        if (!arguments.readOnly()) {
            firstWindow = FirstWindow.listen(
                    folder,
                    files -> background.onFx(() -> {
                        stage.setIconified(false);
                        stage.toFront();
                        stage.requestFocus();
                        window.importFiles(files);
                    }));
        }
    }

    private void play(Stage stage, Desk desk, Path folder) {
        try {
            new Tour(stage.getScene(), desk, new Camera(folder), this::end).begin();
        } catch (IOException e) {
            System.err.println(Text.of("console.tourFolder", folder, String.valueOf(e.getMessage())));
            end(1);
        }
    }

    /** The tour begins with an empty store each time. */
    private static void forget(Path store) throws IOException {
        if (Files.exists(store)) {
            try (Stream<Path> old = Files.walk(store)) {
                for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void refused(Stage stage, Arguments arguments, Path folder, Exception fault) {
        boolean inUse = fault instanceof StoreException e && e.reason() == StoreException.Reason.IN_USE;
        if (inUse) {
            background.read(
                    () -> FirstWindow.show(folder, arguments.filesToHandOver(), FIRST_START),
                    shown -> {
                        if (shown) {
                            quit();
                        } else {
                            offerAnother(stage, arguments, fault);
                        }
                    },
                    _ -> offerAnother(stage, arguments, fault));
        } else {
            offerAnother(stage, arguments, fault);
        }
    }

    private void offerAnother(Stage stage, Arguments arguments, Exception fault) {
        System.getLogger(CuratorApp.class.getName()).log(System.Logger.Level.ERROR, "The store was not opened", fault);
        Dialogs dialogs = new FxDialogs(() -> stage);
        var another = new Dialogs.Choice("another", Text.of("app.another"), Dialogs.Choice.Kind.MAIN);
        var close = new Dialogs.Choice("close", Text.of("app.close"), Dialogs.Choice.Kind.CANCEL);
        Optional<Path> folder = dialogs.ask(
                        Text.of("app.notOpened"), String.valueOf(fault.getMessage()), List.of(another, close))
                .flatMap(_ -> dialogs.chooseFolder(Text.of("app.chooseStore")));
        folder.ifPresentOrElse(chosen -> open(stage, arguments.withStore(chosen)), this::quit);
    }

    private Outside outside(Stage stage, Arguments arguments) {
        return new Outside() {
            @Override
            public void quit() {
                leave();
            }

            @Override
            public void openStore(Path folder) {
                change(stage, arguments.only(folder));
            }

            @Override
            public void reveal(Path folder) {
                getHostServices().showDocument(folder.toUri().toString());
            }
        };
    }

    /** Closes this store in order, as at the end, and opens another in the same window. */
    private void change(Stage stage, Arguments arguments) {
        if (shell == null || !shell.mayClose()) {
            return;
        }
        shell.saveAll();
        new ArrayList<>(Window.getWindows()).stream().filter(w -> w != stage).forEach(Window::hide);
        FxBackground ending = background;
        Workplace closing = workplace;
        FirstWindow deaf = firstWindow;
        background = new FxBackground();
        shell = null;
        workplace = null;
        firstWindow = null;
        root.getChildren().setAll(opening());
        background.write(
                () -> {
                    close(deaf, ending, closing);
                    return arguments;
                },
                next -> open(stage, next),
                fault -> offerAnother(stage, arguments, fault));
    }

    private static Label opening() {
        Label opening = new Label(Text.of("app.opening"));
        opening.getStyleClass().add("opening");
        return opening;
    }

    /** Running writes are finished. Blocks. */
    private static void close(@Nullable FirstWindow window, FxBackground background, @Nullable Workplace workplace) {
        if (window != null) {
            window.close();
        }
        background.close();
        if (workplace != null) {
            workplace.close();
        }
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
        for (Window window : new ArrayList<>(Window.getWindows())) {
            window.hide();
        }
        Platform.exit();
    }

    @Override
    public void stop() {
        close(firstWindow, background, workplace);
        if (exitCode != 0) {
            Runtime.getRuntime().halt(exitCode);
        }
    }
}

package org.memorycurator.support;

import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.memorycurator.ui.desk.Appearance;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Outside;
import org.memorycurator.ui.kit.ColourTheme;
import org.memorycurator.ui.kit.FxBackground;
import org.memorycurator.ui.kit.Theme;
import org.memorycurator.ui.shell.Shell;
import org.memorycurator.ui.support.CrashModel;

/** The whole window over a real store with these memories, as the program builds it. */
public final class WholeWindow implements AutoCloseable {
    private final FxBackground background = new FxBackground();
    private final TestDesk test;
    private final Shell shell;
    private final Stage stage;

    /** FX thread. */
    public WholeWindow(Stage stage, Memories... memories) {
        this.stage = stage;
        test = new TestDesk(background, memories);
        Theme.apply(ColourTheme.LIGHT, 100);
        Appearance appearance = new Appearance(test.desk().preferences(), ColourTheme.LIGHT, 100);
        shell = new Shell(test.desk(), appearance, new CrashModel(() -> background), nowhere());
        stage.setScene(new Scene(shell.node(), 1280, 800));
        Theme.style(stage.getScene());
        stage.show();
        shell.begin(shell::shown);
    }

    public Scene scene() {
        return stage.getScene();
    }

    public Desk desk() {
        return test.desk();
    }

    /** As if these files had been dropped on the window. FX thread. */
    public void openFiles(java.nio.file.Path... files) {
        shell.openFiles(java.util.List.of(files));
    }

    /** What the program does when its window is closed, until everything that works behind it has ended. FX thread. */
    public void leave() {
        shell.saveAll();
        background.close();
    }

    public TestDesk test() {
        return test;
    }

    @Override
    public void close() {
        background.close();
        test.close();
    }

    /** There is nothing outside this window. */
    public static Outside nowhere() {
        return new Outside() {
            @Override
            public void quit() {
                throw new AssertionError("Nobody asked to quit");
            }

            @Override
            public void openStore(Path folder) {
                throw new AssertionError("Nobody asked for another store");
            }

            @Override
            public void reveal(Path folder) {
                throw new AssertionError("Nobody asked for the folder");
            }
        };
    }
}

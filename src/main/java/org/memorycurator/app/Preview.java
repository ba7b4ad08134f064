package org.memorycurator.app;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.scene.layout.StackPane;
import org.memorycurator.ui.desk.Appearance;
import org.memorycurator.ui.grid.EarlyRows;
import org.memorycurator.ui.kit.Fonts;
import org.memorycurator.ui.kit.LiveTheme;
import org.memorycurator.ui.kit.Look;
import org.memorycurator.ui.kit.Painted;
import org.memorycurator.ui.shell.Skeleton;

/**
 * What the window shows until its store is open: its areas at once, then the rows of the last search, where they were kept. To be looked
 * at: it takes no gesture. FX thread.
 */
final class Preview {
    private static final System.Logger LOG = System.getLogger(Preview.class.getName());

    private final StackPane root;
    private final LiveTheme theme;
    private final CompletableFuture<Boolean> fonts = new CompletableFuture<>();
    private CompletableFuture<Optional<EarlyRows>> rows = CompletableFuture.completedFuture(Optional.empty());

    /** In this node, in the colours of this theme, which is told them. */
    Preview(StackPane root, LiveTheme theme) {
        this.root = root;
        this.theme = theme;
    }

    /** Begins to load all fonts and to make the rows that were kept, which takes as long as the rest of the window's first picture. */
    void begin(Beginning beginning) {
        Executor readers = beginning.background().readExecutor();
        int percent = look(beginning).percent();
        fonts.completeAsync(Fonts::loadOthers, readers);
        rows = fonts.thenApplyAsync(_ -> beginning.keptRows(percent), readers);
    }

    /** Shows the window as it will be, with nothing in it yet. */
    Skeleton show(Beginning beginning) {
        Look look = look(beginning);
        theme.show(look);
        Skeleton areas = new Skeleton(beginning.remembered(), look.percent());
        root.getChildren().setAll(areas);
        return areas;
    }

    /** When these areas are seen, shows the rows in them that were begun; when those are seen, too, does what comes then. */
    void addRows(Skeleton areas, Beginning beginning, Runnable then) {
        Painted.then(areas.getScene(), () -> {
            beginning.seen();
            beginning.background().read(rows::join, made -> show(made, areas, then), fault -> {
                LOG.log(System.Logger.Level.WARNING, "The rows come with the window", fault);
                then.run();
            });
        });
    }

    private static void show(Optional<EarlyRows> made, Skeleton areas, Runnable then) {
        if (made.isPresent()) {
            areas.show(made.get());
            Painted.then(areas.getScene(), then);
        } else {
            then.run();
        }
    }

    /** Does all this where nobody sees it. All fonts are loaded. */
    void rehearse(Beginning beginning) {
        Skeleton areas = show(beginning);
        beginning.keptRows(look(beginning).percent()).ifPresent(areas::show);
        root.applyCss();
        root.layout();
    }

    /** Waits for all fonts, without which nothing else can be styled; throws what loading them threw. Any thread. */
    void awaitFonts() {
        fonts.join();
    }

    private static Look look(Beginning beginning) {
        Arguments arguments = beginning.arguments();
        return new Appearance(beginning.remembered(), arguments.theme(), arguments.textPercent())
                .lookProperty()
                .get();
    }
}

package org.memorycurator.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.memorycurator.ui.desk.Preferences;
import org.memorycurator.ui.kit.Background;
import org.memorycurator.ui.kit.Cancellable;

/** Puts the window where it was the last time, and remembers where it is. FX thread. */
final class WindowMemory {
    private static final String PLACE = "window.place";
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    /** What belongs together, such as becoming maximised and larger, is told one after the other. */
    private static final Duration SETTLED = Duration.ofMillis(400);

    private final Stage stage;
    private @Nullable WindowPlace wanted;
    private @Nullable Rectangle2D bounds;
    private @Nullable Preferences preferences;
    private @Nullable Background background;
    private @Nullable Cancellable settling;
    private Subscription insisting = Subscription.EMPTY;

    WindowMemory(Stage stage) {
        this.stage = stage;
    }

    /** Before the window is shown: to its place of last time, as far as there is a screen for it; else the middle of the main one. */
    void restore(Preferences from) {
        List<Rectangle2D> screens = screens();
        put(WindowPlace.parse(from.get(PLACE, ""))
                .map(place -> place.on(screens))
                .orElseGet(() -> WindowPlace.inTheMiddle(screens.getFirst(), WIDTH, HEIGHT)));
    }

    private void put(WindowPlace place) {
        Rectangle2D at = place.bounds();
        wanted = place;
        bounds = at;
        stage.setX(at.getMinX());
        stage.setY(at.getMinY());
        stage.setWidth(at.getWidth());
        stage.setHeight(at.getHeight());
        stage.setMaximized(place.maximised());
        insist(place);
    }

    /** Where the window manager tells late what its frame takes, the window ends up higher by that: then it is put there once more. */
    private void insist(WindowPlace place) {
        Runnable look = () -> {
            Scene scene = stage.getScene();
            if (scene != null
                    && stage.isShowing()
                    && !stage.isMaximized()
                    && place.isMissedBy(scene.getX(), scene.getY(), stage.getX(), stage.getY())) {
                insisting.unsubscribe();
                stage.setX(place.bounds().getMinX());
                stage.setY(place.bounds().getMinY());
            }
        };
        insisting = stage.xProperty()
                .subscribe((_, _) -> look.run())
                .and(stage.yProperty().subscribe((_, _) -> look.run()))
                .and(stage.sceneProperty().flatMap(Scene::yProperty).subscribe((_, _) -> look.run()));
    }

    private static List<Rectangle2D> screens() {
        List<Rectangle2D> screens = new ArrayList<>();
        screens.add(Screen.getPrimary().getVisualBounds());
        Screen.getScreens().forEach(screen -> screens.add(screen.getVisualBounds()));
        return screens;
    }

    /** Remembers from now on where the user puts the window; in other preferences when there are others. */
    void remember(Preferences in, Background timer) {
        boolean first = preferences == null;
        preferences = in;
        background = timer;
        if (first) {
            follow();
        }
    }

    /** Remembers nothing until it is told where. */
    void pause() {
        remember();
        background = null;
    }

    private void follow() {
        Runnable later = () -> {
            if (settling != null) {
                settling.cancel();
            }
            settling = background == null ? null : background.later(SETTLED, this::remember);
        };
        stage.xProperty().subscribe((_, _) -> later.run());
        stage.yProperty().subscribe((_, _) -> later.run());
        stage.widthProperty().subscribe((_, _) -> later.run());
        stage.heightProperty().subscribe((_, _) -> later.run());
        stage.maximizedProperty().subscribe((_, _) -> later.run());
    }

    /** Remembers where the window is now: before it closes. */
    void remember() {
        if (preferences == null
                || background == null
                || stage.isIconified()
                || stage.isFullScreen()
                || !stage.isShowing()) {
            return;
        }
        if (!stage.isMaximized() || bounds == null) {
            bounds = now();
        }
        preferences.put(PLACE, new WindowPlace(bounds, stage.isMaximized()).print());
    }

    private Rectangle2D now() {
        Rectangle2D window = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        Scene scene = stage.getScene();
        return wanted == null || scene == null
                ? window
                : wanted.meant(
                        window, new Rectangle2D(scene.getX(), scene.getY(), scene.getWidth(), scene.getHeight()));
    }
}

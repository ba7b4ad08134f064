package org.memorycurator.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Message;

/**
 * Plays the main job on the sample by itself: import, corrections of a CRM, search, edit, batch, verify, undo. Presses the window's own buttons
 * and keys and waits for what a user would wait for. Takes a picture of each step, prints every verify summary, and ends
 * with 0 only if each was as expected. FX thread.
 */
final class Tour {
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration REST = Duration.ofMillis(400);
    private static final int PATIENCE = 1200;

    /**
     * One thing that the tour does.
     *
     * @param act what a user would do
     * @param until what a user would wait for
     * @param summary what the verify summary must then match; null when the step verifies nothing
     */
    record Step(
            String name,
            Runnable act,
            BooleanSupplier until,
            @Nullable String summary) {}

    private final Hands hands;
    private final Desk desk;
    private final Camera camera;
    private final IntConsumer exit;
    private final Deque<Step> steps = new ArrayDeque<>();

    /** Plays in this scene; {@code drop} is handed files as if they were dropped on it, and {@code exit} ends the application with a code. */
    private Tour(Scene scene, Desk desk, Camera camera, Consumer<List<Path>> drop, IntConsumer exit) {
        this.hands = new Hands(scene);
        this.desk = desk;
        this.camera = camera;
        this.exit = exit;
        steps.addAll(new TourSteps(hands, desk, drop, camera.folder()).all());
    }

    /** Plays in this scene, with its pictures in this folder; the rest is as above. Begins; what follows comes by itself. */
    static void play(Scene scene, Desk desk, Path folder, Consumer<List<Path>> drop, IntConsumer exit) {
        try {
            new Tour(scene, desk, new Camera(folder), drop, exit).next();
        } catch (IOException e) {
            System.err.println(Text.of("console.tourFolder", folder, String.valueOf(e.getMessage())));
            exit.accept(1);
        }
    }

    private void next() {
        Step step = steps.poll();
        if (step == null) {
            System.out.println("Tour: every verdict was as expected.");
            exit.accept(0);
            return;
        }
        try {
            step.act().run();
        } catch (RuntimeException e) {
            fail(step, "could not be done: " + e.getMessage());
            return;
        }
        await(step, PATIENCE);
    }

    private void await(Step step, int patience) {
        if (holds(step)) {
            desk.background().later(REST, () -> finish(step));
        } else if (patience == 0) {
            fail(step, "waited in vain");
        } else {
            desk.background().later(LOOK, () -> await(step, patience - 1));
        }
    }

    /** A step that must verify is over when a summary is there, be it the expected one or not. */
    private boolean holds(Step step) {
        return step.until().getAsBoolean() && desk.status().jobs().isEmpty();
    }

    private void finish(Step step) {
        try {
            System.out.println(
                    "Tour: " + camera.take(hands.front(), step.name()).getFileName());
        } catch (IOException e) {
            fail(step, "the picture was not written: " + e.getMessage());
            return;
        }
        List<String> clipped = Clipped.in(hands.front());
        if (!clipped.isEmpty()) {
            fail(step, "these words do not fit their controls: " + clipped);
            return;
        }
        String expected = step.summary();
        if (expected != null) {
            Message verified = desk.status().verifiedProperty().get();
            String said = verified == null ? "nothing was verified" : verified.sentence();
            System.out.println("Tour:   " + said);
            if (!said.matches(expected)) {
                fail(step, "expected a summary like " + expected);
                return;
            }
        }
        next();
    }

    private void fail(Step step, String why) {
        System.out.println("Tour: " + step.name() + " failed: " + why + ".");
        try {
            camera.take(hands.front(), step.name() + "-failed");
        } catch (IOException e) {
            System.out.println("Tour: no picture of it: " + e.getMessage());
        }
        exit.accept(1);
    }
}

package org.memorycurator.app;

import java.lang.management.ManagementFactory;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import org.memorycurator.ui.kit.Painted;

/**
 * Prints when the window was painted first ({@code first-paint}), when the first rows of the search could be read, be they kept ones
 * ({@code first-page}), and when they could be edited ({@code first-edit}), in milliseconds since 1970 and since the virtual machine
 * started; then ends the application. For measuring starts. FX thread.
 */
final class StartTimes {
    private final Scene scene;
    private final Runnable end;
    private final Runnable look = this::look;
    private long painted;
    private boolean early;
    private long read;

    private StartTimes(Scene scene, Runnable end) {
        this.scene = scene;
        this.end = end;
    }

    /** Begins to watch the scene of a window that has just been shown. */
    static void watch(Scene scene, Runnable end) {
        StartTimes times = new StartTimes(scene, end);
        Painted.then(scene, times::painted);
    }

    private void painted() {
        painted = System.currentTimeMillis();
        scene.addPostLayoutPulseListener(look);
        Platform.requestNextPulse();
    }

    private void look() {
        if (!early && scene.lookup("#early-rows") instanceof Node rows && rows.isVisible()) {
            early = true;
            Painted.then(scene, () -> read = System.currentTimeMillis());
        }
        if (scene.lookup("#grid-table") instanceof TableView<?> table
                && !table.getItems().isEmpty()
                && table.getItems().getFirst() != null) {
            scene.removePostLayoutPulseListener(look);
            Painted.then(scene, this::editable);
        } else {
            Platform.requestNextPulse();
        }
    }

    private void editable() {
        long now = System.currentTimeMillis();
        say("first-paint", painted);
        say("first-page", early ? read : now);
        say("first-edit", now);
        end.run();
    }

    private static void say(String what, long at) {
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        System.out.println("Start: " + what + " at " + at + ", after " + (at - started) + " ms");
    }
}

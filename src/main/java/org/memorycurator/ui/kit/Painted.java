package org.memorycurator.ui.kit;

import javafx.application.Platform;
import javafx.scene.Scene;

/** Tells when what lies in a scene can be seen. FX thread. */
public final class Painted implements Runnable {
    /** The first frame is on the screen when the painter takes the second; the third pulse says that both have been drawn. */
    private static final int PULSES = 3;

    private final Scene scene;
    private final Runnable work;
    private int pulses;

    private Painted(Scene scene, Runnable work) {
        this.scene = scene;
        this.work = work;
    }

    /** Does this once, when what lies in the scene now was laid out and painted; waits until the scene is in a window that is shown. */
    public static void then(Scene scene, Runnable work) {
        scene.addPostLayoutPulseListener(new Painted(scene, work));
        Platform.requestNextPulse();
    }

    /** For JavaFX: a pulse was laid out. */
    @Override
    public void run() {
        pulses++;
        if (pulses < PULSES) {
            Platform.requestNextPulse();
        } else {
            scene.removePostLayoutPulseListener(this);
            work.run();
        }
    }
}

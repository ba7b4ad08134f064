package org.memorycurator.support;

import java.util.List;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.testfx.api.FxRobot;

/**
 * Keys as the window gets them, always where the focus is. The keys of the robot are held down for as long as a busy machine
 * takes, and a key that is held down repeats: one Ctrl+Z would undo three times.
 */
public final class Keyboard {
    private final FxRobot robot;
    private final Scene scene;

    public Keyboard(FxRobot robot, Scene scene) {
        this.robot = robot;
        this.scene = scene;
    }

    /** Presses the last of these keys while the others are held down. */
    public Keyboard press(KeyCode... keys) {
        robot.interact(() -> {
            send(KeyEvent.KEY_PRESSED, "", List.of(keys));
            send(KeyEvent.KEY_RELEASED, "", List.of(keys));
        });
        return this;
    }

    /** Types letter by letter. */
    public Keyboard type(String text) {
        robot.interact(() -> text.codePoints()
                .forEach(letter -> send(KeyEvent.KEY_TYPED, Character.toString(letter), List.of(KeyCode.UNDEFINED))));
        return this;
    }

    private void send(EventType<KeyEvent> type, String character, List<KeyCode> keys) {
        EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        boolean shift = keys.contains(KeyCode.SHIFT);
        boolean control = keys.contains(KeyCode.CONTROL);
        boolean alt = keys.contains(KeyCode.ALT);
        Event.fireEvent(target, new KeyEvent(type, character, "", keys.getLast(), shift, control, alt, false));
    }
}

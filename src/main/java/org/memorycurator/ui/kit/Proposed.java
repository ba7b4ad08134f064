package org.memorycurator.ui.kit;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;

/** A field with a proposal in it, which most people type over: the click that enters it takes all of it. FX thread. */
public final class Proposed {
    private Proposed() {}

    /** The first click selects the whole text, as Tab does; a further one, and dragging, are as in every field. */
    public static void in(TextField field) {
        AtomicBoolean entering = new AtomicBoolean();
        field.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> entering.set(!field.isFocused()));
        field.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            if (entering.getAndSet(false) && click.isStillSincePress()) {
                field.selectAll();
            }
        });
    }
}

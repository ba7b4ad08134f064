package org.memorycurator.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Tooltip;

/** A tooltip whose words may change while it hangs on its control, such as those that name keys. FX thread. */
public final class Tip extends Tooltip {
    /** Shows these words, always as they are now. */
    public Tip(ObservableValue<String> words) {
        textProperty().bind(words);
    }
}

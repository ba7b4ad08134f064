package org.memorycurator.ui.kit;

import javafx.scene.Node;

/** A pane that does not begin with what its user comes for. FX thread. */
@FunctionalInterface
public interface Landing {
    /** Where the focus goes when the user asks for the pane: the first control in this that takes it. */
    Node landing();
}

package org.memorycurator.ui.find;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.IconButton;
import org.memorycurator.ui.kit.Live;

/** Says that edits are kept within one customer, as long as they are, and lets go of it. FX thread. */
final class LockChip extends HBox {
    LockChip(LockModel model) {
        setId("find-lock");
        setMaxHeight(USE_PREF_SIZE);
        setMinWidth(0);
        getStyleClass().addAll("chip", "lock-chip");
        Label words = new Label(null, Icon.LOCK.node());
        words.setId("find-lock-user");
        words.getStyleClass().add("chip-words");
        words.setMinWidth(0);
        Tooltip whole = new Tooltip();
        words.setTooltip(whole);
        Live.announce(words);
        Button unlock = new IconButton(Icon.CLOSE, Text.of("lock.off"));
        unlock.setId("find-unlock");
        unlock.getStyleClass().add("chip-remove");
        unlock.setOnAction(_ -> model.unlock());
        getChildren().addAll(words, unlock);
        managedProperty().bind(visibleProperty());
        model.userProperty().subscribe(user -> {
            setVisible(user != null);
            words.setText(user == null ? "" : Text.of("lock.chip", user));
            whole.setText(user == null ? "" : Text.of("lock.chip.tip", user));
        });
    }
}

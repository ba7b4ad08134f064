package org.memorycurator.ui.batch;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.BatchPlan;
import org.memorycurator.batch.Guard;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Icon;

/** What is worth knowing before a plan is applied: in one line what is as it should be, each in its own what wants a look. FX thread. */
final class GuardLines extends VBox {
    private final Label calm = new Label();

    GuardLines() {
        setId("batch-guards");
        getStyleClass().add("guards");
        calm.getStyleClass().add("quiet");
        calm.setWrapText(true);
        calm.setMinHeight(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
    }

    /** Shows what holds for a plan as it is ticked; nothing where nothing would be written. */
    void show(@Nullable BatchPlan plan) {
        getChildren().clear();
        if (plan == null) {
            setVisible(false);
            return;
        }
        List<Guard> guards = plan.guards();
        boolean writes = plan.size() > 0;
        guards.stream()
                .filter(guard -> wantsALook(guard.kind()))
                .forEach(guard -> getChildren().add(warning(guard.sentence())));
        StringBuilder words = new StringBuilder();
        guards.stream()
                .filter(guard -> !wantsALook(guard.kind()))
                .forEach(guard -> words.append(guard.sentence()).append(' '));
        calm.setText(
                writes ? words + Text.of("batch.guard.undo") : words.toString().strip());
        if (!calm.getText().isEmpty()) {
            getChildren().add(calm);
        }
        setVisible(!getChildren().isEmpty());
    }

    private static boolean wantsALook(Guard.Kind kind) {
        return switch (kind) {
            case EDITED_SINCE, NO_TEXT, NO_METADATA, LOCKED -> true;
            case USERS, REPLACED, LEFT_OUT -> false;
        };
    }

    private static Node warning(String sentence) {
        Label line = new Label(sentence, Icon.WARNING.node());
        line.getStyleClass().add("guard");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }
}

package org.memorycurator.ui.batch;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Icon;

/** One step: what it does, its inputs, what is wrong with them, its place in the order. FX thread. */
final class StepCard extends BorderPane {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    /** Inputs that outside tests know by these ids in the first card that has them. */
    private static final List<String> KNOWN =
            List.of("batch-key", "batch-value", "batch-find", "batch-replacement", "batch-type", "batch-category");

    private final Label number = new Label();
    private final StepFields fields;
    private final List<Node> known;
    private final Button up;
    private final Button down;

    StepCard(BatchModel model, StepDraft draft) {
        getStyleClass().add("step-card");
        fields = new StepFields(model, draft);
        known = KNOWN.stream()
                .map(id -> fields.lookup("#" + id))
                .filter(n -> n != null)
                .toList();
        Label problem = new Label();
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.textProperty().bind(draft.problemProperty());
        problem.visibleProperty().bind(draft.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        draft.problemProperty().subscribe(p -> pseudoClassStateChanged(INVALID, !p.isEmpty()));
        up = button(Icon.UP, "batch.up", () -> model.steps().move(draft, -1));
        down = button(Icon.DOWN, "batch.down", () -> model.steps().move(draft, 1));
        Button remove = button(Icon.CLOSE, "batch.remove", () -> model.steps().remove(draft));
        Label title = new Label(draft.kind().words(), draft.kind().icon().node());
        title.getStyleClass().add("step-title");
        title.setMinWidth(0);
        title.setMinHeight(USE_PREF_SIZE);
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        number.getStyleClass().add("step-number");
        HBox header = new HBox(number, title, up, down, remove);
        header.getStyleClass().add("step-header");
        // inputs before the header, so that the focus comes to them first
        setCenter(new VBox(fields, problem));
        setTop(header);
    }

    /** Takes its place, from 0, among so many steps; {@code first} tells of an id whether no card before has it. */
    void place(int at, int count, java.util.function.Predicate<String> first) {
        number.setText(String.valueOf(at + 1));
        number.setVisible(count > 1);
        number.setManaged(count > 1);
        up.setDisable(at == 0);
        down.setDisable(at == count - 1);
        boolean many = count > 1;
        for (Button order : List.of(up, down)) {
            order.setVisible(many);
            order.setManaged(many);
        }
        for (Node input : known) {
            String id = input.getId().replaceAll("-\\d+$", "");
            input.setId(first.test(id) ? id : id + "-" + (at + 1));
        }
    }

    /** Moves the focus into its first input. */
    void enter() {
        fields.getChildren().stream()
                .filter(Node::isFocusTraversable)
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private static Button button(Icon icon, String textKey, Runnable run) {
        Button button = new Button(null, icon.node());
        button.getStyleClass().addAll("flat", "button-icon");
        button.setAccessibleText(Text.of(textKey));
        button.setTooltip(new Tooltip(Text.of(textKey)));
        button.setOnAction(_ -> run.run());
        return button;
    }
}

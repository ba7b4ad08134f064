package org.memorycurator.ui.batch;

import java.util.List;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.memorycurator.ui.kit.Focus;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Inputs;

/** One step: what it does, its inputs while it is open, what is wrong with them, its place in the order. FX thread. */
final class StepCard extends StackPane {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    private static final PseudoClass CLOSED = PseudoClass.getPseudoClass("closed");
    private static final String IDS = "batch-";

    private final BatchModel model;
    private final StepDraft draft;
    private final StepHeader header;
    private final StepFields fields;
    /** Inputs that are known by their ids in the first card that has them, and numbered in the others. */
    private final List<Node> known;

    StepCard(BatchModel model, StepDraft draft) {
        this.model = model;
        this.draft = draft;
        getStyleClass().add("step-card");
        header = new StepHeader(model, draft);
        fields = new StepFields(model, draft);
        Inputs.shownWhile(draft.openProperty(), fields);
        known = fields.lookupAll("*").stream()
                .filter(n -> n.getId() != null && n.getId().startsWith(IDS))
                .toList();
        Label problem = new Label(null, Icon.WARNING.node());
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.textProperty().bind(draft.problemProperty());
        Inputs.shownWhile(draft.problemProperty().isNotEmpty(), problem);
        draft.problemProperty().subscribe(p -> pseudoClassStateChanged(INVALID, !p.isEmpty()));
        draft.onProperty().subscribe(on -> pseudoClassStateChanged(OFF, !on));
        draft.openProperty().subscribe(open -> pseudoClassStateChanged(CLOSED, !open));
        VBox inside = new VBox(fields, problem);
        inside.getStyleClass().add("step-fields");
        // inputs before the header, so that the focus comes to them first
        BorderPane card = new BorderPane(inside);
        card.setTop(header);
        getChildren().add(card); // whose own insets it would forget when it works out how high wrapped words are
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    StepDraft draft() {
        return draft;
    }

    /** What is dragged to move the step. */
    StackPane handle() {
        return header.handle();
    }

    private void key(KeyEvent key) {
        if (key.isAltDown() && !key.isShortcutDown() && !key.isShiftDown()) {
            int by = key.getCode() == KeyCode.UP ? -1 : key.getCode() == KeyCode.DOWN ? 1 : 0;
            if (by != 0) {
                model.steps().move(draft, by);
                key.consume();
            }
        }
    }

    /** Takes its place, from 0, among so many steps; {@code first} tells of an id whether no card before has it. */
    void place(int at, int count, Predicate<String> first) {
        header.place(at, count);
        for (Node input : known) {
            String id = input.getId().replaceAll("-\\d+$", "");
            input.setId(first.test(id) ? id : id + "-" + (at + 1));
        }
    }

    /** Moves the focus into its first input. */
    void enter() {
        Focus.first(fields).ifPresent(Node::requestFocus);
    }
}

package org.memorycurator.ui.batch;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/** Moves a card to another place by its handle; a line shows where it would go. Left where it is while the button is held. FX thread. */
final class CardDrag {
    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
    private static final PseudoClass BEFORE = PseudoClass.getPseudoClass("drop-before");
    private static final PseudoClass AFTER = PseudoClass.getPseudoClass("drop-after");
    private static final double EDGE = 24;
    private static final double STEP = 12;

    private final BatchModel model;
    private final VBox cards;
    private final ScrollPane room;
    private int target = -1;

    CardDrag(BatchModel model, VBox cards, ScrollPane room) {
        this.model = model;
        this.cards = cards;
        this.room = room;
    }

    void install(StepCard card) {
        Node handle = card.handle();
        handle.setOnMouseDragged(mouse -> {
            if (mouse.getButton() == MouseButton.PRIMARY) {
                dragged(card, mouse);
                mouse.consume();
            }
        });
        handle.setOnMouseReleased(mouse -> {
            if (target >= 0) {
                dropped(card);
                mouse.consume();
            }
        });
    }

    private void dragged(StepCard card, MouseEvent mouse) {
        card.pseudoClassStateChanged(DRAGGED, true);
        double y = cards.sceneToLocal(mouse.getSceneX(), mouse.getSceneY()).getY();
        int at = cards.getChildren().indexOf(card);
        int gap = 0;
        for (Node other : cards.getChildren()) {
            Bounds bounds = other.getBoundsInParent();
            gap += y > bounds.getCenterY() ? 1 : 0;
        }
        // gaps above and below the card itself leave it where it is
        target = gap > at ? gap - 1 : gap;
        mark(gap == at || gap == at + 1 ? -1 : gap);
        scroll(mouse);
    }

    private void mark(int gap) {
        List<Node> all = cards.getChildren();
        for (int i = 0; i < all.size(); i++) {
            all.get(i).pseudoClassStateChanged(BEFORE, i == gap);
            all.get(i).pseudoClassStateChanged(AFTER, gap == all.size() && i == gap - 1);
        }
    }

    private void scroll(MouseEvent mouse) {
        double y = room.sceneToLocal(mouse.getSceneX(), mouse.getSceneY()).getY();
        double hidden = room.getContent().getBoundsInLocal().getHeight()
                - room.getViewportBounds().getHeight();
        if (hidden > 0) {
            double by = y < EDGE ? -STEP : y > room.getHeight() - EDGE ? STEP : 0;
            room.setVvalue(Math.clamp(room.getVvalue() + by / hidden, 0, 1));
        }
    }

    private void dropped(StepCard card) {
        int to = target;
        target = -1;
        mark(-1);
        card.pseudoClassStateChanged(DRAGGED, false);
        model.steps().move(card.draft(), to - cards.getChildren().indexOf(card));
    }
}

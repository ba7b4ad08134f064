package org.memorycurator.ui.verify;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.memorycurator.model.Verdict;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Shares;
import org.memorycurator.verify.Verification;

/**
 * The whole result as one strip, a piece for each verdict as wide as its share; the icon of each always has room. A piece
 * shows only its rows, pressed again all. FX thread.
 */
final class VerdictStrip extends Pane {
    /** So many times its height is a piece wide at least: its icon fits. */
    private static final double LEAST = 1.1;

    private static final double GAP = 2;

    private final VerifyModel model;
    private long[] counts = {};

    VerdictStrip(VerifyModel model) {
        this.model = model;
        setId("verify-strip");
        getStyleClass().add("verdict-strip");
        managedProperty().bind(visibleProperty());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        model.verificationProperty().subscribe(_ -> show());
        model.filterProperty().subscribe(_ -> choose());
    }

    private void show() {
        Verification of = model.verificationProperty().get();
        List<ToggleButton> pieces = new ArrayList<>();
        if (of != null) {
            long all = List.of(Verdict.values()).stream().mapToLong(of::count).sum();
            for (Verdict verdict : Verdict.values()) {
                if (of.count(verdict) > 0) {
                    pieces.add(piece(verdict, of.count(verdict), all));
                }
            }
        }
        counts = pieces.stream()
                .mapToLong(piece -> of == null ? 0 : of.count((Verdict) piece.getUserData()))
                .toArray();
        setVisible(!pieces.isEmpty());
        getChildren().setAll(pieces);
        choose();
    }

    private ToggleButton piece(Verdict verdict, long count, long all) {
        ToggleButton piece = new ToggleButton(null, VerdictLook.icon(verdict).node());
        String style = VerdictLook.styleClass(verdict);
        piece.setId("verify-piece-" + style.substring("verdict-".length()));
        piece.getStyleClass().addAll("verdict-piece", style);
        piece.setUserData(verdict);
        String words = Text.of("verify.piece", VerdictLook.words(verdict), count, all);
        piece.setAccessibleText(words);
        piece.setTooltip(new Tooltip(words + "\n" + Text.of("verdict." + verdict.name() + ".means")));
        piece.setOnAction(_ -> model.filterProperty().set(piece.isSelected() ? verdict : null));
        return piece;
    }

    private void choose() {
        for (var child : getChildren()) {
            ((ToggleButton) child)
                    .setSelected(child.getUserData() == model.filterProperty().get());
        }
    }

    private void pressed(KeyEvent key) {
        int by =
                switch (key.getCode()) {
                    case LEFT, UP -> -1;
                    case RIGHT, DOWN -> 1;
                    default -> 0;
                };
        int here = getChildren().indexOf(getScene().getFocusOwner());
        if (by != 0 && here >= 0) {
            getChildren()
                    .get(Math.clamp((long) here + by, 0, getChildren().size() - 1))
                    .requestFocus();
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && here >= 0) {
            ((ToggleButton) getChildren().get(here)).fire();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE && model.filterProperty().get() != null) {
            model.filterProperty().set(null);
            key.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        double gaps = GAP * (getChildren().size() - 1);
        double[] widths = Shares.widths(counts, Math.max(0, getWidth() - gaps), LEAST * getHeight());
        double from = 0;
        for (int i = 0; i < widths.length; i++) {
            getChildren()
                    .get(i)
                    .resizeRelocate(
                            snapPositionX(from), 0, snapPositionX(from + widths[i]) - snapPositionX(from), getHeight());
            from += widths[i] + GAP;
        }
    }
}

package org.memorycurator.ui.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Verdict;
import org.memorycurator.ui.desk.Proofs.Proof;
import org.memorycurator.ui.kit.Shares;

/** The verdicts on a change set as a thin line, a piece for each as wide as its share. Its words are said beside it. FX thread. */
final class ProofStrip extends Pane {
    private static final double LEAST = 4;
    private static final double GAP = 1;

    private long[] counts = {};

    ProofStrip() {
        getStyleClass().add("proof-strip");
        managedProperty().bind(visibleProperty());
    }

    void show(@Nullable Proof proof) {
        List<Region> pieces = new ArrayList<>();
        List<Long> shares = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            long count = proof == null ? 0 : proof.counts().getOrDefault(verdict, 0L);
            if (count > 0) {
                Region piece = new Region();
                String name = verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
                piece.getStyleClass().addAll("proof-piece", "proof-" + name);
                pieces.add(piece);
                shares.add(count);
            }
        }
        counts = shares.stream().mapToLong(n -> n).toArray();
        getChildren().setAll(pieces);
        setVisible(!pieces.isEmpty());
    }

    @Override
    protected void layoutChildren() {
        double gaps = GAP * Math.max(0, getChildren().size() - 1);
        double[] widths = Shares.widths(counts, Math.max(0, getWidth() - gaps), LEAST);
        double from = 0;
        for (int i = 0; i < widths.length; i++) {
            getChildren().get(i).resizeRelocate(from, 0, widths[i], getHeight());
            from += widths[i] + GAP;
        }
    }
}

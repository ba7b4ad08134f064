package org.memorycurator.ui.verify;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Verdict;
import org.memorycurator.text.Text;
import org.memorycurator.verify.Verification;

/** The verdicts with their counts; a click shows only the rows of one, another click all. FX thread. */
final class VerdictFilters extends FlowPane {
    private final VerifyModel model;
    private boolean tight;

    VerdictFilters(VerifyModel model) {
        this.model = model;
        setId("verify-filters");
        getStyleClass().add("chips");
        managedProperty().bind(visibleProperty());
        model.verificationProperty().subscribe(_ -> show());
        model.filterProperty().subscribe(_ -> show());
    }

    /** Goes where the strip must do. */
    void setTight(boolean tight) {
        this.tight = tight;
        show();
    }

    private void show() {
        Verification of = model.verificationProperty().get();
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        String had = focused != null && getChildren().contains(focused) ? focused.getId() : "";
        getChildren().clear();
        setVisible(of != null && !tight);
        if (of == null) {
            return;
        }
        for (Verdict verdict : Verdict.values()) {
            if (of.count(verdict) > 0) {
                getChildren()
                        .add(button(
                                verdict,
                                of.count(verdict),
                                model.filterProperty().get()));
            }
        }
        getChildren().stream().filter(button -> button.getId().equals(had)).forEach(Node::requestFocus);
    }

    private ToggleButton button(Verdict verdict, long count, @Nullable Verdict only) {
        ToggleButton button = new ToggleButton(
                Text.of("verify.count", VerdictLook.words(verdict), count),
                VerdictLook.icon(verdict).node());
        button.setId("verify-filter-" + VerdictLook.styleClass(verdict).substring("verdict-".length()));
        button.getStyleClass().addAll("verdict", "verdict-filter", VerdictLook.styleClass(verdict));
        button.setSelected(verdict == only);
        button.setTooltip(new Tooltip(Text.of("verdict." + verdict.name() + ".means")));
        button.setOnAction(_ -> model.filterProperty().set(button.isSelected() ? verdict : null));
        return button;
    }
}

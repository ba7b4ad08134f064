package org.memorycurator.ui.batch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.ActionMenu;
import org.memorycurator.ui.kit.Focus;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.IconButton;

/** The upper half of the pane: which memories, and the steps. FX thread. */
final class StepsPart extends ScrollPane {
    private static final PseudoClass ENTERED = PseudoClass.getPseudoClass("entered");
    private static final double LEAST_EM = 12.6;

    private final BatchModel model;
    private final Map<StepDraft, StepCard> cards = new HashMap<>();
    private final VBox steps = new VBox();
    private final CardDrag drag;
    private final Label scope = new Label();
    private final Hyperlink all = new Hyperlink();
    private final Label elsewhere = new Label();
    private final Hyperlink here = new Hyperlink();
    private final VBox body = new VBox();

    StepsPart(BatchModel model) {
        this.model = model;
        this.drag = new CardDrag(model, steps, this);
        setId("batch-steps-part");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        scope.setId("batch-scope");
        scope.getStyleClass().add("batch-scope");
        scope.setWrapText(true);
        all.setId("batch-take-all");
        all.setOnAction(_ -> model.scope().takeAll());
        all.setWrapText(true);
        all.managedProperty().bind(all.visibleProperty());
        elsewhere.setId("batch-elsewhere");
        elsewhere.getStyleClass().add("quiet");
        elsewhere.setWrapText(true);
        elsewhere.managedProperty().bind(elsewhere.visibleProperty());
        here.setId("batch-take-here");
        here.setOnAction(_ -> model.scope().takeHere());
        here.visibleProperty().bind(elsewhere.visibleProperty());
        here.managedProperty().bind(elsewhere.visibleProperty());
        steps.setId("batch-steps");
        steps.getStyleClass().add("steps");
        scope.setMaxWidth(Double.MAX_VALUE);
        scope.setMinWidth(0);
        HBox.setHgrow(scope, Priority.ALWAYS);
        Button menu = menu();
        HBox head = new HBox(scope, menu);
        head.getStyleClass().add("step-head");
        body.getChildren().addAll(new VBox(head, elsewhere, here, all), steps, new AddStep(model, this::add));
        body.getStyleClass().add("dock-body");
        setContent(body);
        model.scope().onChange(this::showScope);
        model.steps().drafts().addListener((ListChangeListener<StepDraft>) _ -> showSteps());
        showSteps();
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::mark);
        viewportBoundsProperty().subscribe((before, now) -> resized(before.getHeight(), now.getHeight()));
        disableProperty().bind(model.writing().runningProperty());
    }

    /** The size of a letter here, in pixels. */
    ObservableValue<Double> emProperty() {
        return scope.fontProperty().map(Font::getSize);
    }

    /** How high all steps are, in pixels. */
    ObservableValue<Double> wantedProperty() {
        return body.heightProperty().map(height -> height.doubleValue() + 2);
    }

    /** What has the focus stays in sight when the preview takes its room back. */
    private void resized(double before, double now) {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        if (now < before && Focus.inside(focused, body)) {
            reveal(Objects.requireNonNull(focused), this);
        }
    }

    /** What has the focus stays in sight when all of this is laid out anew in what it is scrolled in. */
    void keepInSight() {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        for (Node at = this; at != null && Focus.inside(focused, body); at = at.getParent()) {
            if (at instanceof ScrollPane pane) {
                reveal(Objects.requireNonNull(focused), pane);
            }
        }
    }

    /** Keeps some height for itself; beside the preview none, and where the pane is low all that it needs: that scrolls as a whole. */
    void fit(boolean beside, boolean low) {
        minHeightProperty().unbind();
        if (low) {
            minHeightProperty().bind(body.heightProperty().add(1));
        } else {
            setMinHeight(beside ? 0 : LEAST_EM * scope.getFont().getSize());
        }
    }

    /** What the user comes for: not the offers above it, which are there when nothing is selected. */
    Node first() {
        return steps;
    }

    /** The card that has the focus is told apart, and what has it is in sight; :focus-within outlives the focus of a pane that was just opened. */
    private void mark(@Nullable Node focused) {
        for (Node card : steps.getChildren()) {
            boolean in = false;
            for (Node at = focused; at != null && !in; at = at.getParent()) {
                in = at == card;
            }
            card.pseudoClassStateChanged(ENTERED, in);
            if (in && focused != null) {
                reveal(focused);
            }
        }
    }

    private Button menu() {
        Button menu = new IconButton(Icon.MORE, Text.of("batch.menu"));
        menu.setId("batch-steps-menu");
        menu.getStyleClass().add("button-icon");
        menu.setMinHeight(USE_PREF_SIZE);
        ActionMenu.onPress(menu, model.stack()::menu);
        SavedPopover saved = new SavedPopover(model, menu);
        model.stack().onAskSaved(saved::open);
        // read by now, so that the list opens at once and in front of the menu that asked for it
        model.stack().saved().load(() -> {});
        return menu;
    }

    private void add(StepKind kind) {
        StepDraft draft = model.steps().add(kind);
        StepCard card = cards.get(draft);
        if (card != null) {
            card.enter();
            reveal(card);
        }
    }

    /** Scrolls so far that all of a card is to be seen, or its top: here, and in whatever this is scrolled in. */
    private void reveal(Node card) {
        getScene().getRoot().applyCss();
        getScene().getRoot().layout();
        for (Node at = this; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane) {
                reveal(card, pane);
            }
        }
    }

    private static void reveal(Node card, ScrollPane pane) {
        double room = pane.getViewportBounds().getHeight();
        double hidden = pane.getContent().getBoundsInLocal().getHeight() - room;
        if (hidden > 0) {
            Bounds at = pane.getContent().sceneToLocal(card.localToScene(card.getBoundsInLocal()));
            double top = pane.getVvalue() * hidden;
            double wanted = Math.min(at.getMinY(), Math.max(top, at.getMaxY() - room));
            pane.setVvalue(Math.clamp(wanted / hidden, 0, 1));
        }
    }

    private void showScope() {
        BatchScope of = model.scope();
        int matches = of.matches().size();
        int count = of.selection().count(of.matches());
        String search = of.search().strip();
        if (count == 0) {
            scope.setText(Text.of("batch.scope.none"));
        } else if (of.selection().all()) {
            scope.setText(
                    search.isEmpty() ? Text.of("batch.scope.every", count) : Text.of("batch.scope.all", count, search));
        } else {
            scope.setText(Text.of(of.prepared() ? "batch.scope.prepared" : "batch.scope.selected", count));
        }
        all.setText(Text.of("batch.scope.takeAll", matches));
        elsewhere.setText(of.from());
        elsewhere.setVisible(!of.from().isEmpty());
        here.setText(Text.of(of.prepared() ? "batch.scope.takeSelected" : "batch.scope.takeHere"));
        // a row may be selected still from an earlier search, where all matches are meant
        boolean few = count < matches && !of.selection().all() && !of.elsewhere() && !of.prepared();
        all.setVisible(few);
    }

    private void showSteps() {
        List<StepDraft> drafts = model.steps().drafts();
        cards.keySet().removeIf(draft -> !drafts.contains(draft));
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < drafts.size(); i++) {
            cards.computeIfAbsent(drafts.get(i), this::card).place(i, drafts.size(), taken::add);
        }
        show(drafts.stream().map(cards::get).toList());
    }

    /** Only what is another card is touched: a card that leaves its place loses the focus, and has to get it back. */
    private void show(List<StepCard> wanted) {
        List<Node> shown = steps.getChildren();
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        shown.removeIf(card -> !wanted.contains(card));
        for (int i = 0; i < wanted.size(); i++) {
            if (i >= shown.size() || shown.get(i) != wanted.get(i)) {
                shown.remove(wanted.get(i));
                shown.add(i, wanted.get(i));
            }
        }
        if (focused != null && focused.getScene() != null && getScene().getFocusOwner() != focused) {
            focused.requestFocus();
        }
    }

    private StepCard card(StepDraft draft) {
        StepCard card = new StepCard(model, draft);
        drag.install(card);
        return card;
    }
}

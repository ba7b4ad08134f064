package org.memorycurator.ui.batch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.memorycurator.text.Text;

/** The upper half of the pane: which memories, and the steps. FX thread. */
final class StepsPart extends ScrollPane {
    private final BatchModel model;
    private final Map<StepDraft, StepCard> cards = new HashMap<>();
    private final VBox steps = new VBox();
    private final Label scope = new Label();
    private final Hyperlink all = new Hyperlink();
    private final Label elsewhere = new Label();
    private final Hyperlink here = new Hyperlink(Text.of("batch.scope.takeHere"));

    StepsPart(BatchModel model) {
        this.model = model;
        getStyleClass().add("steps-part");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        scope.setId("batch-scope");
        scope.getStyleClass().add("batch-scope");
        scope.setWrapText(true);
        all.setId("batch-take-all");
        all.setOnAction(_ -> model.takeAllMatches());
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
        VBox body = new VBox(new VBox(scope, elsewhere, here, all), steps, new AddStep(model, this::add));
        body.getStyleClass().add("dock-body");
        setContent(body);
        model.scope().onChange(this::showScope);
        model.steps().drafts().addListener((ListChangeListener<StepDraft>) _ -> showSteps());
        showSteps();
        disableProperty().bind(model.writing().runningProperty());
    }

    /** What the user comes for: not the offers above it, which are there when nothing is selected. */
    Node first() {
        return steps;
    }

    private void add(StepKind kind) {
        StepDraft draft = model.steps().add(kind);
        StepCard card = cards.get(draft);
        if (card != null) {
            card.enter();
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
            scope.setText(Text.of("batch.scope.selected", count));
        }
        all.setText(Text.of("batch.scope.takeAll", matches));
        elsewhere.setVisible(of.elsewhere());
        elsewhere.setText(
                search.isEmpty() ? Text.of("batch.scope.elsewhereEvery") : Text.of("batch.scope.elsewhere", search));
        all.setVisible(count == 0 && matches > 0);
    }

    private void showSteps() {
        List<StepDraft> drafts = model.steps().drafts();
        cards.keySet().removeIf(draft -> !drafts.contains(draft));
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < drafts.size(); i++) {
            cards.computeIfAbsent(drafts.get(i), d -> new StepCard(model, d)).place(i, drafts.size(), taken::add);
        }
        steps.getChildren().setAll(drafts.stream().map(cards::get).toList());
    }
}

package org.memorycurator.ui.verify;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Origin;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Ago;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.JobLine;
import org.memorycurator.ui.kit.Live;
import org.memorycurator.ui.kit.Tip;
import org.memorycurator.ui.kit.When;
import org.memorycurator.verify.Verification;

/** The head of the Verify pane: which change set, one line that sums it up, and how many of each verdict. FX thread. */
final class VerifyHead extends VBox {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final VerifyModel model;
    private final Label title = new Label();
    private final Label from = new Label();
    private final VBox titles = new VBox(title, from);
    private final Label summary = new Label();
    private final VerdictFilters filters;

    VerifyHead(VerifyModel model) {
        this.model = model;
        this.filters = new VerdictFilters(model);
        title.getStyleClass().add("pane-title");
        title.setWrapText(true);
        from.getStyleClass().add("quiet");
        from.setWrapText(true);
        from.managedProperty().bind(from.visibleProperty());
        summary.setId("verify-summary");
        Live.announce(summary);
        summary.getStyleClass().add("verify-summary");
        summary.setWrapText(true);
        for (Label words : List.of(title, from, summary)) {
            words.setMinHeight(USE_PREF_SIZE);
        }
        titles.setMinWidth(0);
        HBox.setHgrow(titles, Priority.ALWAYS);
        HBox line = new HBox(titles, button("verify.rerun"), button("verify.copy"));
        model.beside().forEach(action -> line.getChildren().add(button(action)));
        line.getStyleClass().add("summary-line");
        JobLine progress = new JobLine();
        model.jobProperty().subscribe(progress::show);
        getChildren().addAll(line, summary, new VerdictStrip(model), filters, progress);
        getStyleClass().add("dock-body");
        model.changeSetProperty().subscribe(_ -> show());
        model.verificationProperty().subscribe(_ -> show());
    }

    /** Follows the size of all text. */
    ReadOnlyObjectProperty<Font> fontProperty() {
        return from.fontProperty();
    }

    /** With little height only what is needed: titles in one line, and the strip alone to choose verdicts. */
    void setTight(boolean tight) {
        title.setWrapText(!tight);
        from.setVisible(!tight);
        filters.setTight(tight);
    }

    private Button button(String actionId) {
        Action action = model.actions().stream()
                .filter(a -> a.id().equals(actionId))
                .findFirst()
                .orElseThrow();
        return button(action);
    }

    private Button button(Action action) {
        Button button = new Button(null, action.icon().node());
        button.setId("verify-" + action.id().substring(action.id().indexOf('.') + 1));
        button.getStyleClass().addAll("flat", "button-icon");
        button.setAccessibleText(action.text());
        button.setTooltip(new Tip(model.keys().tip(action.text(), action.id())));
        button.disableProperty().bind(Bindings.not(action.enabled()));
        button.setOnAction(_ -> action.runIfEnabled());
        return button;
    }

    private void show() {
        ChangeSet of = model.changeSetProperty().get();
        if (of == null) {
            return;
        }
        title.setText(Text.of("verify.title", of.number(), of.title()));
        Verification found = model.verificationProperty().get();
        long totalNow = found == null ? -1 : found.totalNow();
        Ago.tell(from, of.at(), when -> String.join(" · ", from(of, when, totalNow)));
        from.setTooltip(new Tooltip(When.exact(of.at())));
        title.setTooltip(new Tooltip(title.getText() + "\n" + from.getText()));
        summary.setText(found == null ? Text.of("verify.running") : found.summary());
        summary.setGraphic(found == null ? null : (found.good() ? Icon.LANDED : Icon.WARNING).node());
        summary.pseudoClassStateChanged(BAD, found != null && !found.good());
    }

    private static List<String> from(ChangeSet of, String when, long totalNow) {
        Origin origin = of.origin();
        if (origin == null) {
            return List.of(of.author(), when, Text.of("verify.noSearch"));
        }
        String search =
                origin.query().isBlank() ? Text.of("verify.searchAll") : Text.of("verify.search", origin.query());
        return List.of(
                of.author(),
                when,
                totalNow < 0 ? search : Text.of("verify.searchTotals", search, origin.total(), totalNow));
    }
}

package org.memorycurator.ui.verify;

import java.time.Instant;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Origin;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.EmptyState;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.JobLine;
import org.memorycurator.ui.kit.Live;
import org.memorycurator.ui.kit.Tip;
import org.memorycurator.ui.kit.When;
import org.memorycurator.verify.Verification;
import org.memorycurator.verify.VerifiedMemory;

/** The Verify pane: which change set, one line that sums it up, and a verdict for each memory. FX thread. */
public final class VerifyView extends StackPane {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final double IN_FULL = 0.45;
    private static final double WIDE = 1.4;

    private final VerifyModel model;
    private final Label title = new Label();
    private final Label from = new Label();
    private final Label summary = new Label();
    private final VerdictTable table;

    /** Shows the model. */
    public VerifyView(VerifyModel model) {
        this.model = model;
        this.table = new VerdictTable(model);
        setId("verify-pane");
        RowInFull inFull = new RowInFull(model);
        BorderPane content = new BorderPane(table);
        content.setTop(head());
        content.widthProperty().subscribe(_ -> place(content, inFull));
        content.heightProperty().subscribe(_ -> place(content, inFull));
        EmptyState empty = new EmptyState(Icon.VERIFY, Text.of("verify.empty.title"), Text.of("verify.empty.words"));
        getChildren().addAll(empty, content);
        model.changeSetProperty().subscribe(now -> {
            empty.setVisible(now == null);
            content.setVisible(now != null);
            show();
        });
        model.verificationProperty().subscribe(_ -> show());
        table.getSelectionModel().selectedItemProperty().subscribe(inFull::show);
        table.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                showInTable();
                key.consume();
            }
        });
        table.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                showInTable();
            }
        });
    }

    /** The row in full goes below the table where there is height, beside it where there is width. */
    private static void place(BorderPane content, RowInFull inFull) {
        boolean wide = content.getWidth() > WIDE * content.getHeight();
        if (wide && content.getRight() == null) {
            content.setBottom(null);
            content.setRight(inFull);
        } else if (!wide && content.getBottom() == null) {
            content.setRight(null);
            content.setBottom(inFull);
        }
        inFull.setPrefWidth(wide ? content.getWidth() * IN_FULL : USE_COMPUTED_SIZE);
        inFull.setMaxHeight(wide ? Double.MAX_VALUE : content.getHeight() * IN_FULL);
    }

    private void showInTable() {
        VerifiedMemory row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            model.showInTable(row);
        }
    }

    private VBox head() {
        title.getStyleClass().add("pane-title");
        title.setWrapText(true);
        title.fontProperty().subscribe(table::fit);
        from.getStyleClass().add("quiet");
        from.setWrapText(true);
        summary.setId("verify-summary");
        Live.announce(summary);
        summary.getStyleClass().add("verify-summary");
        summary.setWrapText(true);
        for (Label words : List.of(title, from, summary)) {
            words.setMinHeight(USE_PREF_SIZE);
        }
        VBox titles = new VBox(title, from);
        titles.setMinWidth(0);
        HBox.setHgrow(titles, Priority.ALWAYS);
        HBox line = new HBox(titles, button("verify.rerun"), button("verify.copy"));
        line.getStyleClass().add("summary-line");
        JobLine progress = new JobLine();
        model.jobProperty().subscribe(progress::show);
        VBox head = new VBox(line, summary, new VerdictStrip(model), new VerdictFilters(model), progress);
        head.getStyleClass().add("dock-body");
        return head;
    }

    private Button button(String actionId) {
        Action action = model.actions().stream()
                .filter(a -> a.id().equals(actionId))
                .findFirst()
                .orElseThrow();
        Button button = new Button(null, action.icon().node());
        button.setId(actionId.replace('.', '-'));
        button.getStyleClass().addAll("flat", "button-icon");
        button.setAccessibleText(action.text());
        button.setTooltip(new Tip(model.keys().tip(action.text(), action.id())));
        button.disableProperty().bind(javafx.beans.binding.Bindings.not(action.enabled()));
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
        from.setText(String.join(" · ", from(of, found == null ? -1 : found.totalNow())));
        from.setTooltip(new Tooltip(When.exact(of.at())));
        summary.setText(found == null ? Text.of("verify.running") : found.summary());
        summary.setGraphic(found == null ? null : (found.good() ? Icon.LANDED : Icon.WARNING).node());
        summary.pseudoClassStateChanged(BAD, found != null && !found.good());
    }

    private static List<String> from(ChangeSet of, long totalNow) {
        String when = When.relative(of.at(), Instant.now());
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

package org.memorycurator.ui.verify;

import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.EmptyState;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.verify.VerifiedMemory;

/** The Verify pane: which change set, one line that sums it up, and a verdict for each memory. FX thread. */
public final class VerifyView extends StackPane {
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    private static final double IN_FULL = 0.45;
    private static final double WIDE = 1.4;
    /** In em: in a window that is lower, the head gives way to the verdicts. */
    private static final double LOW = 36;

    private final VerifyModel model;
    private final VerdictTable table;
    private final VerifyHead head;

    /** Shows the model. */
    public VerifyView(VerifyModel model) {
        this.model = model;
        this.table = new VerdictTable(model);
        this.head = new VerifyHead(model);
        setId("verify-pane");
        getStyleClass().add("verify-pane");
        RowInFull inFull = new RowInFull(model);
        BorderPane content = new BorderPane(table);
        content.setTop(head);
        content.widthProperty().subscribe(_ -> place(content, inFull));
        content.heightProperty().subscribe(_ -> place(content, inFull));
        EmptyState empty = new EmptyState(Icon.VERIFY, Text.of("verify.empty.title"), Text.of("verify.empty.words"));
        empty.setButtons(model.beside().stream().map(VerifyView::button).toArray(Button[]::new));
        getChildren().addAll(empty, content);
        model.changeSetProperty().subscribe(now -> {
            empty.setVisible(now == null);
            content.setVisible(now != null);
        });
        head.fontProperty().subscribe(font -> {
            table.fit(font);
            fit();
        });
        // not by the height of the pane, which is itself what its parts need at least
        sceneProperty().flatMap(Scene::heightProperty).subscribe(_ -> fit());
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

    private static Button button(Action action) {
        Button button = new Button(action.text(), action.icon().node());
        button.setId("verify-empty-" + action.id().substring(action.id().indexOf('.') + 1));
        button.setOnAction(_ -> action.runIfEnabled());
        return button;
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

    private void fit() {
        boolean tight = getScene() != null
                && getScene().getHeight() < LOW * head.fontProperty().get().getSize();
        head.setTight(tight);
        pseudoClassStateChanged(TIGHT, tight);
    }

    private void showInTable() {
        VerifiedMemory row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            model.showInTable(row);
        }
    }
}

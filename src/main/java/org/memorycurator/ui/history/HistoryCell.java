package org.memorycurator.ui.history;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Proofs;
import org.memorycurator.ui.desk.Proofs.Proof;
import org.memorycurator.ui.kit.Ago;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.When;

/** A change set in the list: what it did, who did it when, how many memories, whether it is undone. FX thread. */
final class HistoryCell extends ListCell<HistoryEntry> {
    private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");

    private final Label title = new Label();
    private final Label undone = new Label(Text.of("history.undone"), Icon.UNDO.node());
    private final Label count = new Label();
    private final Label by = new Label();
    private final HBox row = new HBox();
    private final Tooltip exact = new Tooltip();
    private final Proofs proofs;
    private final Label proved = new Label();
    private final ProofStrip strip = new ProofStrip();

    HistoryCell(Proofs proofs) {
        this.proofs = proofs;
        proved.managedProperty().bind(proved.visibleProperty());
        proved.setMinWidth(USE_PREF_SIZE);
        title.getStyleClass().add("history-title");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        undone.getStyleClass().add("count-badge");
        undone.setMinWidth(USE_PREF_SIZE);
        undone.managedProperty().bind(undone.visibleProperty());
        count.getStyleClass().add("count-badge");
        count.setMinWidth(USE_PREF_SIZE);
        by.getStyleClass().add("faint");
        HBox first = new HBox(title, undone, count);
        first.getStyleClass().add("step-line");
        by.setMinWidth(0);
        by.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(by, Priority.ALWAYS);
        HBox second = new HBox(by, proved);
        second.getStyleClass().add("step-line");
        VBox lines = new VBox(first, second, strip);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        row.getStyleClass().add("history-row");
        row.getChildren().setAll(new Label(), lines);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable HistoryEntry item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        ChangeSet of = item.changeSet();
        title.setText(of.title());
        String because = of.reason() == null ? "" : Text.of("history.because", of.reason());
        Ago.tell(by, of.at(), when -> Text.of("history.by", of.number(), of.author(), when) + because);
        Proof proof = proofs.of(of.number());
        prove(proof);
        count.setText(Text.number(of.count()));
        undone.setVisible(item.undone());
        row.pseudoClassStateChanged(UNDONE, item.undone());
        ((Label) row.getChildren().getFirst()).setGraphic(icon(of.kind()).node());
        String told = Text.of("history.exact", of.title(), of.author(), When.exact(of.at()), of.count());
        exact.setText(
                told + (of.reason() == null ? "" : "\n" + of.reason()) + (proof == null ? "" : "\n" + proof.summary()));
        setTooltip(exact);
        setAccessibleText(of.title()
                + ", "
                + by.getText()
                + (item.undone() ? ", " + undone.getText() : "")
                + (proof == null ? "" : ", " + proof.summary()));
        setGraphic(row);
    }

    /** The strip, and beside it a sign: what is told by colours is told by more than colours. */
    private void prove(@Nullable Proof proof) {
        strip.show(proof);
        proved.setVisible(proof != null);
        proved.getStyleClass().removeIf(c -> c.startsWith("proof-"));
        if (proof != null) {
            proved.setGraphic((proof.good() ? Icon.LANDED : Icon.WARNING).node());
            proved.getStyleClass().add(proof.good() ? "proof-good" : "proof-bad");
        }
    }

    private static Icon icon(ChangeKind kind) {
        return switch (kind) {
            case EDIT -> Icon.EDIT;
            case BATCH -> Icon.BATCH;
            case IMPORT -> Icon.IMPORT;
            case DELETE -> Icon.DELETE;
            case RESTORE -> Icon.RESTORE;
            case REPLACE -> Icon.REPLACE;
            case FEEDBACK -> Icon.THUMB_UP;
            case UNDO -> Icon.UNDO;
            case REDO -> Icon.REDO;
        };
    }
}

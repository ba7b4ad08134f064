package org.memorycurator.ui.verify;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.CellWords;
import org.memorycurator.ui.kit.Difference;
import org.memorycurator.ui.kit.Span;
import org.memorycurator.ui.kit.TwoLines;
import org.memorycurator.verify.Verification;
import org.memorycurator.verify.VerifiedMemory;

/** One row for each verified memory: verdict, text and what changed, how its rank moved. FX thread. */
final class VerdictTable extends TableView<VerifiedMemory> {
    private static final double VERDICT_EM = 9.6;
    private static final double RANK_EM = 5.4;
    private static final double ICON_EM = 3.2;
    private static final double TIGHT_EM = 30;
    /** With less width than this, the memories need all of it. */
    private static final double RANKED_EM = 20;

    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    private final VerifyModel model;
    private final TableColumn<VerifiedMemory, VerifiedMemory> verdict = column("verdict", VerdictCell::new);
    private final TableColumn<VerifiedMemory, VerifiedMemory> memory = column("memory", MemoryCell::new);
    private final TableColumn<VerifiedMemory, VerifiedMemory> rank = column("rank", RankCell::new);

    private double em = Font.getDefault().getSize();

    VerdictTable(VerifyModel model) {
        this.model = model;
        setId("verify-table");
        getStyleClass().addAll("data-table", "two-line-table");
        setAccessibleText(Text.of("verify.table"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        getColumns().setAll(List.of(verdict, memory, rank));
        setItems(model.rows());
        Label none = new Label();
        none.textProperty()
                .bind(model.jobProperty()
                        .flatMap(job -> Objects.requireNonNull(job).runningProperty())
                        .map(running -> Text.of(running ? "verify.noRowsYet" : "verify.noRows"))
                        .orElse(Text.of("verify.noRows")));
        none.setWrapText(true);
        setPlaceholder(none);
        widthProperty().subscribe(_ -> fit());
        model.verificationProperty().subscribe(_ -> fit());
    }

    /** Widths follow the size of the text; where there is little room, verdicts are shown by their icons only. */
    void fit(Font font) {
        em = font.getSize();
        fit();
    }

    private void fit() {
        boolean tight = getWidth() < TIGHT_EM * em;
        fix(verdict, em * (tight ? ICON_EM : VERDICT_EM));
        fix(rank, em * RANK_EM);
        Verification of = model.verificationProperty().get();
        boolean searched =
                of == null || of.changeSet().origin() != null; // what came from no search has no place in one
        rank.setVisible(searched && getWidth() >= RANKED_EM * em);
        verdict.setText(tight ? "" : Text.of("verify.column.verdict"));
        pseudoClassStateChanged(TIGHT, tight);
    }

    private static void fix(TableColumn<?, ?> column, double width) {
        column.setMinWidth(0);
        column.setMaxWidth(width);
        column.setMinWidth(width);
        column.setPrefWidth(width);
    }

    private TableColumn<VerifiedMemory, VerifiedMemory> column(
            String id, java.util.function.Supplier<TableCell<VerifiedMemory, VerifiedMemory>> cell) {
        TableColumn<VerifiedMemory, VerifiedMemory> column = new TableColumn<>(Text.of("verify.column." + id));
        column.setId(id);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> cell.get());
        return column;
    }

    private static final class VerdictCell extends TableCell<VerifiedMemory, VerifiedMemory> {
        @Override
        protected void updateItem(@Nullable VerifiedMemory item, boolean empty) {
            super.updateItem(item, empty);
            if (item == null || empty) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            setGraphic(VerdictLook.badge(item.verdict()));
            setTooltip(new Tooltip(VerdictLook.words(item.verdict())));
            say(this, "verify.column.verdict", VerdictLook.words(item.verdict()));
        }
    }

    private static final class MemoryCell extends TableCell<VerifiedMemory, VerifiedMemory> {
        private final TwoLines lines = new TwoLines();

        @Override
        protected void updateItem(@Nullable VerifiedMemory item, boolean empty) {
            super.updateItem(item, empty);
            if (item == null || empty) {
                setGraphic(null);
                return;
            }
            List<Difference> differences = VerifiedDiff.of(item).differences();
            lines.show(
                    VerifiedDiff.text(item),
                    differences.isEmpty() ? Span.marked(item.explanation()) : Difference.inLine(differences));
            setGraphic(lines);
            say(this, "verify.column.memory", lines.spoken());
        }
    }

    private static void say(TableCell<VerifiedMemory, VerifiedMemory> cell, String columnKey, String value) {
        cell.setAccessibleText(CellWords.of(
                Text.of(columnKey),
                value,
                "",
                cell.getIndex(),
                cell.getTableView().getItems().size()));
    }

    private final class RankCell extends TableCell<VerifiedMemory, VerifiedMemory> {
        @Override
        protected void updateItem(@Nullable VerifiedMemory item, boolean empty) {
            super.updateItem(item, empty);
            getStyleClass().removeAll("rank-up", "rank-down");
            Verification of = model.verificationProperty().get();
            if (item == null || empty || of == null) {
                setText(null);
                return;
            }
            RankMove move = RankMove.of(item, of.changeSet().origin(), of.totalNow());
            setText(move.words());
            say(this, "verify.column.rank", move.spoken());
            if (move.by() != 0) {
                getStyleClass().add(move.by() > 0 ? "rank-up" : "rank-down");
            }
        }
    }
}

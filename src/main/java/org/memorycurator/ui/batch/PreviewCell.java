package org.memorycurator.ui.batch;

import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;

/** A line of the plan: a pattern or a memory. FX thread. */
final class PreviewCell extends ListCell<PlanLine> {
    private static final PseudoClass LEFT_OUT = PseudoClass.getPseudoClass("left-out");

    private final PlanRows rows;
    private final PatternNode pattern = new PatternNode(this::toggleOpen, this::toggleTick);
    private final MemberNode member = new MemberNode(this::toggleTick);
    private final Tooltip whole = new Tooltip();

    PreviewCell(PlanRows rows) {
        this.rows = rows;
        getStyleClass().add("preview-cell");
        setPrefWidth(0);
        whole.getStyleClass().add("whole-tip");
        whole.setWrapText(true);
        whole.textProperty().bind(accessibleTextProperty());
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                toggleOpen();
            }
        });
    }

    private void toggleOpen() {
        if (getItem() instanceof PlanLine.Head head) {
            rows.setOpen(rows.lines().group(getIndex()), !head.open());
        }
    }

    private void toggleTick() {
        if (getItem() != null) {
            rows.toggle(getItem());
        }
    }

    @Override
    protected boolean isItemChanged(@Nullable PlanLine before, @Nullable PlanLine now) {
        return !Objects.equals(before, now);
    }

    @Override
    protected void updateItem(@Nullable PlanLine line, boolean empty) {
        super.updateItem(line, empty);
        boolean out = false;
        if (empty || line == null) {
            setGraphic(null);
            setText(empty ? null : Text.of("batch.row.loading"));
            setAccessibleText(getText());
        } else if (line instanceof PlanLine.Head head) {
            pattern.show(head);
            setAccessibleText(PatternWords.spoken(head));
            out = head.written() && head.out();
            setText(null);
            setGraphic(pattern);
        } else if (line instanceof PlanLine.Member one) {
            member.show(one);
            setAccessibleText(member.spoken(one));
            out = one.row().leftOut();
            setText(null);
            setGraphic(member);
        }
        setTooltip(empty || line == null ? null : whole);
        pseudoClassStateChanged(LEFT_OUT, out);
    }
}

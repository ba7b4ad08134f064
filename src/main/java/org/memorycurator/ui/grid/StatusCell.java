package org.memorycurator.ui.grid;

import java.util.Locale;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Verdict;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.RowMarks;
import org.memorycurator.ui.kit.Icon;

/** The narrow cell at the left that tells by a picture and in words what became of a row. */
final class StatusCell extends TableCell<GridRow, GridRow> {
    private static final String BAD = "status-bad";
    private static final String SAVING = "status-saving";

    private final RowMarks marks;
    private final ChangeListener<Number> onMarks = (_, _, _) -> show(getItem());
    private @Nullable String told;

    StatusCell(RowMarks marks) {
        this.marks = marks;
        getStyleClass().add("status-cell");
        marks.versionProperty().addListener(new WeakChangeListener<>(onMarks));
    }

    @Override
    protected void updateItem(@Nullable GridRow row, boolean empty) {
        super.updateItem(row, empty);
        show(empty ? null : row);
    }

    private void show(@Nullable GridRow row) {
        if (row == null) {
            tellNothing();
            return;
        }
        int number = row.number();
        Verdict verdict = marks.verdict(number);
        Memory memory = row.memory();
        if (memory == null) {
            tell(Icon.MISSING, BAD, Text.of("grid.status.gone"));
        } else if (marks.saving(number)) {
            tell(Icon.RUNNING, SAVING, Text.of("grid.status.saving"));
        } else if (verdict != null && !verdict.good()) {
            tell(Icon.valueOf(verdict.name()), bad(verdict) ? BAD : RowSign.WARNING, words(verdict));
        } else if (memory.binned()) {
            RowSign.of(memory).ifPresent(this::tell);
        } else if (marks.stale(number)) {
            tell(Icon.MOVED_OUT, RowSign.STALE, Text.of("grid.status.stale"));
        } else if (verdict != null) {
            tell(Icon.valueOf(verdict.name()), RowSign.GOOD, words(verdict));
        } else {
            RowSign.of(memory).ifPresentOrElse(this::tell, this::tellNothing);
        }
    }

    private static boolean bad(Verdict verdict) {
        return verdict == Verdict.DIFFERENT || verdict == Verdict.MISSING;
    }

    private static String words(Verdict verdict) {
        return Text.of("grid.status." + verdict.name().toLowerCase(Locale.ROOT));
    }

    private void tell(RowSign sign) {
        tell(sign.icon(), sign.style(), sign.words());
    }

    private void tell(Icon icon, String style, String words) {
        if (words.equals(told)) {
            return;
        }
        told = words;
        var picture = icon.node();
        picture.getStyleClass().add(style);
        setGraphic(picture);
        setTooltip(new Tooltip(words));
        setAccessibleText(words);
    }

    private void tellNothing() {
        told = null;
        setGraphic(null);
        setTooltip(null);
        setAccessibleText(null);
    }
}

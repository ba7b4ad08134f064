package org.memorycurator.ui.transfer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.model.Identity;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.ImportRow;
import org.memorycurator.transfer.staging.Outcome;
import org.memorycurator.ui.kit.CellWords;
import org.memorycurator.ui.kit.Icon;

/** The first rows of the files as they will be stored: one column for each thing that any of them says. FX thread. */
final class PreviewTable extends TableView<ImportRow> {
    /** More metadata keys are not given columns: who reads them selects the row. */
    private static final int MOST_KEYS = 60;

    private static final double LINE_EM = 5;
    private static final double SIGN_EM = 9;
    private static final double TEXT_EM = 26;
    private static final double PROBLEM_EM = 18;
    private static final double OTHER_EM = 10;

    private record Shown(String id, String title, double em, Function<ImportRow, String> value) {}

    private final SheetModel model;
    private final Label words;

    private List<String> shown = List.of();
    /** Whether the outcome of the rows is known. */
    private boolean decided;

    private RuleMarks marks = new RuleMarks(null);

    /** {@code words} says why there are no rows, and knows the size of the text. */
    PreviewTable(SheetModel model, Label words) {
        this.model = model;
        this.words = words;
        setId("import-preview");
        getStyleClass().add("data-table");
        setAccessibleText(Text.of("import.preview"));
        setPlaceholder(words);
        model.previewing().previewProperty().subscribe(_ -> show());
        model.rows().first().addListener((ListChangeListener<ImportRow>) _ -> show());
        model.choices().files().files().addListener((ListChangeListener<SheetFile>) _ -> {
            if (model.choices().files().files().isEmpty()) {
                show();
            }
        });
    }

    /** Before all was counted, the first rows as they are read; from then on as they will be stored. */
    private void show() {
        marks = model.previewing().marks();
        List<ImportRow> counted = model.rows().first();
        decided = !counted.isEmpty();
        List<ImportRow> rows = decided ? counted : marks.rows();
        if (rows.isEmpty() && model.choices().files().files().isEmpty()) {
            shown = List.of();
            getColumns().clear(); // another file has others
            getItems().clear();
            return;
        }
        List<Shown> columns = columns(rows);
        List<String> ids = columns.stream().map(Shown::id).toList();
        if (!ids.equals(shown) && !rows.isEmpty()) {
            shown = ids;
            List<TableColumn<ImportRow, ?>> made = new ArrayList<>();
            columns.forEach(column -> made.add(column(column)));
            made.add(1, sign());
            getColumns().setAll(made);
        }
        getItems().setAll(rows);
    }

    private List<Shown> columns(List<ImportRow> rows) {
        boolean whole = !model.choices().files().tabular();
        List<Shown> all = new ArrayList<>();
        all.add(new Shown(
                "line", Text.of("import.preview.line"), LINE_EM, r -> r.line() == 0 ? "" : Text.number(r.line())));
        if (model.choices().files().files().size() > 1) {
            some(all, rows, new Shown("file", Text.of("import.preview.file"), OTHER_EM, ImportRow::file));
        }
        some(all, rows, new Shown("problem", Text.of("import.preview.problem"), PROBLEM_EM, ImportRow::reason));
        all.add(new Shown("text", Text.of("import.preview.text"), TEXT_EM, RowWords::text));
        some(all, rows, new Shown("user", Text.of("import.preview.user"), OTHER_EM, RowWords::user));
        some(all, rows, of("agent", identity(i -> i.owner().agentId())));
        some(all, rows, of("app", identity(i -> i.owner().appId())));
        some(all, rows, of("run", identity(i -> i.owner().runId())));
        some(all, rows, of("categories", content(c -> String.join(", ", c.categories()))));
        some(all, rows, of("expires", content(Content::expirationDate)));
        if (whole || model.choices().mapping().uses(ColumnKind.CREATED)) {
            some(all, rows, of("created", identity(i -> i.createdAt().text())));
        }
        if (whole || model.choices().mapping().uses(ColumnKind.UPDATED)) {
            some(
                    all,
                    rows,
                    of(
                            "updated",
                            content(c ->
                                    c.updatedAt() == null ? null : c.updatedAt().text())));
        }
        for (String key : keys(rows)) {
            all.add(new Shown(
                    "metadata." + key,
                    key,
                    OTHER_EM,
                    content(c -> RowWords.value(c.metadata().get(key)))));
        }
        if (whole || model.choices().mapping().uses(ColumnKind.ID)) {
            some(all, rows, of("id", identity(Identity::id)));
        }
        return all;
    }

    private static Shown of(String id, Function<ImportRow, String> value) {
        return new Shown(id, Text.of("import.preview." + id), OTHER_EM, value);
    }

    private static Function<ImportRow, String> identity(Function<Identity, @Nullable Object> part) {
        return row -> row.identity() == null ? "" : words(part.apply(row.identity()));
    }

    private static Function<ImportRow, String> content(Function<Content, @Nullable Object> part) {
        return row -> row.after() == null ? "" : words(part.apply(row.after()));
    }

    private static String words(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static void some(List<Shown> all, List<ImportRow> rows, Shown column) {
        if (rows.stream().anyMatch(row -> !column.value().apply(row).isEmpty())) {
            all.add(column);
        }
    }

    private static Set<String> keys(List<ImportRow> rows) {
        Set<String> keys = new LinkedHashSet<>();
        for (ImportRow row : rows) {
            if (row.after() != null) {
                row.after().metadata().values().keySet().stream()
                        .filter(key -> keys.size() < MOST_KEYS)
                        .forEach(keys::add);
            }
        }
        return keys;
    }

    private OutcomeLook look(ImportRow row) {
        return OutcomeLook.of(row.outcome(), model.checks());
    }

    private TableColumn<ImportRow, ImportRow> sign() {
        TableColumn<ImportRow, ImportRow> column = new TableColumn<>(Text.of("import.preview.outcome"));
        column.setId("outcome");
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(SIGN_EM * words.getFont().getSize());
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable ImportRow row, boolean empty) {
                super.updateItem(row, empty);
                if (empty || row == null || (!decided && row.outcome() == Outcome.NEW)) {
                    setGraphic(null);
                    setAccessibleText(null);
                } else {
                    setGraphic(look(row).badge());
                    setAccessibleText(look(row).words());
                }
            }
        });
        return column;
    }

    private TableColumn<ImportRow, String> column(Shown described) {
        TableColumn<ImportRow, String> column = new TableColumn<>(described.title());
        column.setId(described.id());
        column.setSortable(false);
        column.setPrefWidth(described.em() * words.getFont().getSize());
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(described.value().apply(row.getValue())));
        column.setCellFactory(
                _ -> new ValueCell(described, (row, place) -> marks.before(row, place, described.value())));
        return column;
    }

    private static final class ValueCell extends TableCell<ImportRow, String> {
        private final Shown described;
        private final BiFunction<ImportRow, Integer, Optional<String>> before;
        private final Tooltip whole = new Tooltip();

        /** {@code before} answers what the file has where the import rule made something else of it. */
        ValueCell(Shown described, BiFunction<ImportRow, Integer, Optional<String>> before) {
            this.described = described;
            this.before = before;
            getStyleClass().add("by-rule");
            whole.getStyleClass().add("whole-tip");
            whole.setWrapText(true);
            if (described.id().equals("problem")) {
                getStyleClass().add("blocked");
            }
            if (described.id().equals("line")) {
                getStyleClass().addAll("number", "quiet-column");
            }
        }

        @Override
        protected void updateItem(@Nullable String value, boolean empty) {
            super.updateItem(value, empty);
            String shown = empty || value == null ? "" : value;
            ImportRow row = empty ? null : getTableRow().getItem();
            String ruled = row == null
                    ? ""
                    : before.apply(row, getIndex()).map(ValueCell::ruled).orElse("");
            setText(shown.isEmpty() ? null : shown.replace("\r\n", "⏎").replace('\n', '⏎'));
            setGraphic(ruled.isEmpty() ? null : Icon.BATCH.node());
            whole.setText(shown.isEmpty() || ruled.isEmpty() ? shown + ruled : shown + "\n\n" + ruled);
            setTooltip(whole.getText().isEmpty() ? null : whole);
            setAccessibleText(
                    empty
                            ? null
                            : CellWords.of(
                                    described.title(),
                                    shown,
                                    ruled,
                                    getIndex(),
                                    getTableView().getItems().size()));
        }

        private static String ruled(String before) {
            return before.isEmpty() ? Text.of("import.preview.ruled.nothing") : Text.of("import.preview.ruled", before);
        }
    }
}

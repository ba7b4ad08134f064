package org.memorycurator.ui.transfer;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.mapping.ColumnUse.Kind;
import org.memorycurator.ui.kit.Inputs;
import org.memorycurator.ui.kit.Named;

/** A column of the file: its name and a value of it, and what it becomes. FX thread. */
final class ColumnLine extends GridPane {
    private static final double NAME_PERCENT = 42;
    /** As date forms are written; the first is ISO 8601. */
    private static final List<String> FORMS = List.of(
            "", "dd/MM/yyyy", "MM/dd/yyyy", "dd.MM.yyyy", "d/M/yyyy", "M/d/yyyy", "yyyy/MM/dd", "yyyyMMdd", "yyyy");

    private final ColumnDraft draft;
    private final String id;
    private final HBox details = new HBox();
    /** On a line of its own, where a form such as {@code dd/MM/yyyy} can be read. */
    private final HBox dates = new HBox();

    ColumnLine(ColumnDraft draft, int number) {
        this.draft = draft;
        this.id = "import-column-" + number;
        getStyleClass().add("sheet-column");
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(NAME_PERCENT);
        ColumnConstraints uses = new ColumnConstraints();
        uses.setPercentWidth(100 - NAME_PERCENT);
        getColumnConstraints().addAll(names, uses);
        Label name = cut(draft.name(), "sheet-column-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // columns that begin alike differ at their end
        Label sample = cut(draft.sample().isEmpty() ? Text.of("import.column.empty") : draft.sample(), "faint");
        ComboBox<ColumnKind> use = Inputs.combo(draft.use, List.of(ColumnKind.values()), ColumnKind::words);
        use.setId(id + "-use");
        use.setMaxWidth(Double.MAX_VALUE);
        use.setMinWidth(0);
        use.setVisibleRowCount(ColumnKind.values().length);
        Named.as(use, Text.of("import.column.use", draft.name(), draft.sample()));
        details.getStyleClass().add("step-line");
        details.managedProperty().bind(details.visibleProperty());
        dates.getStyleClass().add("step-line");
        dates.managedProperty().bind(dates.visibleProperty());
        addRow(0, name, use);
        addRow(1, sample, details);
        add(dates, 1, 2);
        draft.use.subscribe(_ -> show());
        draft.type.subscribe((_, _) -> show());
    }

    private static Label cut(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        label.setTooltip(new Tooltip(words));
        return label;
    }

    private void show() {
        ColumnKind use = draft.use.get();
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("off"), use == ColumnKind.IGNORED);
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        String had = focused != null && details.getChildren().contains(focused) ? focused.getId() : "";
        details.getChildren().clear();
        dates.getChildren().clear();
        if (use == ColumnKind.KEY) {
            TextField key = Inputs.line(draft.key, id + "-key", "import.column.key");
            key.setMinWidth(0);
            HBox.setHgrow(key, Priority.ALWAYS);
            ComboBox<Kind> type = Inputs.choice(
                    draft.type, List.of(Kind.values()), id + "-type", "import.column.type", "import.kind.");
            type.getStyleClass().add("sheet-type");
            details.getChildren().addAll(key, type);
        } else if (use == ColumnKind.CATEGORIES) {
            details.getChildren()
                    .addAll(
                            new Label(Text.of("import.column.separated")),
                            Inputs.line(draft.separator, id + "-separator", "import.column.separator"));
        }
        if (use.date() || (use == ColumnKind.KEY && draft.type.get() == Kind.DATE)) {
            dates.getChildren().add(form());
        }
        details.setVisible(!details.getChildren().isEmpty());
        dates.setVisible(!dates.getChildren().isEmpty());
        details.getChildren().stream().filter(n -> had.equals(n.getId())).forEach(Node::requestFocus);
    }

    private ComboBox<String> form() {
        ComboBox<String> form = new ComboBox<>();
        form.setId(id + "-date");
        form.setEditable(true);
        form.getItems().setAll(FORMS);
        form.setPromptText(Text.of("import.column.iso"));
        form.setMinWidth(0);
        form.setMaxWidth(Double.MAX_VALUE);
        form.getStyleClass().add("sheet-date");
        HBox.setHgrow(form, Priority.ALWAYS);
        Named.as(form, Text.of("import.column.dates", draft.name()));
        Named.as(form.getEditor(), Text.of("import.column.dates", draft.name()));
        form.getEditor().setText(draft.form.get());
        form.setValue(draft.form.get());
        form.getEditor().textProperty().subscribe((_, typed) -> draft.form.set(typed));
        return form;
    }
}

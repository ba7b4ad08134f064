package org.memorycurator.ui.transfer;

import java.util.List;
import javafx.css.PseudoClass;
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
import javafx.scene.layout.VBox;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.mapping.ColumnFit;
import org.memorycurator.transfer.mapping.ColumnUse.Kind;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Inputs;
import org.memorycurator.ui.kit.Named;

/** A column of the file: its name and some values of it, what it becomes, and what stands against that. FX thread. */
final class ColumnLine extends VBox {
    private static final double NAME_PERCENT = 42;
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    /** As date forms are written; the first is ISO 8601. */
    private static final List<String> FORMS = List.of(
            "", "dd/MM/yyyy", "MM/dd/yyyy", "dd.MM.yyyy", "d/M/yyyy", "M/d/yyyy", "yyyy/MM/dd", "yyyyMMdd", "yyyy");

    private final ColumnDraft draft;
    private final String id;
    private final HBox details = new HBox();
    /** On a line of its own, where a form such as {@code dd/MM/yyyy} can be read. */
    private final HBox dates = new HBox();

    private final Label problem = SheetPart.sentence("field-problem");
    private final Label misfit = SheetPart.sentence("sheet-reason");
    private final DatesAsked asked;
    private boolean inText;

    ColumnLine(ColumnDraft draft, int number) {
        this.draft = draft;
        this.id = "import-column-" + number;
        this.asked = new DatesAsked(draft, id);
        getStyleClass().add("sheet-column");
        GridPane becomes = new GridPane();
        becomes.getStyleClass().add("sheet-becomes");
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(NAME_PERCENT);
        ColumnConstraints uses = new ColumnConstraints();
        uses.setPercentWidth(100 - NAME_PERCENT);
        becomes.getColumnConstraints().addAll(names, uses);
        details.getStyleClass().add("step-line");
        details.managedProperty().bind(details.visibleProperty());
        dates.getStyleClass().add("step-line");
        dates.managedProperty().bind(dates.visibleProperty());
        problem.textProperty().bind(draft.problem);
        misfit.setId(id + "-misfit");
        misfit.setGraphic(Icon.WARNING.node());
        Label sample = cut(draft.sample().isEmpty() ? Text.of("import.column.empty") : draft.sample(), "faint");
        becomes.addRow(0, name(), use());
        becomes.addRow(1, sample, details);
        becomes.add(dates, 1, 2);
        getChildren().addAll(becomes, problem, misfit, asked);
        draft.use.subscribe(_ -> show());
        draft.type.subscribe((_, _) -> show());
        draft.fit.subscribe(_ -> tellMisfit());
        asked.visibleProperty().subscribe(_ -> tellMisfit());
    }

    private Node name() {
        Label name = cut(draft.name(), "sheet-column-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // columns that begin alike differ at their end
        if (!draft.fresh()) {
            return name;
        }
        Label fresh = new Label(Text.of("import.column.fresh"));
        fresh.getStyleClass().add("count-badge");
        fresh.setMinWidth(USE_PREF_SIZE);
        fresh.setTooltip(new Tooltip(Text.of("import.column.fresh.tip")));
        HBox both = new HBox(name, fresh);
        both.getStyleClass().add("step-line");
        return both;
    }

    private ComboBox<ColumnKind> use() {
        ComboBox<ColumnKind> use = Inputs.combo(draft.use, List.of(ColumnKind.values()), ColumnKind::words);
        use.setId(id + "-use");
        use.setMaxWidth(Double.MAX_VALUE);
        use.setMinWidth(0);
        use.setVisibleRowCount(ColumnKind.values().length);
        Named.as(use, Text.of("import.column.use", draft.name(), draft.sample()));
        return use;
    }

    private static Label cut(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        label.setTooltip(new Tooltip(words));
        return label;
    }

    /** Whether the text is made of it, beside what it becomes. */
    void inText(boolean is) {
        if (is != inText) {
            inText = is;
            show();
        }
    }

    private void tellMisfit() {
        ColumnFit fit = draft.fit.get();
        String family = family();
        misfit.setText(
                fit == null || fit.wrong() == 0 || asked.isVisible()
                        ? ""
                        : Text.of("import.fit." + family, fit.wrong(), fit.filled(), fit.line(), fit.value()));
    }

    private String family() {
        return draft.use.get().date()
                ? Kind.DATE.name()
                : draft.use.get() == ColumnKind.KEY ? draft.type.get().name() : Kind.TEXT.name();
    }

    private void show() {
        ColumnKind use = draft.use.get();
        pseudoClassStateChanged(OFF, use == ColumnKind.IGNORED);
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
        } else if (use == ColumnKind.IGNORED && inText) {
            details.getChildren().add(cut(Text.of("import.column.inText"), "faint"));
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

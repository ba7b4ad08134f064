package org.memorycurator.ui.transfer;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.ActionMenu;
import org.memorycurator.ui.kit.Background;
import org.memorycurator.ui.kit.Cancellable;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.IconButton;
import org.memorycurator.ui.kit.Inputs;
import org.memorycurator.ui.kit.Prompt;

/** What the columns of a table become: a text made of several, whose memories they are, and then column by column. FX thread. */
final class ColumnsPart extends SheetPart {
    /** So many lines are made between two frames, so that a wide table does not hold up the window. */
    private static final int AT_ONCE = 12;
    /** More are shown when they are asked for. */
    private static final int SHOWN = 120;

    private static final int NAMED = 8;
    private static final String BETWEEN = ", ";

    private static final Duration A_FRAME = Duration.ofMillis(30);

    private final SheetModel model;
    private final Background background;
    private final TextField template;
    private final Label textProblem = SheetPart.sentence("field-problem");
    private final Label userProblem = SheetPart.sentence("sheet-reason");
    private final Label used = SheetPart.sentence("quiet");
    private final VBox lines = new VBox();
    private final Button more = new Button(null, Icon.EXPAND.node());
    private int wanted = SHOWN;
    private @Nullable Cancellable pending;

    ColumnsPart(SheetModel model, Background background) {
        super("columns", Text.of("import.columns.title"));
        this.model = model;
        this.background = background;
        template = Inputs.line(model.choices().mapping().templateProperty(), "import-template", "import.template");
        Prompt.in(template, Text.of("import.template.prompt", "{name}", "{street}"));
        Button insert = new IconButton(Icon.ADD, Text.of("import.template.insert"));
        insert.setId("import-template-columns");
        insert.getStyleClass().add("button-icon");
        insert.setMinHeight(USE_PREF_SIZE);
        ActionMenu.onPress(insert, this::names);
        TextField user = Inputs.line(model.choices().mapping().userProperty(), "import-user", "import.user");
        Prompt.in(user, Text.of("import.user.prompt"));
        HBox made = Inputs.row(template, insert);
        textProblem.setId("import-text-problem");
        userProblem.setId("import-user-problem");
        var texts = SheetPart.rows();
        SheetPart.row(texts, "import.template", made);
        texts.add(textProblem, 1, 1);
        var users = SheetPart.rows();
        SheetPart.row(users, "import.user", user);
        users.add(userProblem, 1, 1);
        used.setId("import-columns-used");
        lines.setId("import-columns");
        lines.getStyleClass().add("sheet-columns");
        more.setId("import-more-columns");
        more.getStyleClass().addAll("flat", "small");
        more.setOnAction(_ -> {
            wanted += SHOWN;
            grow();
        });
        fill(texts, users, used, lines, more);
        model.choices().mapping().columns().addListener((ListChangeListener<ColumnDraft>) _ -> show());
        model.versionProperty().subscribe(_ -> tell());
        show();
    }

    /** Says what is missing beside the field that mends it, and which columns stay out. */
    private void tell() {
        SheetChoices choices = model.choices();
        textProblem.setText(choices.textProblem());
        userProblem.setText(choices.lacksUser() ? Text.of("import.note.noUser") : "");
        MappingModel mapping = choices.mapping();
        Set<String> inText = mapping.mapping().inTemplate();
        List<String> out = mapping.columns().stream()
                .filter(c -> c.use.get() == ColumnKind.IGNORED && !inText.contains(c.name()))
                .map(ColumnDraft::name)
                .toList();
        int all = mapping.columns().size();
        String names = String.join(BETWEEN, out.subList(0, Math.min(NAMED, out.size())));
        used.setText(
                out.isEmpty()
                        ? Text.of("import.columns.all", all)
                        : Text.of(
                                "import.columns.some",
                                all - out.size(),
                                all,
                                out.size() > NAMED
                                        ? Text.of("import.columns.someMore", names, out.size() - NAMED)
                                        : names));
        setBrief(Text.of("import.columns.brief", all - out.size(), all));
        for (int i = 0; i < lines.getChildren().size() && i < all; i++) {
            if (lines.getChildren().get(i) instanceof ColumnLine line) {
                line.inText(inText.contains(mapping.columns().get(i).name()));
            }
        }
    }

    private List<Action> names() {
        SimpleBooleanProperty always = new SimpleBooleanProperty(true);
        return model.choices().mapping().columns().stream()
                .map(ColumnDraft::name)
                .map(name -> new Action("column", "import.template.insert", Icon.ADD, "", always, () -> insert(name))
                        .saying(() -> name))
                .toList();
    }

    private void insert(String name) {
        // the focus selects all that is in the field, which would be replaced, and leaves the caret at its beginning
        int caret = template.getCaretPosition();
        template.requestFocus();
        template.deselect();
        template.insertText(caret == 0 ? template.getLength() : caret, "{" + name + "}");
    }

    private void show() {
        lines.getChildren().clear();
        wanted = SHOWN;
        setVisible(!model.choices().mapping().columns().isEmpty());
        grow();
    }

    private void grow() {
        List<ColumnDraft> columns = model.choices().mapping().columns();
        int from = lines.getChildren().size();
        int to = Math.min(Math.min(columns.size(), wanted), from + AT_ONCE);
        for (int i = from; i < to; i++) {
            lines.getChildren().add(new ColumnLine(columns.get(i), i + 1));
        }
        if (pending != null) {
            pending.cancel();
            pending = null;
        }
        if (to < Math.min(columns.size(), wanted)) {
            pending = background.later(A_FRAME, this::grow);
        }
        int left = columns.size() - wanted;
        more.setText(left > 0 ? Text.of("import.moreColumns", left) : "");
        SheetPart.show(more, left > 0);
    }
}

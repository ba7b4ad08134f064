package org.memorycurator.ui.batch;

import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.TextFields;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Inputs;
import org.memorycurator.ui.kit.Named;
import org.memorycurator.ui.kit.Prompt;

/** The table of a step that maps values or categories: each value with its count, and what becomes of it. FX thread. */
final class MapPart extends VBox {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");
    private static final int FEW = 6;
    private static final double ROWS = 5.5;
    private static final double ROW = 4.4;
    private static final double WIDE_ROW = 2.6;
    private static final double WIDE = 34;

    private final BatchModel model;
    private final StepDraft draft;
    private final MapFilling filling;
    private final ListView<MapRow> list = new ListView<>();
    private final Map<MapRow, MapLine> lines = new HashMap<>();
    private final Label told = words("quiet");
    private boolean wide;

    MapPart(BatchModel model, StepDraft draft) {
        this.model = model;
        this.draft = draft;
        this.filling = model.stack().filling(draft);
        getStyleClass().add("step-fields");
        list.setId("batch-map");
        list.getStyleClass().add("map-list");
        list.setItems(draft.table.found());
        list.setFocusTraversable(false); // the fields in it take the focus
        list.setAccessibleText(Text.of("batch.map"));
        list.setCellFactory(_ -> new MapLine(this, draft.table));
        list.setPlaceholder(words("quiet"));
        ((Label) list.getPlaceholder()).textProperty().bind(filling.toldProperty());
        widthProperty().subscribe(_ -> fit());
        told.fontProperty().subscribe(_ -> fit());
        draft.table.found().subscribe(this::fit);
        told.textProperty().bind(filling.toldProperty());
        Inputs.shownWhile(Bindings.isNotEmpty(draft.table.found()), told);
        Label problem = words("field-problem");
        problem.textProperty().bind(filling.problemProperty());
        Inputs.shownWhile(filling.problemProperty().isNotEmpty(), problem);
        getChildren()
                .addAll(
                        narrowing(),
                        list,
                        told,
                        problem,
                        all(),
                        sources(),
                        Inputs.check(draft.table.ignoreCase(), "batch-ignore-case", "batch.map.ignoreCase"));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setOnDragOver(this::over);
        setOnDragExited(_ -> pseudoClassStateChanged(DROPPING, false));
        setOnDragDropped(this::dropped);
    }

    /** Where else the table can come from. */
    private Node sources() {
        Button file =
                button("batch-map-file", "batch.map.file", "batch.map.file.tip", Icon.TABLE_FILE, filling::chooseFile);
        Button paste = button("batch-map-paste", "batch.map.paste", "batch.map.paste.tip", Icon.PASTE, filling::paste);
        return Inputs.options(file, paste);
    }

    private TextField narrowing() {
        TextField search = TextFields.createClearableTextField();
        search.setId("batch-map-search");
        Prompt.in(search, Text.of("batch.map.search"));
        Named.as(search, Text.of("batch.map.search"));
        search.textProperty().subscribe((_, typed) -> draft.table.search(typed));
        return search;
    }

    /** One new value for all that are in sight: several spellings become one. */
    private HBox all() {
        TextField value = new TextField();
        value.setId("batch-map-all");
        Prompt.in(value, Text.of("batch.map.all"));
        Named.as(value, Text.of("batch.map.all"));
        complete(value);
        Button set = button(
                "batch-map-set",
                "batch.map.set",
                "batch.map.set.tip",
                Icon.CHECK,
                () -> draft.table.typeAll(value.getText()));
        set.setMinWidth(USE_PREF_SIZE);
        value.setOnAction(_ -> set.fire());
        HBox.setHgrow(value, Priority.ALWAYS);
        return Inputs.row(value, set);
    }

    /** Offers the real values in a field. */
    void complete(TextField field) {
        Completion.install(field, (typed, answer) -> {
            if (!typed.isEmpty() && draft.kind() == StepKind.MAP_CATEGORIES) {
                model.realValues().categories(typed, answer);
            } else if (!typed.isEmpty() && !draft.what.get().isBlank()) {
                model.realValues().values(draft.what.get(), typed, answer);
            }
        });
    }

    private void fit() {
        double em = told.getFont().getSize();
        wide = getWidth() > WIDE * em;
        list.setFixedCellSize((wide ? WIDE_ROW : ROW) * em);
        double shown = Math.clamp(list.getItems().size(), 1, wide ? 2 * ROWS : ROWS);
        list.setPrefHeight(Math.ceil(shown * list.getFixedCellSize()) + 2);
        list.setMinHeight(USE_PREF_SIZE);
        lines.values().forEach(line -> line.lay(wide));
    }

    /** Whether there is room for a value and its field side by side. */
    boolean wide() {
        return wide;
    }

    /** A line shows a row from now on, or no longer. */
    void shown(MapLine line, Optional<MapRow> row) {
        lines.values().removeIf(other -> other == line);
        row.ifPresent(r -> lines.put(r, line));
    }

    /** Moves the focus to the field so many rows further. */
    void go(MapRow from, int by) {
        int to = list.getItems().indexOf(from) + by;
        if (to >= 0 && to < list.getItems().size()) {
            list.scrollTo(Math.max(0, to - FEW / 3));
            list.layout();
            MapLine line = lines.get(list.getItems().get(to));
            if (line != null) {
                line.enter();
            }
        }
    }

    /** Two columns from a spreadsheet are a table wherever they are pasted here. */
    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.V && key.isShortcutDown() && filling.canPaste()) {
            filling.paste();
            key.consume();
        }
    }

    private void over(DragEvent drag) {
        if (table(drag).isPresent()) {
            drag.acceptTransferModes(TransferMode.COPY);
            pseudoClassStateChanged(DROPPING, true);
            drag.consume();
        }
    }

    private void dropped(DragEvent drag) {
        Optional<Path> file = table(drag);
        file.ifPresent(filling::take);
        drag.setDropCompleted(file.isPresent());
        drag.consume();
    }

    private static Optional<Path> table(DragEvent drag) {
        List<File> files = drag.getDragboard().getFiles();
        return files.size() != 1
                ? Optional.empty()
                : Optional.of(files.getFirst().toPath())
                        .filter(file -> TableFile.ENDINGS.stream()
                                .anyMatch(ending ->
                                        file.toString().toLowerCase(Locale.ROOT).endsWith("." + ending)));
    }

    private static Label words(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Button button(String id, String textKey, String tipKey, Icon icon, Runnable run) {
        Button button = new Button(Text.of(textKey), icon.node());
        button.setId(id);
        button.getStyleClass().addAll("small");
        button.setTooltip(new Tooltip(Text.of(tipKey)));
        button.setOnAction(_ -> run.run());
        return button;
    }
}

package org.memorycurator.ui.batch;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.ActionMenu;
import org.memorycurator.ui.kit.Icon;

/**
 * What is always shown of a step: drag handle, on or off, what it does, and what can be done with it; where that leaves too little
 * room for what it does, in a line of its own. FX thread.
 */
final class StepHeader extends VBox {
    /** In em; below this the words would break within. */
    private static final double ONE_LINE = 17;

    private final BatchModel model;
    private final StepDraft draft;
    private final SimpleBooleanProperty first = new SimpleBooleanProperty(true);
    private final SimpleBooleanProperty last = new SimpleBooleanProperty(true);
    private final StackPane handle = new StackPane(Icon.DRAG.node());
    private final SimpleStringProperty number = new SimpleStringProperty("");
    private final CheckBox on = new CheckBox();
    private final Button fold = button(Icon.EXPAND, "batch.fold");
    private final Label title = new Label();
    private final Region gap = new Region();
    private final Button more = button(Icon.MORE, "batch.more");
    private final Button remove = button(Icon.CLOSE, "batch.remove");
    private final HBox line = new HBox();

    StepHeader(BatchModel model, StepDraft draft) {
        this.model = model;
        this.draft = draft;
        getStyleClass().add("step-header");
        handle.getStyleClass().add("step-handle");
        Tooltip.install(handle, new Tooltip(Text.of("batch.drag")));
        handle.managedProperty().bind(handle.visibleProperty());
        on.selectedProperty().bindBidirectional(draft.onProperty());
        on.setMinWidth(USE_PREF_SIZE);
        on.setTooltip(new Tooltip(Text.of("batch.on.tip")));
        draft.openProperty().subscribe(open -> fold.setGraphic((open ? Icon.EXPAND : Icon.COLLAPSE).node()));
        fold.setOnAction(_ -> fold());
        title.getStyleClass().add("step-title");
        title.setMinWidth(0);
        title.setMinHeight(USE_PREF_SIZE);
        title.setMaxWidth(Double.MAX_VALUE);
        title.setWrapText(true);
        title.textProperty()
                .bind(Bindings.concat(
                        number,
                        Bindings.when(draft.openProperty())
                                .then(draft.kind().words())
                                .otherwise(draft.wordsProperty())));
        title.setOnMouseClicked(_ -> fold());
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox.setHgrow(gap, Priority.ALWAYS);
        ActionMenu.onPress(more, this::actions);
        remove.setOnAction(_ -> model.stack().remove(draft));
        line.getStyleClass().add("step-line");
        getChildren().add(line);
        widthProperty().subscribe(_ -> arrange());
        title.fontProperty().subscribe(_ -> arrange());
    }

    private void arrange() {
        boolean below =
                getWidth() > 0 && getWidth() < ONE_LINE * title.getFont().getSize();
        if (line.getChildren().isEmpty() || below != getChildren().contains(title)) {
            getChildren().setAll(line); // first of all out of the one place
            line.getChildren().setAll(handle, on, fold, below ? gap : title, more, remove);
            if (below) {
                getChildren().add(title);
            }
        }
    }

    /** What is dragged to move the step. */
    StackPane handle() {
        return handle;
    }

    /** Takes its place, from 0, among so many steps. */
    void place(int at, int count) {
        boolean many = count > 1;
        handle.setVisible(many);
        number.set(many ? Text.of("batch.number", at + 1) : "");
        first.set(at == 0);
        last.set(at == count - 1);
        id(on, "batch-on", at);
        id(fold, "batch-fold", at);
        id(more, "batch-more", at);
        id(remove, "batch-remove", at);
        on.setAccessibleText(Text.of("batch.on", at + 1));
        fold.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> Text.of(
                                draft.openProperty().get() ? "batch.title.open" : "batch.title.closed",
                                at + 1,
                                draft.wordsProperty().get()),
                        draft.openProperty(),
                        draft.wordsProperty()));
        more.setAccessibleText(Text.of("batch.more.of", at + 1));
        remove.setAccessibleText(Text.of("batch.remove.of", at + 1));
    }

    private static void id(Button button, String id, int at) {
        button.setId(at == 0 ? id : id + "-" + (at + 1));
    }

    private static void id(CheckBox box, String id, int at) {
        box.setId(at == 0 ? id : id + "-" + (at + 1));
    }

    private List<Action> actions() {
        SimpleBooleanProperty always = new SimpleBooleanProperty(true);
        return List.of(
                new Action("step.up", "batch.up", Icon.UP, "Alt+Up", first.not(), () -> move(-1)),
                new Action("step.down", "batch.down", Icon.DOWN, "Alt+Down", last.not(), () -> move(1)),
                new Action(
                        "step.copy",
                        "batch.copyStep",
                        Icon.COPY,
                        "",
                        new SimpleBooleanProperty(draft.step().isPresent()),
                        () -> model.stack().copy(draft)),
                new Action(
                        "step.remove",
                        "batch.remove",
                        Icon.CLOSE,
                        "",
                        always,
                        () -> model.stack().remove(draft)));
    }

    private void fold() {
        draft.openProperty().set(!draft.openProperty().get());
    }

    private void move(int by) {
        model.steps().move(draft, by);
    }

    private static Button button(Icon icon, String textKey) {
        Button button = new Button(null, icon.node());
        button.getStyleClass().addAll("flat", "button-icon");
        button.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        button.setTooltip(new Tooltip(Text.of(textKey)));
        return button;
    }
}

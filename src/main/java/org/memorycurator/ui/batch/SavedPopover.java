package org.memorycurator.ui.batch;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.Recipe;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.ActionMenu;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.IconButton;
import org.memorycurator.ui.kit.Inputs;
import org.memorycurator.ui.kit.Named;
import org.memorycurator.ui.kit.Popover;
import org.memorycurator.ui.kit.Prompt;

/** Saves the steps under a name, and opens, renames and removes saved ones. FX thread. */
final class SavedPopover {
    private final BatchModel model;
    private final SavedSteps saved;
    private final Region anchor;
    private final VBox box = new VBox();
    private final Popover popup = Popover.asking(box, HPos.RIGHT);
    private final Label title = new Label();
    private final TextField name = new TextField();
    private final Button save = new Button();
    private final Label taken = new Label();
    private final Button replace = new Button(Text.of("batch.saved.replace"));
    private final VBox lines = new VBox();
    private @Nullable Recipe renamed;

    SavedPopover(BatchModel model, Region anchor) {
        this.model = model;
        this.saved = model.stack().saved();
        this.anchor = anchor;
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        name.setId("batch-saved-name");
        Named.as(name, Text.of("batch.saved.name"));
        Prompt.in(name, Text.of("batch.saved.name"));
        name.textProperty().subscribe(_ -> tell());
        HBox.setHgrow(name, Priority.ALWAYS);
        save.setId("batch-saved-save");
        save.getStyleClass().add("accent");
        save.setOnAction(_ -> save());
        taken.setId("batch-saved-taken");
        taken.getStyleClass().add("save-taken");
        taken.setWrapText(true);
        taken.setMinHeight(Region.USE_PREF_SIZE);
        taken.managedProperty().bind(taken.visibleProperty());
        replace.setId("batch-saved-replace");
        replace.managedProperty().bind(replace.visibleProperty());
        replace.setOnAction(_ -> saved.called(name.getText()).ifPresent(other -> {
            popup.hide();
            saved.replace(other, model.steps().lines());
        }));
        save.setMinWidth(Region.USE_PREF_SIZE);
        lines.getStyleClass().add("saved-steps");
        ScrollPane room = new ScrollPane(lines);
        room.setFitToWidth(true);
        room.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        room.getStyleClass().addAll("edge-to-edge", "saved-steps-room");
        box.getChildren().addAll(title, Inputs.row(name, save), taken, replace, room);
        box.getStyleClass().addAll("completion", "save-popover");
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        saved.recipes().subscribe(this::list);
        list();
    }

    /** Opens it below the menu. */
    void open() {
        renamed = null;
        name.clear();
        tell();
        if (popup.show(anchor)) {
            name.requestFocus();
        }
    }

    private void list() {
        lines.getChildren().clear();
        saved.recipes().forEach(recipe -> lines.getChildren().add(line(recipe)));
        if (saved.recipes().isEmpty()) {
            lines.getChildren().setAll(Inputs.words("batch.saved.none"));
        }
    }

    private Node line(Recipe recipe) {
        int at = lines.getChildren().size();
        Label called = new Label(recipe.name());
        Label does = new Label(words(recipe));
        does.getStyleClass().add("quiet");
        VBox told = new VBox(called, does);
        told.setMinWidth(0);
        Button open = new Button(null, told);
        open.setId("batch-saved-open-" + (at + 1));
        open.getStyleClass().addAll("flat", "saved-steps-line");
        open.setMaxWidth(Double.MAX_VALUE);
        open.setMinWidth(0);
        open.setAccessibleText(Text.of("batch.saved.open", recipe.name(), does.getText()));
        open.setTooltip(new Tooltip(does.getText()));
        open.setOnAction(_ -> {
            popup.hide();
            model.stack().open(recipe);
        });
        HBox.setHgrow(open, Priority.ALWAYS);
        Button more = new IconButton(Icon.MORE, Text.of("batch.saved.more", recipe.name()));
        more.getStyleClass().add("button-icon");
        more.setMinHeight(Region.USE_PREF_SIZE);
        ActionMenu.onPress(more, () -> actions(recipe));
        return Inputs.row(open, more);
    }

    private static String words(Recipe recipe) {
        List<String> steps =
                recipe.lines().stream().map(line -> line.step().describe()).toList();
        return String.join(" · ", steps);
    }

    private List<Action> actions(Recipe recipe) {
        SimpleBooleanProperty always = new SimpleBooleanProperty(true);
        return List.of(
                new Action("saved.rename", "batch.saved.rename", Icon.EDIT, "", always, () -> {
                    renamed = recipe;
                    name.setText(recipe.name());
                    tell();
                    name.requestFocus();
                    name.selectAll();
                }),
                new Action("saved.delete", "batch.saved.delete", Icon.DELETE, "", always, () -> saved.delete(recipe)));
    }

    private void tell() {
        Recipe which = renamed;
        boolean nothing = which == null && model.steps().lines().isEmpty();
        Optional<Recipe> other = saved.called(name.getText()).filter(found -> found != which);
        title.setText(which == null ? Text.of("batch.saved.title") : Text.of("batch.saved.renaming", which.name()));
        save.setText(Text.of(which == null ? "batch.saved.save" : "batch.saved.rename"));
        taken.setVisible(other.isPresent() || nothing);
        taken.setText(
                nothing
                        ? Text.of("batch.saved.nothing")
                        : other.map(found -> Text.of("batch.saved.taken", found.name()))
                                .orElse(""));
        name.setDisable(nothing);
        replace.setVisible(other.isPresent() && which == null && !nothing);
        save.setDisable(other.isPresent() || nothing || name.getText().isBlank());
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && key.getTarget() == name) {
            save();
            key.consume();
        }
    }

    private void save() {
        Recipe which = renamed;
        boolean done =
                which == null ? saved.save(name.getText(), model.steps().lines()) : saved.rename(which, name.getText());
        if (done) {
            popup.hide();
        }
    }
}

package org.memorycurator.ui.find;

import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Named;
import org.memorycurator.ui.kit.Popover;

/** Asks below the star for the name of a search to be saved; of one that is saved, for another name, or to remove it. FX thread. */
final class SavePopover {
    private final SavedModel model;
    private final Region anchor;
    private final VBox box = new VBox();
    private final Popover popup = Popover.asking(box, HPos.RIGHT);
    private final Label title = new Label();
    private final TextField name = new TextField();
    private final Label taken = new Label();
    private final Button replace = new Button(Text.of("saved.replace"));
    private final Button remove = new Button(Text.of("saved.remove"));
    private final Button save = new Button();

    SavePopover(SavedModel model, Region anchor) {
        this.model = model;
        this.anchor = anchor;
        title.getStyleClass().add("section-title");
        name.setId("find-save-name");
        Named.as(name, Text.of("saved.newName"));
        name.textProperty().subscribe(_ -> tell());
        taken.setId("find-save-taken");
        taken.getStyleClass().add("save-taken");
        taken.setWrapText(true);
        taken.setMinHeight(Region.USE_PREF_SIZE);
        taken.managedProperty().bind(taken.visibleProperty());
        replace.setId("find-save-replace");
        replace.managedProperty().bind(replace.visibleProperty());
        replace.setOnAction(_ -> model.called(name.getText()).ifPresent(other -> {
            popup.hide();
            model.update(other);
        }));
        remove.setId("find-save-remove");
        remove.managedProperty().bind(remove.visibleProperty());
        remove.setOnAction(_ -> remove());
        save.setId("find-save-ok");
        save.getStyleClass().add("accent");
        save.setOnAction(_ -> save());
        for (Button button : new Button[] {replace, remove, save}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox buttons = new HBox(remove, replace, save);
        buttons.getStyleClass().add("save-buttons");
        box.getChildren().addAll(title, name, taken, buttons);
        box.getStyleClass().addAll("completion", "save-popover");
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Opens it, or closes it when it is open. */
    void toggle() {
        if (popup.isShowing()) {
            popup.hide();
            return;
        }
        Saved here = model.hereProperty().get();
        title.setText(Text.of(here == null ? "saved.asking" : "saved.isSaved"));
        save.setText(Text.of(here == null ? "saved.save" : "saved.rename"));
        remove.setVisible(here != null);
        name.setText(here == null ? model.proposal() : here.name());
        tell();
        if (popup.show(anchor)) {
            name.requestFocus();
            name.selectAll();
        }
    }

    private void tell() {
        Saved here = model.hereProperty().get();
        Optional<Saved> other = model.called(name.getText()).filter(found -> found != here);
        taken.setVisible(other.isPresent());
        taken.setText(other.map(found -> Text.of("saved.taken", found.name())).orElse(""));
        replace.setVisible(other.isPresent() && here == null);
        save.setDisable(other.isPresent() || name.getText().isBlank());
    }

    private void pressed(KeyEvent key) {
        Node target = key.getTarget() instanceof Node node ? node : null;
        if (key.getCode() == KeyCode.ENTER && !(target instanceof Button)) {
            save();
            key.consume();
        }
    }

    private void save() {
        @Nullable Saved here = model.hereProperty().get();
        if (here == null ? model.save(name.getText()) : model.rename(here, name.getText())) {
            popup.hide();
        }
    }

    private void remove() {
        popup.hide();
        Saved here = model.hereProperty().get();
        if (here != null) {
            model.delete(here);
        }
    }
}

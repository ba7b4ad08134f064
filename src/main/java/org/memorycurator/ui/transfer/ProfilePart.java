package org.memorycurator.ui.transfer;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.ImportProfile;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Inputs;
import org.memorycurator.ui.kit.Named;
import org.memorycurator.ui.kit.Prompt;

/** How a source is imported, kept under a name: chosen, saved, forgotten. FX thread. */
final class ProfilePart extends SheetPart {
    private final SheetChoices choices;
    private final ProfilesModel profiles;
    private final ComboBox<ImportProfile> box = new ComboBox<>();
    private final Button forget = new Button(null, Icon.DELETE.node());
    private final HBox chosen = Inputs.row(box, forget);
    private final TextField name = new TextField();
    private final Button save = new Button();
    private final Button rename = new Button(Text.of("import.profile.rename"));
    private boolean showing;

    ProfilePart(SheetModel model) {
        super("profile", Text.of("import.profile.title"));
        this.choices = model.choices();
        this.profiles = choices.profiles();
        box.setId("import-profile");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.setPromptText(Text.of("import.profile.choose"));
        box.setConverter(Words.of(ImportProfile::name));
        Named.as(box, Text.of("import.profile.choose"));
        box.valueProperty().subscribe((_, wanted) -> {
            if (wanted != null && !showing) {
                choices.use(wanted);
            }
        });
        nameParts();
        Label means = SheetPart.sentence("faint");
        means.setText(Text.of("import.profile.means"));
        fill(chosen, Inputs.row(name, rename, save), means);
        profiles.profiles().addListener((ListChangeListener<ImportProfile>) _ -> show());
        profiles.usedProperty().subscribe(_ -> show());
        choices.files().files().addListener((ListChangeListener<SheetFile>) _ -> able());
        show();
    }

    private void nameParts() {
        forget.setId("import-profile-forget");
        forget.getStyleClass().addAll("flat", "button-icon");
        forget.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        forget.setOnAction(_ -> forget());
        name.setId("import-profile-name");
        Prompt.in(name, Text.of("import.profile.name"));
        Named.as(name, Text.of("import.profile.name"));
        name.textProperty().subscribe(_ -> able());
        name.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER && !save.isDisabled()) {
                save.fire();
                key.consume();
            }
        });
        HBox.setHgrow(name, Priority.ALWAYS);
        save.setId("import-profile-save");
        save.setMinWidth(USE_PREF_SIZE);
        save.setOnAction(_ -> choices.saveProfile(name.getText()));
        rename.setId("import-profile-rename");
        rename.setMinWidth(USE_PREF_SIZE);
        rename.setOnAction(_ -> profiles.rename(name.getText()));
    }

    private void forget() {
        ImportProfile used = profiles.usedProperty().get();
        if (used != null) {
            profiles.forget(used);
        }
    }

    private void show() {
        showing = true;
        ImportProfile used = profiles.usedProperty().get();
        box.getItems().setAll(profiles.profiles());
        box.setValue(used);
        SheetPart.show(chosen, !profiles.profiles().isEmpty());
        SheetPart.show(forget, used != null);
        name.setText(used == null ? "" : used.name());
        if (used != null) {
            forget.setAccessibleText(Text.of("import.profile.forget", used.name()));
            forget.setTooltip(new Tooltip(Text.of("import.profile.forget", used.name())));
        }
        setBrief(used == null ? "" : used.name());
        showing = false;
        able();
    }

    private void able() {
        boolean there = profiles.called(name.getText()).isPresent();
        save.setText(Text.of(there ? "import.profile.replace" : "import.profile.save"));
        SheetPart.show(rename, profiles.canRename(name.getText()));
        save.setDisable(name.getText().isBlank() || choices.files().files().isEmpty());
    }
}

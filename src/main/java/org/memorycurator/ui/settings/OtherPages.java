package org.memorycurator.ui.settings;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Confirmation;
import org.memorycurator.ui.kit.Action;

/** What asks before it is done, and what helps when something is wrong. FX thread. */
final class OtherPages {
    private OtherPages() {}

    static Node confirmations(SettingsModel model) {
        Page page = new Page("confirmations", model::resetConfirmations);
        page.add(Page.means(Text.of("settings.confirmations.means")));
        for (Confirmation confirmation : Confirmation.values()) {
            CheckBox box =
                    new CheckBox(Text.of("settings.confirm." + confirmation.name(), Text.number(Confirmation.MANY)));
            box.setId("settings-confirm-" + confirmation.name());
            box.setWrapText(true);
            box.selectedProperty().bindBidirectional(model.confirmation(confirmation));
            page.add(box);
        }
        return page;
    }

    static Node support(SettingsModel model) {
        Page page = new Page("support", null);
        page.add(Page.means(Text.of("settings.support.means")));
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("settings-flow");
        for (Action action : model.support()) {
            Button button = new Button(action.text(), action.icon().node());
            button.setId("settings-" + action.id().replace('.', '-'));
            button.setMinWidth(Button.USE_PREF_SIZE);
            button.setOnAction(_ -> action.runIfEnabled());
            buttons.getChildren().add(button);
        }
        page.add(buttons);
        return page;
    }
}

package org.memorycurator.ui.transfer;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Text;
import org.memorycurator.ui.kit.Tip;

/** What an empty store shows in place of its table: how memories come in. */
public final class WelcomeView extends VBox {
    /** A view whose buttons import into this model's store. */
    public WelcomeView(ImportModel model) {
        setId("welcome");
        getStyleClass().add("empty-state");
        Label title = new Label(Text.of("welcome.title"));
        title.getStyleClass().add("empty-title");
        Label words = new Label(Text.of("welcome.words"));
        words.getStyleClass().add("empty-words");
        words.setWrapText(true);

        Button open = button("welcome-import", Text.of("welcome.import"), Icon.IMPORT, model::choose);
        open.getStyleClass().add("accent");
        open.setTooltip(new Tip(model.keys().tip(Text.of("welcome.import.tip"), "import.open")));
        Button sample = button("welcome-sample", Text.of("welcome.sample"), Icon.SAMPLE, model::importSample);
        sample.setTooltip(new Tooltip(Text.of("welcome.sample.tip")));
        HBox buttons = new HBox(open, sample);
        buttons.getStyleClass().add("empty-buttons");
        buttons.disableProperty().bind(model.possibleProperty().not());

        Label hint = new Label(Text.of("welcome.drop"));
        hint.getStyleClass().add("faint");
        getChildren().addAll(Icon.EMPTY.node(), title, words, buttons, hint);
    }

    private static Button button(String id, String text, Icon icon, Runnable run) {
        Button button = new Button(text, icon.node());
        button.setId(id);
        button.setAccessibleText(text);
        button.setOnAction(_ -> run.run());
        return button;
    }
}

package org.memorycurator.ui.transfer;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.EmptyState;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Tip;

/** What an empty store shows in place of its table: how memories come in. */
public final class WelcomeView extends EmptyState {
    /** A view whose buttons import into this model's store. */
    public WelcomeView(ImportModel model) {
        super(Icon.EMPTY, Text.of("welcome.title"), Text.of("welcome.words"));
        setId("welcome");
        Button open = button("welcome-import", Text.of("welcome.import"), Icon.IMPORT, model::choose);
        open.getStyleClass().add("accent");
        open.setTooltip(new Tip(model.keys().tip(Text.of("welcome.import.tip"), "import.open")));
        Button sample = button("welcome-sample", Text.of("welcome.sample"), Icon.SAMPLE, model::importSample);
        sample.setTooltip(new Tooltip(Text.of("welcome.sample.tip")));
        open.disableProperty().bind(model.possibleProperty().not());
        sample.disableProperty().bind(model.possibleProperty().not());
        setButtons(open, sample);
        String obstacle = model.obstacle();
        addHint(obstacle == null ? Text.of("welcome.drop") : obstacle);
    }

    private static Button button(String id, String text, Icon icon, Runnable run) {
        Button button = new Button(text, icon.node());
        button.setId(id);
        button.setAccessibleText(text);
        button.setOnAction(_ -> run.run());
        return button;
    }
}

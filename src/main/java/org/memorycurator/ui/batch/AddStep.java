package org.memorycurator.ui.batch;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Icon;

/** Opens the list of further steps. FX thread. */
final class AddStep extends Button {
    AddStep(BatchModel model, Consumer<StepKind> add) {
        super(Text.of("batch.addStep"), Icon.ADD.node());
        setId("batch-add-step");
        setMaxWidth(Double.MAX_VALUE);
        StepChooser chooser = new StepChooser(add);
        setOnAction(_ -> chooser.open(this, model.kinds()));
        model.stack().onAskStep(this::fire);
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.DOWN) {
                fire();
                key.consume();
            }
        });
    }
}

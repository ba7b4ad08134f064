package org.memorycurator.ui.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.Recipe;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Named;

/** The import rule: steps of the batch pane that are done to every row before it comes in. FX thread. */
final class StepsPart extends SheetPart {
    private final StepsChoice steps;
    private final ComboBox<Optional<Recipe>> box = new ComboBox<>();
    private final Label does = SheetPart.sentence("quiet");
    private boolean showing;

    StepsPart(SheetModel model) {
        super("steps", Text.of("import.steps.title"));
        this.steps = model.choices().steps();
        box.setId("import-steps");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.setConverter(Words.of(recipe -> recipe.map(Recipe::name).orElseGet(() -> Text.of("import.steps.none"))));
        Named.as(box, Text.of("import.steps.title"));
        box.valueProperty().subscribe((_, chosen) -> {
            if (chosen != null && !showing) {
                steps.choose(chosen.orElse(null));
            }
        });
        steps.recipes().addListener((ListChangeListener<Recipe>) _ -> show());
        steps.chosenProperty().subscribe(_ -> show());
        Label seen = SheetPart.sentence("quiet");
        seen.setId("import-steps-seen");
        model.previewing().previewProperty().subscribe(_ -> {
            long changed = model.previewing().marks().count();
            seen.setText(changed == 0 ? "" : Text.of("import.steps.seen", changed));
        });
        Label missing = SheetPart.sentence("field-problem");
        missing.setId("import-steps-missing");
        steps.missingProperty().subscribe(name -> {
            missing.setText(name.isEmpty() ? "" : Text.of("import.steps.missing", name));
            show();
        });
        fill(box, missing, does, seen);
    }

    private void show() {
        showing = true;
        List<Optional<Recipe>> all = new ArrayList<>(List.of(Optional.empty()));
        steps.recipes().forEach(recipe -> all.add(Optional.of(recipe)));
        box.getItems().setAll(all);
        Recipe now = steps.chosenProperty().get();
        box.setValue(Optional.ofNullable(now));
        box.setDisable(all.size() == 1);
        does.setText(words(now, all.size() == 1));
        String missing = steps.missingProperty().get();
        String none = missing.isEmpty() ? Text.of("import.steps.none") : Text.of("import.steps.missing", missing);
        setBrief(now == null ? none : now.name());
        showing = false;
    }

    private static String words(@Nullable Recipe now, boolean none) {
        if (now == null) {
            return Text.of(none ? "import.steps.nothingSaved" : "import.steps.means");
        }
        return now.steps().stream().map(step -> step.describe()).collect(Collectors.joining(" · "));
    }
}

package org.memorycurator.ui.transfer;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.match.MatchRule.By;
import org.memorycurator.transfer.match.MatchRule.OfMetadata;
import org.memorycurator.transfer.match.MatchRule.Then;
import org.memorycurator.ui.kit.Inputs;
import org.memorycurator.ui.kit.Named;

/** When a row is about a memory that is here, and what then happens to that. FX thread. */
final class RulePart extends SheetPart {
    private final SheetModel model;
    private final RuleModel rule;

    RulePart(SheetModel model) {
        super("rule", Text.of("import.rule.title"));
        this.model = model;
        this.rule = model.choices().rule();
        ComboBox<By> by = Inputs.choice(rule.by, List.of(By.values()), "import-by", "import.by", "import.by.");
        ComboBox<String> key = key();
        ComboBox<Then> then =
                Inputs.choice(rule.then, List.of(Then.values()), "import-then", "import.then", "import.then.");
        CheckBox text = Inputs.check(rule.text, "import-text", "import.takeText");
        ComboBox<OfMetadata> metadata = Inputs.choice(
                rule.metadata, List.of(OfMetadata.values()), "import-metadata", "import.metadata", "import.metadata.");
        CheckBox clears = Inputs.check(rule.emptyClears, "import-empty-clears", "import.emptyClears");
        GridPane rows = SheetPart.rows();
        SheetPart.row(rows, "import.by", by);
        rows.add(key, 1, 1);
        Label why = SheetPart.sentence("faint");
        why.setId("import-why");
        why.textProperty().bind(rule.whyProperty());
        rows.add(why, 1, 2);
        Label lacksKey = SheetPart.sentence("field-problem");
        rows.add(lacksKey, 1, 3);
        GridPane thens = SheetPart.rows();
        SheetPart.row(thens, "import.then", then);
        GridPane updates = SheetPart.rows();
        SheetPart.row(updates, "import.metadata", metadata);
        updates.add(text, 1, 1);
        updates.add(clears, 1, 2);
        fill(rows, thens, updates);
        Runnable show = () -> {
            setBrief(Text.of("import.by." + rule.by.get().name()));
            SheetPart.show(key, rule.by.get() == By.USER_AND_KEY);
            lacksKey.setText(rule.lacksKey() ? Text.of("import.problem.noKey") : "");
            SheetPart.show(thens, !model.checks() && rule.by.get() != By.NOTHING);
            SheetPart.show(updates, updates());
        };
        rule.by.subscribe(_ -> show.run());
        rule.key.subscribe(_ -> show.run());
        rule.then.subscribe(_ -> show.run());
        model.purposeProperty().subscribe(_ -> show.run());
    }

    /** Whether there is more to be said of what is updated; a comparison always asks what would be. */
    private boolean updates() {
        return (rule.then.get() == Then.UPDATE || model.checks()) && rule.by.get() != By.NOTHING;
    }

    /** The key can be one of the file's or, in JSON, any. */
    private ComboBox<String> key() {
        ComboBox<String> key = new ComboBox<>();
        key.setId("import-key");
        key.setEditable(true);
        key.setMaxWidth(Double.MAX_VALUE);
        key.setPromptText(Text.of("import.key"));
        Named.as(key, Text.of("import.key"));
        Named.as(key.getEditor(), Text.of("import.key"));
        key.setOnShowing(_ -> key.getItems().setAll(model.choices().mapping().keys()));
        key.getEditor().textProperty().bindBidirectional(rule.key);
        return key;
    }
}

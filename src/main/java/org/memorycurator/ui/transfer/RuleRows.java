package org.memorycurator.ui.transfer;

import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.match.MatchRule.By;
import org.memorycurator.transfer.match.MatchRule.OfMetadata;
import org.memorycurator.transfer.match.MatchRule.Then;
import org.memorycurator.ui.kit.Inputs;
import org.memorycurator.ui.kit.Named;

/** The match rule of the files of one kind, below their names where there are others. FX thread. */
final class RuleRows extends VBox {
    private final SheetModel model;
    private final FileKind kind;
    private final RuleModel rule;
    private final Label names = SheetPart.sentence("history-title");
    private final Label lacksKey = SheetPart.sentence("field-problem");
    private final Label newer = SheetPart.sentence("faint");
    private final ComboBox<String> key;
    private final GridPane thens = SheetPart.rows();
    private final GridPane updates = SheetPart.rows();
    private final Map<String, Control> controls;

    RuleRows(SheetModel model, FileKind kind, Runnable changed) {
        this.model = model;
        this.kind = kind;
        this.rule = model.choices().rules().of(kind);
        this.key = key();
        getStyleClass().add("sheet-parts");
        ComboBox<By> by = Inputs.choice(rule.by, List.of(By.values()), "import-by", "import.by", "import.by.");
        ComboBox<Then> then =
                Inputs.choice(rule.then, List.of(Then.values()), "import-then", "import.then", "import.then.");
        CheckBox text = Inputs.check(rule.text, "import-text", "import.takeText");
        ComboBox<OfMetadata> metadata = Inputs.choice(
                rule.metadata, List.of(OfMetadata.values()), "import-metadata", "import.metadata", "import.metadata.");
        CheckBox clears = Inputs.check(rule.emptyClears, "import-empty-clears", "import.emptyClears");
        Label why = SheetPart.sentence("faint");
        why.textProperty().bind(rule.whyProperty());
        controls = Map.of(
                "import-by", by,
                "import-key", key,
                "import-why", why,
                "import-then", then,
                "import-newer", newer,
                "import-metadata", metadata,
                "import-text", text,
                "import-empty-clears", clears);
        GridPane rows = SheetPart.rows();
        SheetPart.row(rows, "import.by", by);
        rows.add(key, 1, 1);
        rows.add(why, 1, 2);
        rows.add(lacksKey, 1, 3);
        SheetPart.row(thens, "import.then", then);
        thens.add(newer, 1, 1);
        SheetPart.row(updates, "import.metadata", metadata);
        updates.add(text, 1, 1);
        updates.add(clears, 1, 2);
        getChildren().addAll(names, rows, thens, updates);
        rule.by.subscribe(_ -> changed.run());
        rule.key.subscribe(_ -> changed.run());
        rule.then.subscribe(_ -> changed.run());
    }

    /**
     * Shows what fits what is chosen now.
     *
     * @param place among the kinds that there are; -1 where there is none of this one
     * @param alone whether there is no other kind
     */
    void show(int place, boolean alone) {
        SheetPart.show(this, place >= 0);
        controls.forEach((id, control) -> control.setId(place < 0 ? null : place == 0 ? id : id + "-" + place));
        String files = FileNames.of(model.choices().files().paths(kind));
        names.setText(alone ? "" : files);
        controls.forEach((id, control) -> name(id, control, alone ? "" : files));
        boolean known = rule.by.get() != By.NOTHING;
        boolean update = rule.then.get() == Then.UPDATE || model.checks(); // a comparison asks what would be updated
        SheetPart.show(key, rule.by.get() == By.USER_AND_KEY);
        lacksKey.setText(rule.lacksKey() ? Text.of("import.problem.noKey") : "");
        newer.setText(update && kind != FileKind.TABLES ? Text.of("import.newer") : "");
        SheetPart.show(thens, !model.checks() && known);
        SheetPart.show(updates, update && known);
    }

    /** Two controls of one name would be told apart by nobody who does not see them. */
    private static void name(String id, Control control, String files) {
        String words =
                switch (id) {
                    case "import-by" -> Text.of("import.by");
                    case "import-key" -> Text.of("import.key");
                    case "import-then" -> Text.of("import.then");
                    case "import-metadata" -> Text.of("import.metadata");
                    default -> "";
                };
        if (!words.isEmpty()) {
            Named.as(control, files.isEmpty() ? words : Text.of("import.rule.of", words, files));
        }
    }

    /** What is chosen, in a few words. */
    String brief() {
        return Text.of("import.by." + rule.by.get().name());
    }

    /** The key can be one of the file's or, in JSON, any. */
    private ComboBox<String> key() {
        ComboBox<String> box = new ComboBox<>();
        box.setEditable(true);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPromptText(Text.of("import.key"));
        Named.as(box.getEditor(), Text.of("import.key"));
        box.setOnShowing(_ -> box.getItems().setAll(model.choices().mapping().keys()));
        box.getEditor().textProperty().bindBidirectional(rule.key);
        return box;
    }
}

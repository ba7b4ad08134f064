package org.memorycurator.ui.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import org.memorycurator.text.Text;

/** When a row is about a memory that is here, and what then happens to that, for each kind of file on the sheet. FX thread. */
final class RulePart extends SheetPart {
    private static final String BETWEEN = " · ";

    private final SheetModel model;
    private final Map<FileKind, RuleRows> kinds = new LinkedHashMap<>();

    RulePart(SheetModel model) {
        super("rule", Text.of("import.rule.title"));
        this.model = model;
        for (FileKind kind : FileKind.values()) {
            RuleRows rows = new RuleRows(model, kind, this::show);
            kinds.put(kind, rows);
            fill(rows);
        }
        model.purposeProperty().subscribe(_ -> show());
        model.choices().files().files().addListener((ListChangeListener<SheetFile>) _ -> show());
        show();
    }

    private void show() {
        List<FileKind> there = model.choices().files().kinds();
        List<FileKind> shown = there.isEmpty() ? List.of(FileKind.MEMORIES) : there;
        List<String> briefs = new ArrayList<>();
        kinds.forEach((kind, rows) -> {
            rows.show(shown.indexOf(kind), shown.size() == 1);
            if (shown.contains(kind)) {
                briefs.add(rows.brief());
            }
        });
        setBrief(String.join(BETWEEN, briefs));
    }
}

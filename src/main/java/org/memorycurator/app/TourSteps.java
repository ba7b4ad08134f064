package org.memorycurator.app;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Message;

/** What the tour shows, in order, on the sample under assets/sample. */
final class TourSteps {
    /** Memories that the import of 12 May put into the wrong region; assets/sample/README.md counts them. */
    private static final String WRONG_REGION = "source:crm-import-0512 region:EMEA|europe";

    private final Hands hands;
    private final Desk desk;
    private @Nullable Message lastSummary;

    TourSteps(Hands hands, Desk desk) {
        this.hands = hands;
        this.desk = desk;
    }

    List<Tour.Step> all() {
        return List.of(
                new Tour.Step("welcome", () -> {}, () -> hands.canPress("welcome-sample"), null),
                new Tour.Step(
                        "import", () -> press("welcome-sample"), verified(ChangeKind.IMPORT), "(\\d+) of \\1 landed.*"),
                new Tour.Step(
                        "search",
                        () -> hands.type("find-query", WRONG_REGION),
                        () -> hands.rows() == 120 && hands.reads("find-count").startsWith("120"),
                        null),
                new Tour.Step(
                        "edit",
                        () -> edit("Prefers calls after 17:00 and confirms appointments by text message"),
                        verified(ChangeKind.EDIT),
                        "1 of 1 landed.*"),
                new Tour.Step("batch", this::openBatch, () -> hands.sees("batch-key"), null),
                new Tour.Step("plan", this::planBatch, () -> hands.canPress("batch-apply"), null),
                new Tour.Step(
                        "verify", () -> press("batch-apply"), verified(ChangeKind.BATCH), "(\\d+) of \\1 landed.*"),
                new Tour.Step(
                        "undo", () -> press("toolbar-edit-undo"), verified(ChangeKind.UNDO), "(\\d+) of \\1 landed.*"),
                new Tour.Step("history", () -> hands.press("dock-history"), () -> hands.sees("history-list"), null),
                new Tour.Step("dark", () -> hands.press("toolbar-shell-dark"), () -> true, null));
    }

    private void press(String id) {
        lastSummary = desk.status().verifiedProperty().get();
        hands.press(id);
    }

    private void edit(String text) {
        lastSummary = desk.status().verifiedProperty().get();
        hands.edit(0, "text", text);
    }

    private void openBatch() {
        hands.press("grid-select-all");
        hands.press("batch-open");
    }

    private void planBatch() {
        hands.type("batch-key", "region");
        hands.type("batch-value", "EU");
    }

    /** The newest change set is of this kind, and a summary has come since the step began. */
    private BooleanSupplier verified(ChangeKind kind) {
        return () -> {
            var applied = desk.editing().lastProperty().get();
            ChangeSet written = applied == null ? null : applied.changeSet();
            return written != null
                    && written.kind() == kind
                    && desk.status().verifiedProperty().get() != lastSummary;
        };
    }
}

package org.memorycurator.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Message;

/** What the tour shows, in order, on the sample under assets/sample. */
final class TourSteps {
    /** Memories that the import of 12 May put into the wrong region; assets/sample/README.md counts them. */
    private static final String WRONG_REGION = "source:crm-import-0512 region:EMEA|europe";

    private static final String CORRECTIONS = "/org/memorycurator/assets/sample/crm-corrections.csv";

    private final Hands hands;
    private final Desk desk;
    private final Consumer<List<Path>> drop;
    private final Path folder;
    private @Nullable Message lastSummary;

    /** {@code drop} is handed files as if they were dropped on the window; {@code folder} can be written. */
    TourSteps(Hands hands, Desk desk, Consumer<List<Path>> drop, Path folder) {
        this.hands = hands;
        this.desk = desk;
        this.drop = drop;
        this.folder = folder;
    }

    List<Tour.Step> all() {
        return List.of(
                new Tour.Step("welcome", () -> {}, () -> hands.canPress("welcome-sample"), null),
                new Tour.Step(
                        "import", () -> press("welcome-sample"), verified(ChangeKind.IMPORT), "(\\d+) of \\1 landed.*"),
                new Tour.Step(
                        "sheet", () -> drop.accept(List.of(corrections())), () -> hands.canPress("import-apply"), null),
                new Tour.Step("corrected", () -> press("import-apply"), verified(ChangeKind.IMPORT), "3 of 3 landed.*"),
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

    /** Corrections that a CRM sends for three memories of the sample, one of which is new. */
    private Path corrections() {
        Path file = folder.resolve("crm-corrections.csv");
        try (InputStream in = TourSteps.class.getResourceAsStream(CORRECTIONS)) {
            Files.copy(Objects.requireNonNull(in), file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

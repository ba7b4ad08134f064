package org.memorycurator.ui.transfer;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.memorycurator.ui.kit.Background;
import org.memorycurator.ui.kit.SideWindow;

/** The import sheet, a window beside the work: what is chosen, and what comes of that. FX thread. */
public final class SheetView {
    private static final KeyCombination IMPORT =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private final SheetModel model;
    private final StackPane root = new StackPane();
    private final ScrollPane choices;
    private final SheetHalves halves;

    private SheetView(SheetModel model, Background background) {
        this.model = model;
        choices = choices(model, background);
        halves = new SheetHalves(choices, new OutcomePart(model));
        model.openProperty()
                .subscribe(
                        _ -> { // other files begin at the top
                            choices.setVvalue(0);
                            halves.turnToChoices();
                        });
        BorderPane all = new BorderPane(halves);
        all.setBottom(new SheetBar(model));
        root.setId("import-sheet");
        root.getStyleClass().add("import-sheet");
        root.getChildren().add(all);
        root.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (IMPORT.match(key)) {
                model.importNow();
                key.consume();
            } else if (key.getCode() == KeyCode.F6) {
                halves.other();
                key.consume();
            }
        });
        model.writeProperty().subscribe(job -> {
            if (job != null) {
                job.runningProperty().subscribe(running -> halves.setDisable(running));
            }
        });
    }

    private static ScrollPane choices(SheetModel model, Background background) {
        List<SheetPart> known = List.of(new RulePart(model), new StepsPart(model), new ProfilePart(model));
        VBox parts = new VBox(new FilesPart(model), new ColumnsPart(model, background));
        parts.getChildren().addAll(known);
        parts.getStyleClass().add("sheet-parts");
        Runnable show = () -> known.forEach(
                part -> part.setVisible(!model.choices().files().files().isEmpty()));
        model.choices().files().files().addListener((ListChangeListener<SheetFile>) _ -> show.run());
        show.run();
        ScrollPane choices = new ScrollPane(parts);
        choices.setFitToWidth(true);
        choices.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        choices.getStyleClass().addAll("edge-to-edge", "sheet-choices");
        return choices;
    }

    /** Opens the sheet over the window of this pane whenever files are to be brought in; it is built when it is opened first. */
    public static void install(StackPane over, ImportModel model) {
        StackPane[] built = new StackPane[1];
        SideWindow window = new SideWindow(model.sheet().titleProperty(), () -> {
            if (built[0] == null) {
                built[0] = new SheetView(model.sheet(), model.background()).root;
                DropArea.install(built[0], model);
            }
            return built[0];
        });
        window.onClosed(model.sheet()::close);
        model.sheet().openProperty().subscribe(open -> {
            if (open) {
                window.show(over.getScene().getWindow());
            } else {
                window.close();
            }
        });
    }
}

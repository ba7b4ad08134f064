package org.memorycurator.ui.transfer;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.memorycurator.ui.kit.Background;
import org.memorycurator.ui.kit.SideWindow;

/** The import sheet, a window beside the work: at the left what is chosen, beside or below it what comes of that. FX thread. */
public final class SheetView {
    private static final KeyCombination IMPORT =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    /** In em: in a narrower window choices and rows lie below one another. */
    private static final double WIDE_EM = 62;

    private static final double CHOICES = 0.4;
    private static final double CHOICES_ABOVE = 0.45;

    private final SheetModel model;
    private final StackPane root = new StackPane();
    private final SplitPane halves = new SplitPane();
    private final ScrollPane choices;
    /** Knows the size of the text. */
    private final Label measure = new Label();

    private SheetView(SheetModel model, Background background) {
        this.model = model;
        VBox parts = new VBox(
                new FilesPart(model),
                new ColumnsPart(model, background),
                new RulePart(model),
                new StepsPart(model),
                new ProfilePart(model));
        parts.getStyleClass().add("sheet-parts");
        choices = new ScrollPane(parts);
        choices.setFitToWidth(true);
        choices.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        choices.getStyleClass().addAll("edge-to-edge", "sheet-choices");
        OutcomePart outcome = new OutcomePart(model);
        SplitPane.setResizableWithParent(choices, false);
        model.openProperty().subscribe(_ -> choices.setVvalue(0)); // other files begin at the top
        halves.getItems().addAll(choices, outcome);
        halves.setDividerPositions(CHOICES);
        BorderPane all = new BorderPane(halves);
        all.setBottom(new SheetBar(model));
        measure.setManaged(false);
        measure.setVisible(false);
        root.setId("import-sheet");
        root.getStyleClass().add("import-sheet");
        root.getChildren().addAll(measure, all);
        root.widthProperty().subscribe(_ -> turn());
        root.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (IMPORT.match(key)) {
                model.importNow();
                key.consume();
            }
        });
        model.writeProperty().subscribe(job -> {
            if (job != null) {
                job.runningProperty().subscribe(running -> halves.setDisable(running));
            }
        });
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

    private void turn() {
        boolean wide = root.getWidth() > WIDE_EM * measure.getFont().getSize();
        Orientation wanted = wide ? Orientation.HORIZONTAL : Orientation.VERTICAL;
        if (halves.getOrientation() != wanted) {
            halves.setOrientation(wanted);
            SplitPane.setResizableWithParent(
                    choices, !wide); // beside the rows it is as wide as it was, above them it takes its share
            halves.setDividerPositions(wide ? CHOICES : CHOICES_ABOVE);
        }
    }
}

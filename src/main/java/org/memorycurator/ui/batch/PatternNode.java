package org.memorycurator.ui.batch;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.memorycurator.batch.Surprise;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Icon;

/** The head of a pattern: open or closed, a tick for all its rows, what changes, how many, and why it wants a look. FX thread. */
final class PatternNode extends HBox {
    private final StackPane fold = new StackPane();
    private final CheckBox tick = new CheckBox();
    private final FittedLine title = new FittedLine();
    private final Label count = new Label();
    private final HBox second = new HBox();

    PatternNode(Runnable toggleOpen, Runnable toggleTick) {
        getStyleClass().add("pattern-row");
        fold.getStyleClass().add("pattern-fold");
        fold.setMinWidth(USE_PREF_SIZE);
        fold.setOnMouseClicked(_ -> toggleOpen.run());
        tick.setFocusTraversable(false);
        tick.setAccessibleText(Text.of("batch.pattern.tick"));
        tick.setTooltip(new Tooltip(Text.of("batch.pattern.tick.tip")));
        tick.setMinWidth(USE_PREF_SIZE);
        tick.setOnAction(_ -> toggleTick.run());
        tick.managedProperty().bind(tick.visibleProperty());
        count.getStyleClass().add("quiet");
        count.setMinWidth(0);
        second.getStyleClass().add("pattern-second");
        VBox words = new VBox(title, second);
        words.getStyleClass().add("two-lines");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(fold, tick, words);
    }

    void show(PlanLine.Head head) {
        fold.getChildren().setAll((head.open() ? Icon.EXPAND : Icon.COLLAPSE).node());
        tick.setVisible(head.written());
        tick.setSelected(head.leftOut() == 0);
        tick.setIndeterminate(head.partly());
        title.show(PatternWords.title(head.pattern()));
        count.setText(PatternWords.count(head));
        second.getChildren().setAll(count);
        head.pattern().surprises().forEach(surprise -> second.getChildren().add(badge(surprise)));
    }

    private static Label badge(Surprise surprise) {
        Label badge = new Label(surprise.words(), Icon.WARNING.node());
        badge.getStyleClass().add("surprise");
        badge.setMinWidth(0);
        return badge;
    }
}

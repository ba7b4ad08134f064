package org.memorycurator.ui.batch;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.Surprise;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Fitted;
import org.memorycurator.ui.kit.FittedLine;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Span;

/** The head of a pattern: open or closed, a tick for all its rows, what changes, how many, and why it wants a look. FX thread. */
final class PatternNode extends HBox {
    private final StackPane fold = new StackPane();
    private final CheckBox tick = new CheckBox();
    private final FittedLine title = new FittedLine();
    private final FittedLine after = new FittedLine();
    private final Label count = new Label();
    private final HBox second = new HBox();
    private final VBox words = new VBox(title, second);
    private PlanLine.@Nullable Head shown;

    PatternNode(Runnable toggleOpen, Runnable toggleTick) {
        getStyleClass().add("pattern-row");
        fold.getStyleClass().add("pattern-fold");
        fold.setMinWidth(USE_PREF_SIZE);
        fold.setAccessibleRole(AccessibleRole.BUTTON);
        fold.setOnMouseClicked(_ -> toggleOpen.run());
        tick.setFocusTraversable(false);
        tick.setAccessibleText(Text.of("batch.pattern.tick"));
        tick.setTooltip(new Tooltip(Text.of("batch.pattern.tick.tip")));
        tick.setMinWidth(USE_PREF_SIZE);
        tick.setOnAction(_ -> toggleTick.run());
        tick.managedProperty().bind(tick.visibleProperty());
        count.getStyleClass().add("quiet");
        count.setMinWidth(USE_PREF_SIZE);
        second.getStyleClass().add("pattern-second");
        words.getStyleClass().add("two-lines");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.widthProperty().subscribe(_ -> arrange());
        getChildren().addAll(fold, tick, words);
    }

    void show(PlanLine.Head head) {
        fold.getChildren().setAll((head.open() ? Icon.EXPAND : Icon.COLLAPSE).node());
        fold.setAccessibleText(Text.of(head.open() ? "batch.pattern.hide" : "batch.pattern.show"));
        tick.setVisible(head.written());
        tick.setSelected(head.leftOut() == 0);
        tick.setIndeterminate(head.partly());
        shown = head;
        arrange();
    }

    /** Where old and new value do not fit beside each other, the new one goes below the old one. */
    private void arrange() {
        PlanLine.Head head = shown;
        if (head == null) {
            return;
        }
        List<Span> all = PatternWords.title(head.pattern());
        double room = words.getWidth() / Math.max(1, count.getFont().getSize());
        boolean fits = room <= 0 || Fitted.width(all) <= room;
        List<Span> first = fits ? all : PatternWords.before(all);
        List<Span> then = all.subList(first.size(), all.size());
        title.show(first);
        after.show(then);
        count.setText(then.isEmpty() ? PatternWords.count(head) : PatternWords.shortCount(head));
        second.getChildren().clear();
        if (!then.isEmpty()) {
            second.getChildren().add(after);
        }
        second.getChildren().add(count);
        head.pattern().surprises().forEach(surprise -> second.getChildren().add(badge(surprise)));
    }

    private static Label badge(Surprise surprise) {
        Label badge = new Label(surprise.words(), Icon.WARNING.node());
        badge.getStyleClass().add("surprise");
        badge.setMinWidth(0);
        return badge;
    }
}

package org.memorycurator.ui.batch;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.memorycurator.batch.BatchPlan.Row;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Differences;
import org.memorycurator.ui.kit.Difference;
import org.memorycurator.ui.kit.FittedLine;

/** A memory of the plan: a tick, its text, whose it is, and what changes or why nothing does. FX thread. */
final class MemberNode extends HBox {
    private final CheckBox tick = new CheckBox();
    private final Label text = new Label();
    private final Label user = new Label();
    private final FittedLine change = new FittedLine();
    private final Label reason = new Label();
    private final VBox words = new VBox();
    private final HBox first = new HBox(text, user);

    MemberNode(Runnable toggleTick) {
        getStyleClass().add("member-row");
        tick.setFocusTraversable(false);
        tick.setAccessibleText(Text.of("batch.tick"));
        tick.setTooltip(new Tooltip(Text.of("batch.tick.tip")));
        tick.setMinWidth(USE_PREF_SIZE);
        tick.setOnAction(_ -> toggleTick.run());
        tick.managedProperty().bind(tick.visibleProperty());
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        user.getStyleClass().addAll("faint", "member-user");
        reason.getStyleClass().add("quiet");
        reason.setMinWidth(0);
        first.getStyleClass().add("member-first");
        words.getStyleClass().add("two-lines");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(tick, words);
    }

    void show(PlanLine.Member member) {
        Row row = member.row();
        tick.setVisible(member.written());
        tick.setSelected(!row.leftOut());
        text.setText(row.before().text().replace("\r\n", "⏎").replace('\n', '⏎'));
        user.setText(user(row));
        if (member.written()) {
            change.show(Difference.inLine(Differences.between(row.before().content(), row.after())));
            words.getChildren().setAll(first, change);
        } else {
            reason.setText(reason(row));
            words.getChildren().setAll(first, reason);
        }
    }

    /** Everything about it in one sentence, for those who do not see it. */
    String spoken(PlanLine.Member member) {
        Row row = member.row();
        String below = member.written() ? change.spoken() : reason.getText();
        String said = Text.of("batch.row.spoken", text.getText(), user(row), below);
        return member.written() ? Text.of(row.leftOut() ? "batch.row.out" : "batch.row.in", said) : said;
    }

    private static String user(Row row) {
        String user = row.before().identity().owner().userId();
        return user == null ? Text.of("batch.row.nobody") : user;
    }

    private static String reason(Row row) {
        return row.reason().isEmpty() ? Text.of("batch.row.same") : Text.of("batch.row.blocked", row.reason());
    }
}

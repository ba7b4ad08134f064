package org.memorycurator.ui.shell;

import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Live;

/** The lowest line: what happened last with its Undo, the running job with its Cancel, the last verdicts, counts, the store. */
final class StatusLine extends HBox {
    private static final double TIGHT_EM = 76;
    private static final double TIGHT_WITH_JOB_EM = 130;

    private final Desk desk;
    private final Label message = new Label();
    private final Hyperlink action = new Hyperlink();
    private final StatusJobs jobs;
    private final Hyperlink verified = new Hyperlink();
    private final Hyperlink reason = new Hyperlink();
    private final Label counts = new Label();
    private final Separator countsLine = line();
    /** The message whose action was taken, which is offered once. */
    private @Nullable Message taken;

    StatusLine(Desk desk) {
        this.desk = desk;
        setId("status-line");
        getStyleClass().add("status-line");
        setAlignment(Pos.CENTER_LEFT);
        message.setId("status-message");
        Live.announce(message);
        Live.announce(counts);
        action.setId("status-action");
        verified.setId("status-verified");
        makeReason();
        counts.setId("status-counts");
        jobs = new StatusJobs(desk);
        HBox said = new HBox(message, action);
        said.getStyleClass().add("said");
        said.setPrefWidth(0); // it takes the room that is left, and is the first to give way
        HBox.setHgrow(said, Priority.ALWAYS);
        String name = String.valueOf(desk.store().folder().getFileName());
        Label store = new Label(desk.store().readOnly() ? Text.of("status.readOnly", name) : name, Icon.STORE.node());
        store.setId("status-store");
        store.setTooltip(new Tooltip(desk.store().folder().toString()));
        getChildren().addAll(said, jobs, verified, line(), reason, countsLine, counts, line(), store);
        widthProperty().subscribe(this::fit);
        jobs.visibleProperty().subscribe(this::fit);
        message.fontProperty().subscribe(this::fit);
        action.setMinWidth(Region.USE_PREF_SIZE);
        counts.setMinWidth(Region.USE_PREF_SIZE);
        for (Region cut : new Region[] {verified, reason, store}) {
            cut.getStyleClass().add("may-be-cut"); // with a tooltip that says all of it
        }
        listen();
    }

    /**
     * Where there is little room, what happened is more than what is said elsewhere, too: counts above the table, that there is no
     * reason; and a job that runs is more than what was verified before it.
     */
    private void fit() {
        boolean job = jobs.isVisible();
        boolean tight = getWidth()
                < (job ? TIGHT_WITH_JOB_EM : TIGHT_EM) * message.getFont().getSize();
        shown(countsLine, !tight);
        shown(counts, !tight);
        shown(verified, desk.status().verifiedProperty().get() != null && !(tight && job));
        boolean none = desk.signing().reasonProperty().get().isEmpty();
        reason.setContentDisplay(tight && none ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
    }

    private static void shown(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private void makeReason() {
        reason.setId("status-reason");
        reason.setGraphic(Icon.TAG.node());
        reason.setMinWidth(0);
        reason.setOnAction(_ -> {
            reason.setVisited(false);
            desk.signing().askReason();
        });
    }

    private void reason(String why) {
        String said = why.isEmpty() ? Text.of("status.reason.none") : why;
        reason.setText(said);
        reason.setTooltip(new Tooltip(Text.of("status.reason.tip", said)));
        fit();
    }

    private static Separator line() {
        return new Separator(Orientation.VERTICAL);
    }

    private void listen() {
        desk.signing().reasonProperty().subscribe(this::reason);
        desk.status().messageProperty().subscribe(_ -> say());
        action.armedProperty().subscribe(armed -> {
            if (!armed) {
                say();
            }
        });
        desk.status().verifiedProperty().subscribe(this::verified);
        desk.status().jobs().subscribe(() -> say());
        desk.finding().matchesProperty().subscribe(_ -> count());
        desk.selectionProperty().subscribe(_ -> count());
        say();
    }

    /** What is said last; but what is being pressed stays under the mouse until it is done. */
    private void say() {
        if (!action.isArmed()) {
            say(desk.status().messageProperty().get());
        }
    }

    private void say(@Nullable Message said) {
        String nothing = desk.status().jobs().isEmpty() ? Text.of("status.ready") : "";
        message.setText(said == null ? nothing : said.sentence());
        message.setGraphic(said == null ? null : icon(said.tone()).node());
        message.setTooltip(said == null ? null : new Tooltip(said.sentence()));
        tone(message, said);
        Runnable run = said == null || said == taken ? null : said.run();
        offer(run != null);
        action.setText(said == null || said.action() == null ? "" : said.action());
        action.setOnAction(_ -> {
            if (run != null) {
                taken = said;
                offer(false);
                run.run();
            }
        });
    }

    private void offer(boolean offered) {
        action.setVisible(offered);
        action.setManaged(offered);
        action.setVisited(false);
    }

    private void verified(@Nullable Message summary) {
        fit();
        if (summary != null) {
            verified.setText(summary.sentence());
            verified.setGraphic(icon(summary.tone()).node());
            verified.setTooltip(new Tooltip(Text.of("status.verified.tip", summary.sentence())));
            Runnable show = summary.run();
            verified.setOnAction(_ -> {
                verified.setVisited(false);
                if (show != null) {
                    show.run();
                }
            });
            tone(verified, summary);
        }
    }

    private static void tone(Region node, @Nullable Message said) {
        node.getStyleClass().removeIf(c -> c.startsWith("tone-"));
        if (said != null) {
            node.getStyleClass().add("tone-" + said.tone().name().toLowerCase(Locale.ROOT));
        }
    }

    private static Icon icon(Message.Tone tone) {
        return switch (tone) {
            case INFO -> Icon.INFO;
            case SUCCESS -> Icon.OK;
            case WARNING -> Icon.WARNING;
            case ERROR -> Icon.ERROR;
        };
    }

    private void count() {
        int selected = desk.selectionProperty().get().count(desk.finding().matches());
        String of = Text.of(
                "status.counts",
                desk.finding().matches().size(),
                desk.finding().matches().live());
        counts.setText(selected == 0 ? of : of + " · " + Text.of("status.selected", selected));
    }
}

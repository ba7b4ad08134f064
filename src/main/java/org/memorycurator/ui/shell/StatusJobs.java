package org.memorycurator.ui.shell;

import java.time.Duration;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.kit.Cancellable;
import org.memorycurator.ui.kit.Job;
import org.memorycurator.ui.kit.When;

/**
 * The job that runs, how far it is, and its Cancel. One that is over in a moment is not shown: all that stands beside it would move
 * for nothing, at every saved cell. FX thread.
 */
final class StatusJobs extends HBox {
    private static final Duration A_MOMENT = Duration.ofMillis(700);

    private final Desk desk;
    private @Nullable Cancellable waiting;

    StatusJobs(Desk desk) {
        this.desk = desk;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("jobs");
        setMinWidth(0);
        // out of sight, too: else it would lie where it was, and take the clicks on what is there now
        managedProperty().bind(visibleProperty());
        setVisible(false);
        desk.status().jobs().subscribe(this::changed);
        changed();
    }

    private void changed() {
        if (desk.status().jobs().isEmpty()) {
            if (waiting != null) {
                waiting.cancel();
                waiting = null;
            }
            getChildren().clear();
            setVisible(false);
        } else if (isVisible()) {
            show();
        } else if (waiting == null) {
            waiting = desk.background().later(A_MOMENT, this::show);
        }
    }

    private void show() {
        waiting = null;
        List<Job> jobs = desk.status().jobs();
        if (!jobs.isEmpty()) {
            getChildren().setAll(progress(jobs.getFirst()));
            setVisible(true);
        }
    }

    private static Region[] progress(Job job) {
        ProgressBar bar = new ProgressBar();
        bar.setAccessibleText(job.title());
        Label words = new Label();
        words.setId("status-job");
        words.setMinWidth(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(words.textProperty());
        words.setTooltip(whole);
        Button cancel = new Button(Text.of("status.cancel"));
        cancel.setId("status-cancel");
        cancel.getStyleClass().addAll("small", "flat");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> {
            cancel.setDisable(true);
            words.setText(Text.of("status.cancelling", job.title()));
            job.cancel();
        });
        Runnable show = () -> {
            long total = job.totalProperty().get();
            long done = job.doneProperty().get();
            bar.setProgress(total > 0 ? (double) done / total : ProgressBar.INDETERMINATE_PROGRESS);
            if (!job.cancelledProperty().get()) {
                words.setText(words(job, done, total));
            }
        };
        job.doneProperty().subscribe(show);
        job.totalProperty().subscribe(show);
        show.run();
        return new Region[] {bar, words, cancel};
    }

    private static String words(Job job, long done, long total) {
        if (total <= 0) {
            return job.title();
        }
        long rate = job.shown(job.rateProperty().get());
        String far = Text.of("status.job", job.title(), job.shown(done), job.shown(total), job.unit());
        String text = rate < 1 ? far : far + Text.of("status.job.rate", rate, job.unit());
        long left = job.secondsLeftProperty().get();
        return left < 1 ? text : text + " · " + Text.of("status.left", When.lasting(left));
    }
}

package org.memorycurator.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;

/** A job as a bar under a line of words: how far, how fast, how long still. Takes no room while there is none. FX thread. */
public final class JobLine extends VBox {
    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar();

    /** Shows no job yet. */
    public JobLine() {
        getStyleClass().add("job-line");
        words.getStyleClass().add("faint");
        words.setWrapText(true);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.accessibleTextProperty().bind(words.textProperty());
        managedProperty().bind(visibleProperty());
        setVisible(false);
        getChildren().addAll(words, bar);
    }

    /** Shows this job for as long as it runs; null for none. */
    public void show(@Nullable Job job) {
        words.textProperty().unbind();
        bar.progressProperty().unbind();
        visibleProperty().unbind();
        if (job == null) {
            setVisible(false);
            return;
        }
        visibleProperty().bind(job.runningProperty());
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words(job),
                        job.doneProperty(),
                        job.totalProperty(),
                        job.secondsLeftProperty(),
                        job.cancelledProperty()));
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(() -> part(job), job.doneProperty(), job.totalProperty()));
    }

    private static double part(Job job) {
        long total = job.totalProperty().get();
        return total <= 0
                ? ProgressBar.INDETERMINATE_PROGRESS
                : (double) job.doneProperty().get() / total;
    }

    /** What there is to say of a job in one line, also for a status line. */
    public static String words(Job job) {
        if (job.cancelledProperty().get()) {
            return Text.of("kit.job.cancelling");
        }
        long total = job.totalProperty().get();
        if (total < 0) {
            return Text.of("kit.job.begun", job.title());
        }
        String far = Text.of("kit.job.far", job.shown(job.doneProperty().get()), job.shown(total), job.unit());
        long rate = job.shown(job.rateProperty().get());
        long left = job.secondsLeftProperty().get();
        return left < 0 ? far : far + Text.of("kit.job.speed", rate, When.lasting(left), job.unit());
    }
}

package org.memorycurator.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;
import static org.testfx.util.WaitForAsyncUtils.waitFor;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memorycurator.support.TestDesk;
import org.memorycurator.ui.kit.FxBackground;
import org.memorycurator.ui.kit.Job;
import org.memorycurator.ui.kit.Lane;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

@ExtendWith(ApplicationExtension.class)
class LeavingTest {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch asked = new CountDownLatch(1);
    private final FxBackground background = new FxBackground();
    private TestDesk test;
    private Job job;

    static {
        FxToolkit.toolkitContext().setSetupTimeoutInMillis(120_000); // where many tests run at once
    }

    @Start
    void start(Stage stage) {
        test = new TestDesk(background, memory("Prefers decaf"));
        job = background.job(
                "Import a long file",
                Lane.WRITE,
                progress -> {
                    begun.countDown();
                    asked.await();
                    if (progress.cancelled()) {
                        throw new CancellationException();
                    }
                    return true;
                },
                _ -> {},
                _ -> {});
        test.desk().status().watch(job);
    }

    @Stop
    void stop() {
        asked.countDown();
        background.close();
        test.close();
    }

    @Test
    void a_write_that_runs_is_stopped_by_closing_and_only_then(FxRobot robot) throws Exception {
        begun.await();
        assertThat(may(robot, "stay")).isFalse();
        assertThat(job.cancelledProperty().get()).isFalse();
        assertThat(may(robot, "close")).isTrue();
        assertThat(job.cancelledProperty().get()).isTrue();
        asked.countDown();
        waitFor(10, TimeUnit.SECONDS, () -> test.desk().status().jobs().isEmpty());
    }

    @Test
    void the_question_speaks_of_all_jobs_that_would_be_stopped(FxRobot robot) throws Exception {
        begun.await();
        robot.interact(() -> test.desk()
                .status()
                .watch(background.job("Export everything", Lane.WRITE, _ -> true, _ -> {}, _ -> {})));
        assertThat(may(robot, "stay")).isFalse();
        assertThat(test.question())
                .startsWith("“Import a long file” and 1 more job have not ended. Closing stops them;");
    }

    private boolean may(FxRobot robot, String answer) {
        boolean[] may = {false};
        robot.interact(() -> {
            test.answers(answer);
            may[0] = new Leaving(test.desk()).may();
        });
        return may[0];
    }
}

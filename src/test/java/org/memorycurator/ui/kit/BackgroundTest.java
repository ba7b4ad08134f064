package org.memorycurator.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
@Timeout(20)
class BackgroundTest {
    @Test
    void writes_run_in_order_on_their_own_thread_and_answer_on_the_fx_thread() throws Exception {
        List<String> seen = new ArrayList<>();
        CompletableFuture<Boolean> onFx = new CompletableFuture<>();
        try (FxBackground background = new FxBackground()) {
            for (int i = 0; i < 50; i++) {
                int number = i;
                background.write(
                        () -> seen.add(Thread.currentThread().getName() + number),
                        _ -> {},
                        onFx::completeExceptionally);
            }
            background.write(
                    () -> 1, _ -> onFx.complete(Platform.isFxApplicationThread()), onFx::completeExceptionally);
            assertThat(onFx.get()).isTrue();
        }
        assertThat(seen).hasSize(50).startsWith("store0", "store1").endsWith("store49");
    }

    @Test
    void closing_finishes_the_writes_that_were_asked_for_and_refuses_later_ones() throws Exception {
        AtomicLong written = new AtomicLong();
        FxBackground background = new FxBackground();
        for (int i = 0; i < 20; i++) {
            background.write(written::incrementAndGet, _ -> {}, _ -> {});
        }
        background.close();
        assertThat(written).hasValue(20);
        CompletableFuture<Exception> refused = new CompletableFuture<>();
        background.write(() -> 1, _ -> {}, refused::complete);
        assertThat(refused.get()).hasMessageContaining("closing");
    }

    @Test
    void an_error_in_the_work_reaches_the_one_who_asked_and_the_one_who_watches_for_faults() throws Exception {
        CompletableFuture<Exception> heard = new CompletableFuture<>();
        CompletableFuture<Throwable> watched = new CompletableFuture<>();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((_, fault) -> watched.complete(fault));
        try (FxBackground background = new FxBackground()) {
            background.read(
                    () -> {
                        throw new StackOverflowError("deep");
                    },
                    _ -> {},
                    heard::complete);
            assertThat(heard.get()).hasRootCauseInstanceOf(StackOverflowError.class);
            assertThat(watched.get()).isInstanceOf(StackOverflowError.class);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @Test
    void what_is_asked_for_later_of_a_closed_background_never_comes_and_is_no_fault() {
        FxBackground background = new FxBackground();
        background.close();
        assertThatCode(() -> background.later(Duration.ZERO, () -> {}).cancel()).doesNotThrowAnyException();
    }

    @Test
    void a_job_that_waits_can_be_cancelled_before_it_begins() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        CompletableFuture<Exception> heard = new CompletableFuture<>();
        try (FxBackground background = new FxBackground()) {
            background.write(() -> gate.await(10, TimeUnit.SECONDS), _ -> {}, _ -> {});
            Job job = background.job("Import", Lane.WRITE, _ -> 1, _ -> {}, heard::complete);
            job.cancel();
            gate.countDown();
            assertThat(heard.get()).isInstanceOf(CancellationException.class);
            assertThat(job.runningProperty().get()).isFalse();
        }
    }

    @Test
    void later_work_that_is_called_off_does_not_run() throws Exception {
        CompletableFuture<String> ran = new CompletableFuture<>();
        try (FxBackground background = new FxBackground()) {
            background.later(Duration.ofMillis(30), () -> ran.complete("first")).cancel();
            background.later(Duration.ofMillis(60), () -> ran.complete("second"));
            assertThat(ran.get()).isEqualTo("second");
        }
    }

    @Test
    void progress_is_coalesced_and_tells_rate_and_time_left() {
        AtomicLong clock = new AtomicLong();
        AtomicLong hops = new AtomicLong();
        Job job = new Job(
                "Import",
                hop -> {
                    hops.incrementAndGet();
                    hop.run();
                },
                clock::get);
        JobProgress progress = job.progress();
        for (int i = 1; i <= 100_000; i++) {
            clock.addAndGet(20_000); // 50,000 a second
            progress.at(i, 200_000);
        }
        assertThat(hops.get()).isBetween(30L, 41L);
        assertThat(job.rateProperty().get()).isBetween(49_000.0, 51_000.0);
        assertThat(job.secondsLeftProperty().get()).isBetween(2L, 3L);
        job.<Integer>ending(_ -> {}).accept(1);
        assertThat(job.doneProperty().get()).isEqualTo(100_000);
        assertThat(job.runningProperty().get()).isFalse();
    }

    @Test
    void the_time_left_is_that_of_how_far_the_work_is_told_to_be() {
        AtomicLong clock = new AtomicLong();
        Job job = new Job("Import", Runnable::run, clock::get);
        List<Long> left = new ArrayList<>();
        job.doneProperty()
                .subscribe((_, _) -> left.add(job.secondsLeftProperty().get()));
        for (int done = 100; done <= 300; done += 100) {
            clock.addAndGet(1_000_000_000);
            job.progress().at(done, 300);
        }
        assertThat(left).containsExactly(2L, 1L, 0L);
    }

    @Test
    void bytes_are_told_as_megabytes_with_rate_and_time_left() {
        AtomicLong clock = new AtomicLong();
        Job job = new Job("Backup", Runnable::run, clock::get).inBytes();
        for (int i = 1; i <= 10; i++) {
            clock.addAndGet(1_000_000_000);
            job.progress().at(i * 20_000_000L, 400_000_000);
        }
        assertThat(JobLine.words(job)).isEqualTo("200 of 400 MB · 20 MB a second · 10 s left");
    }

    @Test
    void an_answer_to_an_older_question_is_dropped() {
        Latest latest = new Latest();
        List<String> shown = new ArrayList<>();
        Latest.Question first = latest.ask();
        Latest.Question second = latest.ask();
        second.<String>only(shown::add).accept("second");
        first.<String>only(shown::add).accept("first");
        assertThat(shown).containsExactly("second");
    }
}

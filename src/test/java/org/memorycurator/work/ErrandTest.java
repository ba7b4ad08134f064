package org.memorycurator.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.CancelledException;

class ErrandTest {
    @Test
    void what_no_thread_has_begun_is_done_by_whoever_asks() {
        assertThat(Errand.of(() -> Thread.currentThread().getName(), _ -> {}).result())
                .isEqualTo(Thread.currentThread().getName());
    }

    @Test
    void what_is_refused_is_done_by_whoever_asks() {
        Errand<Integer> errand = Errand.of(() -> 7, _ -> {
            throw new RejectedExecutionException();
        });
        assertThat(errand.result()).isEqualTo(7);
    }

    @Test
    void it_is_done_once() {
        AtomicInteger done = new AtomicInteger();
        List<Runnable> given = new ArrayList<>();
        Errand<Integer> errand = Errand.of(done::incrementAndGet, given::add);
        assertThat(done).hasValue(0);
        errand.begin();
        errand.await();
        given.forEach(Runnable::run);
        assertThat(errand.result()).isEqualTo(1);
        assertThat(done).hasValue(1);
    }

    @Test
    void what_it_throws_is_thrown_to_whoever_asks_and_to_nobody_else() {
        Errand<Integer> fault = Errand.of(
                () -> {
                    throw new CancelledException();
                },
                Runnable::run);
        fault.await();
        assertThatThrownBy(fault::result).isInstanceOf(CancelledException.class);
        Errand<Integer> error = Errand.of(
                () -> {
                    throw new AssertionError("broken");
                },
                _ -> {});
        assertThatThrownBy(error::result).isInstanceOf(AssertionError.class).hasMessage("broken");
    }

    @Test
    void an_interrupt_ends_no_waiting_and_is_not_forgotten() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Errand<Boolean> errand = Errand.of(
                    () -> {
                        begun.countDown();
                        awaitOnce(goOn);
                        return true;
                    },
                    threads);
            begun.await();
            Thread.currentThread().interrupt();
            new Thread(goOn::countDown).start();
            assertThat(errand.result()).isTrue();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static void awaitOnce(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

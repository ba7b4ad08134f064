package org.memorycurator.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.store.Store;
import org.memorycurator.ui.kit.FxBackground;

class SecondStartTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final FxBackground background = new FxBackground();
    private final CountDownLatch waits = new CountDownLatch(1);
    private final BlockingQueue<List<Path>> handedOver = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void it_opens_the_store_as_soon_as_the_first_window_has_closed_it() throws Exception {
        Store first = Store.open(folder, Store.Access.READ_WRITE);
        CompletableFuture<Optional<Beginning>> second = second(LONG);
        assertThat(waits.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        first.close();
        try (Workplace opened =
                second.get(LONG.toSeconds(), TimeUnit.SECONDS).orElseThrow().opened()) {
            assertThat(opened.store().folder()).isEqualTo(folder);
        }
    }

    @Test
    void it_hands_over_to_a_window_that_is_still_being_opened() throws Exception {
        try (Store first = Store.open(folder, Store.Access.READ_WRITE)) {
            CompletableFuture<Optional<Beginning>> second = second(LONG);
            assertThat(waits.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
            try (FirstWindow window = FirstWindow.listen(folder, handedOver::add)) {
                assertThat(second.get(LONG.toSeconds(), TimeUnit.SECONDS)).isEmpty();
                assertThat(handedOver.poll(LONG.toSeconds(), TimeUnit.SECONDS))
                        .containsExactly(folder.resolve("one.jsonl"));
            }
            assertThat(first.readOnly()).isFalse();
        }
    }

    @Test
    void it_gives_up_after_a_while() throws Exception {
        try (Store first = Store.open(folder, Store.Access.READ_WRITE)) {
            Beginning refused = second(Duration.ZERO)
                    .get(LONG.toSeconds(), TimeUnit.SECONDS)
                    .orElseThrow();
            assertThat(fault(refused))
                    .satisfies(fault -> assertThat(SecondStart.isTaken(fault)).isTrue());
            assertThat(first.readOnly()).isFalse();
        }
    }

    private CompletableFuture<Optional<Beginning>> second(Duration patience) {
        Arguments arguments = Arguments.parse(
                List.of("--store=" + folder, folder.resolve("one.jsonl").toString()));
        Beginning refused = Beginning.of(arguments, background);
        assertThat(SecondStart.isTaken(fault(refused))).isTrue();
        return CompletableFuture.supplyAsync(() -> SecondStart.of(refused, waits::countDown, patience));
    }

    private static Exception fault(Beginning beginning) {
        try {
            beginning.opened().close();
        } catch (Exception fault) {
            return fault;
        }
        throw new AssertionError("The store was opened");
    }
}

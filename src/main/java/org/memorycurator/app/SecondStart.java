package org.memorycurator.app;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.memorycurator.store.StoreException;

/**
 * A start that found its store open elsewhere. Whoever has it may have a window, or none yet, or be closing and have none any
 * more. Blocks.
 */
final class SecondStart {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private SecondStart() {}

    /**
     * Hands over to the window that has the store, or opens the store as soon as it is free.
     *
     * @param onWait is run once when there is neither
     * @return what opened, or gave up after a while; empty when another window took over
     */
    static Optional<Beginning> of(Beginning refused, Runnable onWait) {
        return of(refused, onWait, PATIENCE);
    }

    static Optional<Beginning> of(Beginning refused, Runnable onWait, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        Arguments arguments = refused.arguments().withStore(refused.folder());
        boolean waiting = false;
        while (true) {
            if (FirstWindow.show(refused.folder(), arguments.filesToHandOver())) {
                return Optional.empty();
            }
            Beginning next = Beginning.of(arguments, refused.background());
            if (!isTaken(next) || System.nanoTime() >= until) {
                return Optional.of(next);
            }
            if (!waiting) {
                waiting = true;
                onWait.run();
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
    }

    private static boolean isTaken(Beginning beginning) {
        try {
            beginning.opened();
            return false;
        } catch (Exception fault) {
            return isTaken(fault);
        }
    }

    /** Whether a store was not opened because it is open elsewhere. */
    static boolean isTaken(Exception fault) {
        return fault instanceof StoreException e && e.reason() == StoreException.Reason.IN_USE;
    }
}

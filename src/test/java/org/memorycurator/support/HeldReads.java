package org.memorycurator.support;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Holds reads. */
public final class HeldReads extends Holding {
    @Override
    public <T> void read(Callable<T> work, Consumer<? super T> onFx, Consumer<? super Exception> onError) {
        inTurn(() -> super.read(work, onFx, onError));
    }
}

package org.memorycurator.ui.kit;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Asks the same question again and again, one at a time: what is asked meanwhile is asked once more, afterwards, and only the
 * answer to the newest is let through. Where {@link Latest} would have many run beside each other, this spares the machine.
 * FX thread.
 */
public final class OneAtATime<T> {
    private final Background background;
    private final Supplier<? extends Callable<T>> question;
    private final Consumer<? super T> answered;
    private final Consumer<? super Exception> failed;
    private boolean asking;
    private boolean again;

    /** {@code question} is made on the FX thread, with what is wanted at that moment, and asked on a read thread. */
    public OneAtATime(
            Background background,
            Supplier<? extends Callable<T>> question,
            Consumer<? super T> answered,
            Consumer<? super Exception> failed) {
        this.background = background;
        this.question = question;
        this.answered = answered;
        this.failed = failed;
    }

    /** Asks, now or as soon as the question before is answered. */
    public void ask() {
        if (asking) {
            again = true;
            return;
        }
        asking = true;
        background.read(
                question.get(),
                answer -> ended(() -> answered.accept(answer)),
                fault -> ended(() -> failed.accept(fault)));
    }

    private void ended(Runnable tell) {
        asking = false;
        if (again) {
            again = false;
            ask();
        } else {
            tell.run();
        }
    }
}

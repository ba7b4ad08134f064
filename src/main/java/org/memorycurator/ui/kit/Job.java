package org.memorycurator.ui.kit;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;

/** Long work as the window sees it: how far, how fast, how long still. Its properties change on the FX thread only. */
public final class Job {
    /** No more than twenty pictures a second: a job that counts every row must not flood the FX thread. */
    private static final long PAUSE_NANOS = 50_000_000;

    private static final double BYTES = 1e6;
    /** The rate follows the last few seconds. */
    private static final double MEMORY_SECONDS = 3;

    private record Mark(long done, long total, long nanos) {}

    private final String title;
    private final Consumer<Runnable> onFx;
    private final LongSupplier clock;
    private final AtomicReference<@Nullable Mark> latest = new AtomicReference<>();
    private final AtomicBoolean hopping = new AtomicBoolean();
    private volatile long lastHop;
    private volatile boolean stop;
    private boolean bytes;

    private final ReadOnlyLongWrapper done = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper(-1);
    private final ReadOnlyDoubleWrapper rate = new ReadOnlyDoubleWrapper();
    private final ReadOnlyLongWrapper secondsLeft = new ReadOnlyLongWrapper(-1);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper cancelled = new ReadOnlyBooleanWrapper();
    private Mark shown;

    Job(String title, Consumer<Runnable> onFx, LongSupplier nanoClock) {
        this.title = title;
        this.onFx = onFx;
        this.clock = nanoClock;
        long now = nanoClock.getAsLong();
        this.shown = new Mark(0, -1, now);
        this.lastHop = now - PAUSE_NANOS;
    }

    /** What the job does, in the user's words. */
    public String title() {
        return title;
    }

    /** Says that bytes are counted, not things; they are shown as megabytes. FX thread, before anybody shows the job. */
    public Job inBytes() {
        bytes = true;
        return this;
    }

    /** What was counted as it is shown: things as they are, bytes as megabytes. */
    public long shown(double counted) {
        return Math.round(bytes ? counted / BYTES : counted);
    }

    /** The unit in which it is shown, behind the number; nothing where things are counted. */
    public String unit() {
        return bytes ? Text.of("kit.job.megabytes") : "";
    }

    /** How many things are done. */
    public ReadOnlyLongProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** How many things there are, -1 while unknown. */
    public ReadOnlyLongProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /** Things per second over the last few seconds; 0 before the first are done. */
    public ReadOnlyDoubleProperty rateProperty() {
        return rate.getReadOnlyProperty();
    }

    /** Seconds that the rest will take, rounded up, -1 while unknown. */
    public ReadOnlyLongProperty secondsLeftProperty() {
        return secondsLeft.getReadOnlyProperty();
    }

    /** True from the moment the job is asked for until its result is handed over. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** True from the moment somebody cancels. */
    public ReadOnlyBooleanProperty cancelledProperty() {
        return cancelled.getReadOnlyProperty();
    }

    /** Asks the work to stop; answers at once. The job is over when {@link #runningProperty()} turns false. FX thread. */
    public void cancel() {
        stop = true;
        if (running.get()) {
            cancelled.set(true);
        }
    }

    /** The work itself, on its thread. */
    <T extends @Nullable Object> T run(JobWork<T> work) throws Exception {
        if (stop) {
            throw new CancellationException("Cancelled before it began.");
        }
        long now = clock.getAsLong();
        onFx.accept(() -> started(now));
        return work.run(progress());
    }

    /** Wraps a final callback: the job is shown as over before its result is handed on. */
    <V extends @Nullable Object> Consumer<V> ending(Consumer<? super V> then) {
        return value -> {
            show();
            secondsLeft.set(-1);
            running.set(false);
            then.accept(value);
        };
    }

    JobProgress progress() {
        return new JobProgress() {
            @Override
            public void at(long newDone, long newTotal) {
                report(newDone, newTotal);
            }

            @Override
            public boolean cancelled() {
                return stop;
            }
        };
    }

    private void started(long nanos) {
        shown = new Mark(shown.done(), shown.total(), nanos);
    }

    private void report(long newDone, long newTotal) {
        long now = clock.getAsLong();
        latest.set(new Mark(newDone, newTotal, now));
        if (now - lastHop >= PAUSE_NANOS && hopping.compareAndSet(false, true)) {
            lastHop = now;
            onFx.accept(() -> {
                hopping.set(false);
                show();
            });
        }
    }

    private void show() {
        Mark mark = latest.getAndSet(null);
        if (mark == null) {
            return;
        }
        double seconds = (mark.nanos() - shown.nanos()) / 1e9;
        if (seconds > 0) {
            double now = Math.max(0, mark.done() - shown.done()) / seconds;
            double weight = rate.get() == 0 ? 1 : 1 - Math.exp(-seconds / MEMORY_SECONDS);
            rate.set(rate.get() + weight * (now - rate.get()));
        }
        shown = mark;
        boolean known = mark.total() >= 0 && rate.get() > 0;
        // before how far it is: who shows that tells the time left with it
        secondsLeft.set(known ? (long) Math.ceil((mark.total() - mark.done()) / rate.get()) : -1);
        total.set(mark.total());
        done.set(mark.done());
    }
}

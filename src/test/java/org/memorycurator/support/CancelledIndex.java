package org.memorycurator.support;

import java.util.function.Consumer;
import org.memorycurator.model.CancelledException;
import org.memorycurator.ui.kit.Job;
import org.memorycurator.ui.kit.JobWork;
import org.memorycurator.ui.kit.Lane;

/** Everything happens at once, but the index is cancelled whenever it is asked for, while that is wanted. */
public final class CancelledIndex extends AtOnce {
    private boolean cancelling;

    /** Whether the index is cancelled from now on. */
    public void cancel(boolean always) {
        cancelling = always;
    }

    @Override
    public <T> Job job(
            String title, Lane lane, JobWork<T> work, Consumer<? super T> onFx, Consumer<? super Exception> onError) {
        return super.job(title, lane, progress -> work(lane, work).run(progress), onFx, onError);
    }

    private <T> JobWork<T> work(Lane lane, JobWork<T> work) {
        if (cancelling && lane == Lane.INDEX) {
            throw new CancelledException();
        }
        return work;
    }
}

package org.memorycurator.ui.desk;

import org.memorycurator.model.Progress;
import org.memorycurator.ui.kit.JobProgress;

/** A job's progress as the rooms below the window know it. */
public record Watched(JobProgress job) implements Progress {
    @Override
    public void at(long done, long total) {
        job.at(done, total);
    }

    @Override
    public boolean cancelled() {
        return job.cancelled();
    }
}

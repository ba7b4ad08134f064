package org.memorycurator.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One question to the evidence; the checks are asked in order, and the first that finds something has the verdict. */
interface Check {
    /** All of them: what is stored, then whether it is explained, then whether it is found. */
    List<Check> ALL = List.of(new StillThere(), new AsIntended(), new Explained(), new Found(), new InItsSearch());

    /** The finding, or null when this check has nothing to say. */
    @Nullable
    Finding judge(Evidence evidence);

    /** The verdict of the first check that has one. */
    static Finding verdict(Evidence evidence) {
        for (Check check : ALL) {
            Finding finding = check.judge(evidence);
            if (finding != null) {
                return finding;
            }
        }
        throw new IllegalStateException("the last check always has a verdict");
    }
}

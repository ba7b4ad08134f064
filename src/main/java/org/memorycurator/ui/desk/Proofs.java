package org.memorycurator.ui.desk;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Verdict;

/** What Verify found of each change set last, as long as the window is open. FX thread. */
public final class Proofs {
    /**
     * The result of one run of Verify.
     *
     * @param counts how many memories have each verdict
     * @param summary the same in one line
     * @param good whether every verdict is good
     */
    public record Proof(Map<Verdict, Long> counts, String summary, boolean good) {
        /** Copies the map. */
        public Proof {
            counts = Map.copyOf(counts);
        }
    }

    private final Map<Long, Proof> proofs = new HashMap<>();
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();

    Proofs() {}

    /** Rises whenever something was found. */
    public ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** Keeps what was found of a change set. */
    public void found(long changeSet, Proof proof) {
        proofs.put(changeSet, proof);
        version.set(version.get() + 1);
    }

    /** What was found of a change set last; null when it was not verified. */
    public @Nullable Proof of(long changeSet) {
        return proofs.get(changeSet);
    }
}

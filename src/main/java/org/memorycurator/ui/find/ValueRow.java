package org.memorycurator.ui.find;

import org.memorycurator.batch.ValueClusters.Counted;

/** A line in the window of a field's values. */
sealed interface ValueRow {
    /** One value among all. */
    record Single(Counted value) implements ValueRow {}

    /** Values that may mean the same; they are shown below it when it is open. */
    record Head(ClusterDraft draft) implements ValueRow {}

    /** One of them. */
    record Member(ClusterDraft draft, Counted value) implements ValueRow {}
}

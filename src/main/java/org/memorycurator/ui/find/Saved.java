package org.memorycurator.ui.find;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.memorycurator.ui.desk.KeptSearch;

/** A search that was saved under a name, and how many match it now. FX thread. */
final class Saved {
    /**
     * What was counted last.
     *
     * @param problem why it cannot be counted, in a sentence; null when it can
     */
    record Count(int number, @Nullable String problem) {}

    private final ReadOnlyObjectWrapper<KeptSearch> search;
    private final ReadOnlyObjectWrapper<@Nullable Count> count = new ReadOnlyObjectWrapper<>();

    Saved(KeptSearch search) {
        this.search = new ReadOnlyObjectWrapper<>(search);
    }

    ReadOnlyObjectProperty<KeptSearch> searchProperty() {
        return search.getReadOnlyProperty();
    }

    KeptSearch search() {
        return search.get();
    }

    String name() {
        return search.get().name();
    }

    /** How many match; null before it was counted. */
    ReadOnlyObjectProperty<@Nullable Count> countProperty() {
        return count.getReadOnlyProperty();
    }

    void become(KeptSearch other) {
        search.set(other);
    }

    void counted(Count now) {
        count.set(now);
    }
}

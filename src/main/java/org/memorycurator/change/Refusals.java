package org.memorycurator.change;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Applied;
import org.memorycurator.model.ChangeSet;

/** What was not written, the first of it by name. */
final class Refusals {
    private final List<Applied.Refusal> named = new ArrayList<>();
    private long count;

    void add(String id, Judge.Objection objection) {
        if (named.size() < Applied.NAMED) {
            named.add(new Applied.Refusal(id, objection.sentence(), objection.locked()));
        }
        count++;
    }

    long count() {
        return count;
    }

    Applied applied(@Nullable ChangeSet changeSet) {
        return new Applied(changeSet, named, count);
    }
}

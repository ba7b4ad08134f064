package org.memorycurator.ui.find;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Field;

/**
 * A facet as it is shown.
 *
 * @param open whether its lines are shown; those of a closed facet are not counted
 * @param more whether there are values besides these
 * @param part what its values are searched for; null while only the most frequent are shown
 */
record Section(
        Field field,
        boolean open,
        List<Line> lines,
        boolean more,
        @Nullable String part) {
    /**
     * A value with its count.
     *
     * @param share its count by the greatest one of the facet, 0 to 1
     */
    record Line(Pick pick, int count, double share, Pick.Mark mark) {}

    Section {
        lines = List.copyOf(lines);
    }
}

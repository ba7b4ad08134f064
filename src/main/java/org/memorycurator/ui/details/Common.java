package org.memorycurator.ui.details;

import java.util.List;
import org.memorycurator.model.Field;

/**
 * What many memories have in common.
 *
 * @param selected how many are selected
 * @param read how many of them this was found out from
 */
record Common(int selected, int read, List<Line> lines) {
    /**
     * One field of all of them.
     *
     * @param values the most frequent values, most frequent first
     * @param distinct how many different values there are
     * @param have how many of the memories have a value
     * @param missing how many have none
     */
    record Line(Field field, List<String> values, int distinct, int have, int missing) {
        Line {
            values = List.copyOf(values);
        }
    }
}

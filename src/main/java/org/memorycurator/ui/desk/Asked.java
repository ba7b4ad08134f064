package org.memorycurator.ui.desk;

import java.util.List;
import org.memorycurator.model.SortKey;

/** A search as it stands in the box, with its order. */
record Asked(String text, List<SortKey> sort) {
    /** Every memory. */
    static final Asked NOTHING = new Asked("", List.of());

    Asked {
        sort = List.copyOf(sort);
    }
}

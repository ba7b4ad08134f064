package org.memorycurator.ui.grid;

import java.util.Locale;
import java.util.Optional;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Rating;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Icon;

/**
 * What a memory says of itself in front of its row, whatever became of it since the window was opened.
 *
 * @param style the style class of the picture
 * @param words what the picture says
 */
record RowSign(Icon icon, String style, String words) {
    static final String GOOD = "status-good";
    static final String STALE = "status-stale";
    static final String WARNING = "status-warning";

    /** Empty for a memory that says nothing. */
    static Optional<RowSign> of(Memory memory) {
        if (memory.binned()) {
            return Optional.of(new RowSign(Icon.DELETE, STALE, Text.of("grid.status.binned")));
        }
        Feedback given = memory.content().feedback();
        if (given == null || given.addressed()) {
            return Optional.empty();
        }
        String rating = Text.of("grid.rating." + given.rating().name().toLowerCase(Locale.ROOT));
        String words = given.reason() == null ? rating : rating + ": " + given.reason();
        return Optional.of(
                given.rating() == Rating.POSITIVE
                        ? new RowSign(Icon.THUMB_UP, GOOD, words)
                        : new RowSign(Icon.THUMB_DOWN, WARNING, words));
    }
}

package org.memorycurator.ui.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.ContentDiff;
import org.memorycurator.model.Content;
import org.memorycurator.model.Memory;
import org.memorycurator.ui.kit.Difference;

/** What changed in a memory, as the kit shows differences. Pure, any thread. */
public final class Differences {
    private Differences() {}

    /** Field by field. */
    public static List<Difference> between(Content before, Content after) {
        return ContentDiff.between(before, after).stream()
                .map(l -> new Difference(l.field(), l.before(), l.after()))
                .toList();
    }

    /** Field by field; nothing where one of both is missing, for there is nothing to compare with. */
    public static List<Difference> between(@Nullable Memory before, @Nullable Memory after) {
        return before == null || after == null ? List.of() : between(before.content(), after.content());
    }
}

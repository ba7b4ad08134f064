package org.memorycurator.ui.desk;

import java.util.List;
import java.util.stream.Stream;
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
                .map(Differences::difference)
                .toList();
    }

    private static Difference difference(ContentDiff.Line line) {
        return new Difference(line.field(), line.before(), line.after());
    }

    /** Field by field; nothing where one of both is missing, for there is nothing to compare with. */
    public static List<Difference> between(@Nullable Memory before, @Nullable Memory after) {
        if (before == null || after == null) {
            return List.of();
        }
        List<Difference> content = between(before.content(), after.content());
        boolean same =
                before.identity().equals(after.identity()) || !before.id().equals(after.id());
        return same
                ? content
                : Stream.concat(
                                ContentDiff.between(before.identity(), after.identity()).stream()
                                        .map(Differences::difference),
                                content.stream())
                        .toList();
    }
}

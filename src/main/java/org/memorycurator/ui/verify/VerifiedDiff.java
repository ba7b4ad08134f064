package org.memorycurator.ui.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Memory;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Differences;
import org.memorycurator.ui.kit.Difference;
import org.memorycurator.verify.VerifiedMemory;

/**
 * What there is to see of a verified memory: what was to change where it landed, what went wrong where it did not. Pure.
 *
 * @param left the caption of the left side
 * @param right the caption of the right side
 */
record VerifiedDiff(List<Difference> differences, String left, String right) {
    static VerifiedDiff of(VerifiedMemory row) {
        List<Difference> wrong = Differences.between(row.intended(), row.stored());
        if (!row.verdict().good() && !wrong.isEmpty()) {
            return new VerifiedDiff(wrong, Text.of("verify.intended"), Text.of("verify.stored"));
        }
        Memory after = row.intended() == null ? row.stored() : row.intended();
        return new VerifiedDiff(
                Differences.between(row.before(), after), Text.of("kit.diff.before"), Text.of("kit.diff.after"));
    }

    /** The text of the memory as far as anything is known of it. */
    static String text(VerifiedMemory row) {
        Memory known = first(row.stored(), first(row.intended(), row.before()));
        return known == null ? row.id() : known.text();
    }

    private static @Nullable Memory first(@Nullable Memory a, @Nullable Memory b) {
        return a == null ? b : a;
    }
}

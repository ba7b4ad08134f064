package org.memorycurator.ui.verify;

import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Origin;
import org.memorycurator.text.Text;
import org.memorycurator.verify.VerifiedMemory;

/**
 * How a memory's place in the search moved.
 *
 * @param words short, such as {@code ▲3}; empty when nothing is known
 * @param by how many places up (positive) or down (negative); 0 when that cannot be told
 */
record RankMove(String words, int by) {
    private static final RankMove UNKNOWN = new RankMove("", 0);

    /** The same for those who do not see the arrow. */
    String spoken() {
        if (by == 0) {
            return words.equals("=") ? Text.of("verify.rank.same") : words;
        }
        return Text.of(by > 0 ? "verify.rank.up" : "verify.rank.down", Math.abs(by));
    }

    static RankMove of(VerifiedMemory row, @Nullable Origin origin, long totalNow) {
        if (origin == null || totalNow < 0) {
            return UNKNOWN;
        }
        int before = row.rankBefore();
        int after = row.rankAfter();
        if (before > 0 && after > 0) {
            int by = before - after;
            return new RankMove(by == 0 ? "=" : (by > 0 ? "▲" : "▼") + Math.abs(by), by);
        }
        // ranks are known of the first matches only: a memory that was further down may just have come up
        if (before == 0 && after > 0) {
            return new RankMove(
                    origin.total() <= Origin.KEPT ? Text.of("verify.rank.new") : Text.of("verify.rank.at", after), 0);
        }
        if (before > 0 && totalNow <= Origin.KEPT) {
            return new RankMove(Text.of("verify.rank.gone"), 0);
        }
        return UNKNOWN;
    }
}

package org.memorycurator.transfer.match;

import org.memorycurator.model.Memory;
import org.memorycurator.model.Progress;
import org.memorycurator.model.Timestamp;
import org.memorycurator.store.Store;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.match.MatchRule.By;
import org.memorycurator.transfer.memory.Draft;

/**
 * One match rule at work: what of the store its files are about, and what becomes of that. For one thread.
 *
 * @param key what memories and elements of files must have in common beside ids
 */
record Matching(MatchRule rule, MatchKey key, Merging merging, StoreMatches matches, Outdated outdated) {
    /** May read the whole store, as the rule asks. */
    static Matching of(Store store, MatchRule rule, Timestamp now, Progress progress) {
        Merging merging = new Merging(rule, now);
        StoreMatches matches = new StoreMatches(store, rule, merging, progress);
        return new Matching(rule, MatchKey.of(rule), merging, matches, new Outdated(store, merging));
    }

    boolean byId() {
        return rule.by() == By.ID;
    }

    /** What is nearly there, in a sentence. */
    String nearly(Memory near) {
        String user = near.identity().owner().userId();
        String shown = key.shown(near.content());
        return user == null ? Text.of("transfer.nearly.nobodys", "", shown) : Text.of("transfer.nearly", user, shown);
    }

    /** Whether the draft has nothing by which it could be known, though the rule asks for it. */
    boolean lacksKey(Draft draft) {
        return rule.by() == By.USER_AND_KEY && key.of(draft) == null;
    }
}

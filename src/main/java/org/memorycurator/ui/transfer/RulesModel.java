package org.memorycurator.ui.transfer;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.memorycurator.transfer.match.MatchRule;
import org.memorycurator.transfer.match.RuleGuess;

/** A match rule for each kind of file: suggested until the user, or a profile, chooses it. FX thread. */
final class RulesModel {
    private final Map<FileKind, RuleModel> rules = new EnumMap<>(FileKind.class);
    private final Set<FileKind> chosen = EnumSet.noneOf(FileKind.class);

    /** {@code changed} is told whenever the user changes something. */
    RulesModel(Runnable changed) {
        for (FileKind kind : FileKind.values()) {
            rules.put(kind, new RuleModel(() -> {
                chosen.add(kind);
                of(kind).explain("");
                changed.run();
            }));
        }
    }

    /** The rule of files of this kind. */
    RuleModel of(FileKind kind) {
        RuleModel rule = rules.get(kind);
        if (rule == null) {
            throw new IllegalStateException(kind.name());
        }
        return rule;
    }

    /** All are to be suggested anew. */
    void forget() {
        chosen.clear();
    }

    /** Takes these rules; nothing is suggested in their place. */
    void choose(Map<FileKind, MatchRule> all) {
        all.forEach((kind, rule) -> {
            chosen.add(kind);
            of(kind).show(rule);
        });
    }

    /** As they are now. */
    Map<FileKind, MatchRule> all() {
        Map<FileKind, MatchRule> all = new EnumMap<>(FileKind.class);
        rules.forEach((kind, rule) -> all.put(kind, rule.rule()));
        return all;
    }

    /** Suggests what fits whole memories where nothing was chosen, and no longer says why a rule fits. */
    void suggest() {
        rules.forEach((kind, rule) -> {
            rule.explain("");
            if (kind != FileKind.TABLES && !chosen.contains(kind)) {
                rule.show(MatchRule.WHOLE_MEMORIES);
            }
        });
    }

    /** The same with this for tables. */
    void suggest(RuleGuess forTables) {
        suggest();
        if (!chosen.contains(FileKind.TABLES)) {
            of(FileKind.TABLES).show(forTables.rule());
            of(FileKind.TABLES).explain(forTables.why());
        }
    }
}

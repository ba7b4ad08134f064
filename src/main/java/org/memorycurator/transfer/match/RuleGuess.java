package org.memorycurator.transfer.match;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.mapping.ColumnTraits;
import org.memorycurator.transfer.mapping.ColumnUse;
import org.memorycurator.transfer.mapping.Mapping;
import org.memorycurator.transfer.match.MatchRule.By;
import org.memorycurator.transfer.match.MatchRule.OfMetadata;
import org.memorycurator.transfer.match.MatchRule.Then;

/**
 * The rule that probably fits a table: by id where a column is that, else by user and the key of the column that best tells one row from another,
 * else by user and text; what differs is updated, keys are added, empty cells keep what is there.
 *
 * @param why a sentence that says what it goes by
 */
public record RuleGuess(MatchRule rule, String why) {
    private static final Pattern OF_CRM = Pattern.compile(
            "id|(?:.*_)?(?:crm|customer|contact|account|client|member|person|respondent|external|record|case|ticket)_?(?:id|no|nr|number|key)");
    private static final Pattern OF_SOMETHING =
            Pattern.compile("(?:.*_)?(?:id|uuid|guid|no|nr|number|key|code|ref|email)");
    private static final double ALONE = 0.9;
    private static final int ENOUGH = 3;

    /**
     * A metadata key as the store has it.
     *
     * @param memories that have it
     * @param values that are different
     */
    public record KeyHere(int memories, int values) {
        /** Whether hardly two memories have the same value: then it tells one from another. */
        boolean identifies() {
            return values >= ALONE * memories;
        }
    }

    /** A column that could tell which memory a row is about. */
    private record Candidate(
            String key, ColumnTraits traits, @Nullable KeyHere here) {
        int score() {
            int name = OF_CRM.matcher(key).matches()
                    ? 4
                    : OF_SOMETHING.matcher(key).matches() ? 2 : 0;
            int known = here == null ? 0 : here.identifies() ? 5 : -6;
            return name + known + (traits.complete() ? 1 : 0) + (traits.digits() ? 1 : 0);
        }

        String why() {
            return here == null
                    ? Text.of("transfer.rule.newKey", key, traits.filled(), traits.rows())
                    : Text.of("transfer.rule.key", key, traits.filled(), traits.rows(), here.memories());
        }
    }

    /**
     * Guesses. Pure and quick.
     *
     * @param traits of the columns, by their names
     * @param here the keys of the store that are among those of the mapping
     */
    public static RuleGuess of(Mapping mapping, Map<String, ColumnTraits> traits, Map<String, KeyHere> here) {
        if (mapping.has(ColumnUse.Part.ID)) {
            return new RuleGuess(updating(By.ID, ""), whyById(mapping, traits));
        }
        Candidate best = null;
        for (Mapping.Column column : mapping.columns()) {
            Candidate candidate = candidate(column, traits, here).orElse(null);
            if (candidate != null && (best == null || candidate.score() > best.score())) {
                best = candidate; // of two that are as good, the first
            }
        }
        return best != null && best.score() >= ENOUGH
                ? new RuleGuess(updating(By.USER_AND_KEY, best.key()), best.why())
                : new RuleGuess(updating(By.USER_AND_TEXT, ""), Text.of("transfer.rule.text"));
    }

    private static String whyById(Mapping mapping, Map<String, ColumnTraits> traits) {
        int without = mapping.columns().stream()
                .filter(column -> column.use().equals(new ColumnUse.Is(ColumnUse.Part.ID)))
                .map(column -> traits.get(column.name()))
                .filter(Objects::nonNull)
                .mapToInt(ids -> ids.rows() - ids.filled())
                .sum();
        return without == 0 ? Text.of("transfer.rule.id") : Text.of("transfer.rule.idOfSome", without);
    }

    private static Optional<Candidate> candidate(
            Mapping.Column column, Map<String, ColumnTraits> traits, Map<String, KeyHere> here) {
        ColumnTraits of = traits.get(column.name());
        return column.use() instanceof ColumnUse.Key key
                        && (key.kind() == ColumnUse.Kind.TEXT || key.kind() == ColumnUse.Kind.NUMBER)
                        && of != null
                        && of.identifies()
                ? Optional.of(new Candidate(key.key(), of, here.get(key.key())))
                : Optional.empty();
    }

    private static MatchRule updating(By by, String key) {
        return new MatchRule(by, key, Then.UPDATE, true, OfMetadata.MERGE, false);
    }
}

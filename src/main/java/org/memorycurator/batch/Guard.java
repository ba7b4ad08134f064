package org.memorycurator.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.memorycurator.batch.BatchPlan.Outcome;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.text.Text;

/**
 * Something worth knowing before a plan is applied, of the rows that are ticked.
 *
 * @param sentence for the user
 */
public record Guard(Kind kind, String sentence) {
    /** What it is about. */
    public enum Kind {
        /** How many users are touched. */
        USERS,
        /** Memories were edited after the search looked. */
        EDITED_SINCE,
        /** Texts would be empty: those memories are left as they are. */
        NO_TEXT,
        /** No key of their metadata is left to some. */
        NO_METADATA,
        /** Edits are locked to one user: memories of others are left as they are. */
        LOCKED,
        /** Immutable memories are replaced. */
        REPLACED,
        /** Rows were left out by hand. */
        LEFT_OUT
    }

    /**
     * What is asked before a plan is applied.
     *
     * @param title the question
     * @param words what will happen
     * @param button verb and number of the button that applies it
     */
    public record Question(String title, String words, String button) {}

    /** From more rows than this on, of more than one user, a question is asked. */
    public static final int MANY = 1_000;

    static List<Guard> of(BatchPlan plan, Ticks.Tally tally) {
        List<Guard> guards = new ArrayList<>();
        add(guards, Kind.USERS, tally.users(), tally.rows() > 0);
        add(guards, Kind.EDITED_SINCE, tally.edited(), tally.edited() > 0);
        long noText = blocked(plan, Text.of("batch.blocked.noText"));
        add(guards, Kind.NO_TEXT, noText, noText > 0);
        long bare = plan.patterns().stream()
                .filter(pattern -> pattern.surprises().contains(Surprise.NO_METADATA))
                .mapToLong(pattern -> pattern.count() - plan.leftOut(pattern))
                .sum();
        add(guards, Kind.NO_METADATA, bare, bare > 0);
        String onlyUser = plan.situation().onlyUser();
        long outside = onlyUser == null ? 0 : blocked(plan, Text.of("batch.blocked.locked", onlyUser));
        add(guards, Kind.LOCKED, outside, outside > 0);
        long replaced = plan.patterns().stream()
                .filter(pattern -> pattern.outcome() == Outcome.REPLACED)
                .mapToLong(pattern -> pattern.count() - plan.leftOut(pattern))
                .sum();
        add(guards, Kind.REPLACED, replaced, replaced > 0);
        add(guards, Kind.LEFT_OUT, plan.leftOut(), plan.leftOut() > 0);
        return guards;
    }

    static Optional<Question> question(ChangeKind kind, Ticks.Tally tally) {
        if (tally.users() < 2 || tally.rows() <= MANY) {
            return Optional.empty();
        }
        return Optional.of(new Question(
                Text.of("batch.confirm"),
                Text.of("batch.confirm.words", tally.rows(), tally.users()),
                button(kind, tally.rows())));
    }

    private static String button(ChangeKind kind, long rows) {
        return switch (kind) {
            case DELETE -> Text.of("batch.confirm.bin", rows);
            case RESTORE -> Text.of("batch.confirm.restore", rows);
            default -> Text.of("batch.confirm.change", rows);
        };
    }

    private static void add(List<Guard> guards, Kind kind, long count, boolean worthKnowing) {
        if (worthKnowing) {
            guards.add(new Guard(kind, Text.of("batch.guard." + kind.name(), count)));
        }
    }

    private static long blocked(BatchPlan plan, String reason) {
        return plan.blocked().stream()
                .filter(pattern -> pattern.title().equals(reason))
                .mapToLong(Pattern::count)
                .sum();
    }
}

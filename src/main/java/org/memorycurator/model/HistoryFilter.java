package org.memorycurator.model;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which change sets of the history are wanted.
 *
 * @param words each is somewhere in title, reason or author, small and capital letters alike; one like {@code #12} is that number
 * @param kind null for all kinds
 * @param author null for all authors
 * @param since only those applied at this moment or later; null for all
 */
public record HistoryFilter(
        List<String> words,
        @Nullable ChangeKind kind,
        @Nullable String author,
        @Nullable Instant since) {
    /** Every change set. */
    public static final HistoryFilter ALL = new HistoryFilter(List.of(), null, null, null);

    /** Copies the list. */
    public HistoryFilter {
        words = List.copyOf(words);
    }

    /** The words of a text that the user typed. */
    public static List<String> words(String typed) {
        return typed.isBlank() ? List.of() : List.of(typed.strip().split("\\s+"));
    }

    /** Whether a change set is wanted. */
    public boolean takes(ChangeSet changeSet) {
        return (kind == null || kind == changeSet.kind())
                && (author == null || author.equals(changeSet.author()))
                && (since == null || !changeSet.at().isBefore(since))
                && words.stream().allMatch(word -> has(changeSet, word));
    }

    private static boolean has(ChangeSet changeSet, String word) {
        if (isNumber(word)) {
            return word.equals("#" + changeSet.number());
        }
        String reason = changeSet.reason() == null ? "" : changeSet.reason();
        String all = String.join("\n", changeSet.title(), reason, changeSet.author());
        return all.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a word asks for a change set by its number. */
    public static boolean isNumber(String word) {
        return word.matches("#\\d{1,18}");
    }
}

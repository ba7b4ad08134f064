package org.memorycurator.ui.shell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Gives each of some words standing together a letter of its own, which Alt or a key press takes it by. Pure. */
final class Mnemonics {
    private Mnemonics() {}

    /** The words with an underscore before their letter, as JavaFX reads it; beginnings of words first. */
    static List<String> mark(List<String> words) {
        Set<Character> taken = new HashSet<>();
        List<String> marked = new ArrayList<>();
        for (String word : words) {
            int at = place(word, taken);
            if (at >= 0) {
                taken.add(letter(word, at));
            }
            String before = at < 0 ? word : word.substring(0, at);
            String after = at < 0 ? "" : "_" + word.substring(at);
            // an underscore of the words themselves is written twice
            marked.add(before.replace("_", "__")
                    + (after.isEmpty() ? "" : "_" + after.substring(1).replace("_", "__")));
        }
        return marked;
    }

    private static int place(String word, Set<Character> taken) {
        for (boolean beginnings : new boolean[] {true, false}) {
            for (int i = 0; i < word.length(); i++) {
                boolean begins = i == 0 || word.charAt(i - 1) == ' ';
                boolean plain = letter(word, i) >= 'a' && letter(word, i) <= 'z';
                if (begins == beginnings && plain && !taken.contains(letter(word, i))) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static char letter(String word, int at) {
        return word.substring(at, at + 1).toLowerCase(Locale.ROOT).charAt(0);
    }
}

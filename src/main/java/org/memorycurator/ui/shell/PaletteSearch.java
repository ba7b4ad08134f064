package org.memorycurator.ui.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.memorycurator.ui.desk.Preferences;
import org.memorycurator.ui.kit.Action;

/**
 * Finds actions by a few typed words: in any order, beginnings of words first, by the name of the menu and by keys too. With
 * nothing typed, what was used last comes first. FX thread.
 */
final class PaletteSearch {
    private static final String RECENT = "palette.recent";
    private static final int REMEMBERED = 8;
    private static final int BEGINS = 8;
    private static final int BESIDE = 4;
    private static final int INSIDE = 2;
    private static final int LOOSE = 1;

    private final Catalogue catalogue;
    private final Map<String, String> menus = Menus.paths();
    private final Preferences preferences;

    PaletteSearch(Catalogue catalogue, Preferences preferences) {
        this.catalogue = catalogue;
        this.preferences = preferences;
    }

    /** The menu of an action; empty when no menu has it. */
    String menu(Action action) {
        return menus.getOrDefault(action.id(), "");
    }

    /** What matches, best first. */
    List<Action> find(String typed) {
        List<String> words = words(typed);
        if (words.isEmpty()) {
            return recentFirst();
        }
        Map<Action, Integer> scores = new LinkedHashMap<>();
        for (Action action : catalogue.all()) {
            int score = score(action, words);
            if (score > 0) {
                scores.put(action, score);
            }
        }
        return scores.keySet().stream()
                .sorted(Comparator.comparing((Action a) -> -scores.getOrDefault(a, 0))
                        .thenComparing(a -> a.text().length()))
                .toList();
    }

    /** Remembers that this was chosen. */
    void used(Action action) {
        List<String> recent = new ArrayList<>(recent());
        recent.remove(action.id());
        recent.addFirst(action.id());
        preferences.put(RECENT, String.join(",", recent.subList(0, Math.min(REMEMBERED, recent.size()))));
    }

    private List<String> recent() {
        return Arrays.asList(preferences.get(RECENT, "").split(","));
    }

    private List<Action> recentFirst() {
        List<String> recent = recent();
        Collection<Action> all = catalogue.all();
        return all.stream()
                .sorted(Comparator.comparing((Action a) -> {
                    int at = recent.indexOf(a.id());
                    return at < 0 ? REMEMBERED : at;
                }))
                .toList();
    }

    private int score(Action action, List<String> typed) {
        List<String> own = words(action.text());
        List<String> beside = new ArrayList<>(words(menu(action)));
        catalogue.keys().of(action).forEach(keys -> beside.addAll(words(keys + " " + keys.replace('+', ' '))));
        int score = 0;
        for (String word : typed) {
            int best = best(word, own, beside);
            if (best == 0) {
                return 0;
            }
            score += best;
        }
        boolean whole = action.text().toLowerCase(Locale.ROOT).startsWith(String.join(" ", typed));
        return whole ? score + 1 : score;
    }

    private static int best(String word, List<String> own, List<String> beside) {
        if (own.stream().anyMatch(w -> w.startsWith(word))) {
            return BEGINS;
        }
        if (beside.stream().anyMatch(w -> w.startsWith(word))) {
            return BESIDE;
        }
        if (own.stream().anyMatch(w -> w.contains(word))) {
            return INSIDE;
        }
        return own.stream().anyMatch(w -> scattered(word, w)) ? LOOSE : 0;
    }

    /** Whether the letters are in the word in this order, from its first: {@code slct} finds {@code select}. */
    private static boolean scattered(String letters, String word) {
        if (letters.length() < 3 || word.charAt(0) != letters.charAt(0)) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < word.length() && at < letters.length(); i++) {
            if (word.charAt(i) == letters.charAt(at)) {
                at++;
            }
        }
        return at == letters.length();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[\\s…›(),]+"))
                .filter(w -> !w.isEmpty())
                .toList();
    }
}

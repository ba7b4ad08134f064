package org.memorycurator.ui.shell;

import java.util.List;
import java.util.Locale;
import org.memorycurator.text.Text;

/** The keys inside cells, lists and texts, which are no actions and stay as they are. */
enum FixedKeys {
    /** In the cells of the table. */
    CELLS("enter", "tab", "newLine", "bigEditor", "escape", "type"),
    /** In facets, chips, lists and panes. */
    LISTS(
            "facet",
            "facetAdd",
            "facetExclude",
            "facetTab",
            "facetEdit",
            "facetFold",
            "chip",
            "chipRemove",
            "tab",
            "tabClose",
            "tick",
            "show",
            "column"),
    /** Everywhere. */
    EVERYWHERE("next", "suggest", "down", "menus", "context", "escape");

    /**
     * One of them.
     *
     * @param keys as they are shown
     * @param words what they do
     */
    record Fixed(String keys, String words) {}

    private final List<String> names;

    FixedKeys(String... names) {
        this.names = List.of(names);
    }

    /** Where these keys hold. */
    String words() {
        return Text.of("keys.fixed." + key());
    }

    /** The keys, in the order in which they are told. */
    List<Fixed> all() {
        return names.stream()
                .map(n -> new Fixed(Text.of(keyOf(n) + ".keys"), Text.of(keyOf(n))))
                .toList();
    }

    private String keyOf(String name) {
        return "keys.fixed." + key() + "." + name;
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

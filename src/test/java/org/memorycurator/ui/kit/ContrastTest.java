package org.memorycurator.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.ContrastAudit.ratio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How well what is drawn stands out from its ground, by the formula of WCAG 2.2, worked out from the tokens of every theme. */
class ContrastTest {
    /** Words, and every ground that they stand on somewhere in the window. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry(
                    "-mc-text",
                    "-mc-pane-bg -mc-raised-bg -mc-hover-bg -mc-badge-bg -mc-row-selected-bg -mc-row-selected-quiet-bg"
                            + " -mc-stale-bg -mc-accent-bg -mc-different-bg -mc-invalid-bg -mc-drop-bg"),
            Map.entry(
                    "-mc-text-quiet",
                    "-mc-pane-bg -mc-raised-bg -mc-hover-bg -mc-badge-bg -mc-row-selected-bg -mc-row-selected-quiet-bg"
                            + " -mc-stale-bg"),
            Map.entry(
                    "-mc-text-faint",
                    "-mc-pane-bg -mc-raised-bg -mc-hover-bg -mc-badge-bg -mc-row-selected-bg -mc-row-selected-quiet-bg"
                            + " -mc-stale-bg -mc-accent-bg -mc-invalid-bg"),
            Map.entry("-mc-on-accent", "-color-accent-emphasis"),
            Map.entry(
                    "-mc-landed",
                    "-mc-landed-bg -mc-pane-bg -mc-raised-bg -mc-hover-bg -mc-row-selected-bg -mc-row-selected-quiet-bg"),
            Map.entry("-mc-moved", "-mc-moved-bg"),
            Map.entry("-mc-different", "-mc-different-bg -mc-raised-bg"),
            Map.entry(
                    "-mc-warning",
                    "-mc-warning-bg -mc-pane-bg -mc-raised-bg -mc-hover-bg -mc-row-selected-bg -mc-row-selected-quiet-bg"),
            Map.entry("-mc-echo", "-mc-echo-bg"),
            Map.entry("-mc-invalid", "-mc-invalid-bg -mc-pane-bg -mc-raised-bg"),
            Map.entry("-mc-added", "-mc-added-bg"),
            Map.entry("-mc-removed", "-mc-removed-bg"),
            Map.entry("-mc-mark", "-mc-mark-bg"),
            Map.entry("-mc-toast-text", "-mc-toast-bg"),
            Map.entry("-mc-toast-link", "-mc-toast-bg"),
            Map.entry(
                    "-color-fg-default",
                    "-color-bg-default -color-bg-overlay -color-bg-subtle -hover -chosen -color-accent-subtle"
                            + " -mc-pane-bg -mc-raised-bg"),
            Map.entry("-color-fg-muted", "-color-bg-default -color-bg-subtle"),
            Map.entry("-color-fg-subtle", "-color-bg-default -mc-raised-bg"),
            Map.entry(
                    "-color-fg-emphasis",
                    "-color-accent-emphasis -color-accent-6 -color-danger-emphasis -color-danger-6"),
            Map.entry("-color-accent-fg", "-color-bg-default -mc-pane-bg -mc-raised-bg -mc-hover-bg"),
            Map.entry("-color-danger-fg", "-color-bg-default -mc-raised-bg"));

    /** Icons, focus rings, borders of controls, bars: what must be seen, not read. */
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("-mc-control", "-mc-pane-bg -mc-raised-bg"),
            Map.entry("-color-border-default", "-color-bg-default -color-bg-subtle -mc-pane-bg -mc-raised-bg"),
            Map.entry("-mc-accent", "-mc-raised-bg -mc-pane-bg -mc-hover-bg -mc-badge-bg -mc-accent-bg -mc-drop-bg"),
            Map.entry("-color-accent-emphasis", "-color-bg-default -mc-pane-bg -mc-raised-bg"),
            Map.entry("-mc-cursor", "-mc-raised-bg -mc-row-selected-bg -mc-hover-bg"),
            Map.entry(
                    "-mc-stale",
                    "-mc-raised-bg -mc-row-selected-bg -mc-row-selected-quiet-bg -mc-stale-bg -mc-hover-bg"),
            Map.entry("-mc-saving", "-mc-raised-bg -mc-row-selected-bg -mc-row-selected-quiet-bg -mc-hover-bg"),
            Map.entry("-mc-different", "-mc-row-selected-bg -mc-row-selected-quiet-bg -mc-hover-bg"),
            Map.entry("-mc-focus", "-mc-raised-bg -mc-pane-bg -mc-badge-bg -mc-row-selected-bg"),
            Map.entry("-mc-toast-error", "-mc-toast-bg"),
            Map.entry("-mc-text-quiet", "-mc-accent-bg"),
            Map.entry("-mc-bar", "-mc-pane-bg -mc-badge-bg -mc-accent-bg"));

    /** Grounds, lines that only divide what stands apart anyway, and shadows. */
    private static final Set<String> MUTE = Set.of("-mc-line", "-mc-line-soft", "-mc-shadow");

    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^}]*)\\}");
    private static final Pattern SET = Pattern.compile("(-[a-z0-9-]+)\\s*:\\s*([^;]+);");
    private static final Pattern TOKEN = Pattern.compile("-mc-[a-z-]+");

    @ParameterizedTest
    @EnumSource(value = ColourTheme.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void everything_stands_out_from_every_ground_it_is_drawn_on(ColourTheme theme) throws IOException {
        Map<String, String> tokens = tokens(theme);
        List<String> weak = new ArrayList<>();
        weak.addAll(weak(WORDS, tokens, theme == ColourTheme.CONTRAST ? 7 : 4.5));
        weak.addAll(weak(SIGNS, tokens, theme == ColourTheme.CONTRAST ? 4.5 : 3));
        assertThat(weak).isEmpty();
    }

    @Test
    void every_colour_that_the_rules_write_or_draw_with_is_in_a_pair() throws IOException {
        Set<String> words = new TreeSet<>();
        Set<String> all = new TreeSet<>();
        Matcher rules = RULE.matcher(read("app.css").replaceAll("(?s)/\\*.*?\\*/", ""));
        while (rules.find()) {
            Matcher sets = SET.matcher(rules.group(2));
            while (sets.find()) {
                Set<String> used = new TreeSet<>();
                TOKEN.matcher(sets.group(2)).results().forEach(token -> used.add(token.group()));
                all.addAll(used);
                if (sets.group(1).endsWith("-text-fill")
                        || (sets.group(1).equals("-fx-fill") && !rules.group(1).contains("ground"))) {
                    words.addAll(used);
                }
            }
        }
        assertThat(words).hasSizeGreaterThan(10).isSubsetOf(WORDS.keySet());
        Set<String> known = new TreeSet<>(MUTE);
        List.of(WORDS, SIGNS)
                .forEach(pairs -> pairs.forEach((colour, grounds) -> {
                    known.add(colour);
                    known.addAll(List.of(grounds.split(" ")));
                }));
        assertThat(all).isSubsetOf(known);
    }

    @Test
    void nothing_is_written_on_the_colours_of_lines() throws IOException {
        Set<String> grounds = new TreeSet<>();
        Matcher rules = RULE.matcher(read("app.css").replaceAll("(?s)/\\*.*?\\*/", ""));
        while (rules.find()) {
            String rule = rules.group(1).strip();
            SET.matcher(rules.group(2))
                    .results()
                    .filter(set -> set.group(1).equals("-fx-background-color"))
                    .filter(set ->
                            MUTE.contains(set.group(2).replaceAll(".*,", "").strip()))
                    .forEach(_ -> grounds.add(rule));
        }
        assertThat(grounds).containsExactly(".split-pane > .split-pane-divider");
    }

    @Test
    void the_formula_is_that_of_the_guidelines() {
        assertThat(ratio(Color.WHITE, Color.BLACK)).isEqualTo(21);
        assertThat(ratio(Color.web("#777777"), Color.WHITE)).isBetween(4.47, 4.49);
    }

    private static List<String> weak(Map<String, String> pairs, Map<String, String> tokens, double least) {
        List<String> weak = new ArrayList<>();
        pairs.forEach((colour, grounds) -> {
            for (String ground : grounds.split(" ")) {
                Color under = over(colour(ground, tokens), colour("-mc-raised-bg", tokens));
                double ratio = ratio(over(colour(colour, tokens), under), under);
                if (ratio < least) {
                    weak.add("%s on %s: %.2f".formatted(colour, ground, ratio));
                }
            }
        });
        weak.sort(null);
        return weak;
    }

    private static Color colour(String token, Map<String, String> tokens) {
        String value = tokens.get(token);
        assertThat(value).as(token).isNotNull();
        return value.startsWith("-") ? colour(value, tokens) : Color.web(value);
    }

    private static Color over(Color upper, Color lower) {
        return lower.interpolate(Color.color(upper.getRed(), upper.getGreen(), upper.getBlue()), upper.getOpacity());
    }

    /** What the theme's file says, over what the theme of AtlantaFX says that it begins with. */
    private static Map<String, String> tokens(ColourTheme theme) throws IOException {
        String own = read(theme.name().toLowerCase(Locale.ROOT) + ".css");
        Matcher base = Pattern.compile("@import url\\(\"([^\"]+)\"\\)").matcher(own);
        assertThat(base.find()).isTrue();
        Map<String, String> tokens = new HashMap<>();
        for (String sheet : List.of(resource(base.group(1)), own)) {
            Matcher rules = RULE.matcher(sheet.replaceAll("(?s)/\\*.*?\\*/|@import[^;]*;", ""));
            while (rules.find()) {
                if (rules.group(1).strip().equals(".root")) {
                    SET.matcher(rules.group(2))
                            .results()
                            .forEach(
                                    set -> tokens.put(set.group(1), set.group(2).strip()));
                }
            }
        }
        // AtlantaFX's lists and menus take other steps of its scale in the dark.
        boolean light = base.group(1).contains("light");
        tokens.put("-hover", light ? "-color-base-1" : "-color-base-7");
        tokens.put("-chosen", light ? "-color-base-2" : "-color-base-6");
        return tokens;
    }

    private static String read(String name) throws IOException {
        return resource("/org/memorycurator/ui/" + name);
    }

    private static String resource(String path) throws IOException {
        try (var in = ContrastTest.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

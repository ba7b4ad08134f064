package org.memorycurator.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.memorycurator.text.Text;

class LookTest {
    private static final Pattern TOKEN = Pattern.compile("^\\s*(-mc-[a-z-]+):", Pattern.MULTILINE);
    private static final Pattern USE = Pattern.compile("(-mc-[a-z-]+)");

    @Test
    void all_themes_define_the_same_tokens_and_the_rules_use_no_others() throws IOException {
        Set<String> used = found(USE, "app.css");
        for (ColourTheme theme : List.of(ColourTheme.LIGHT, ColourTheme.DARK, ColourTheme.CONTRAST)) {
            String sheet = theme.name().toLowerCase(Locale.ROOT) + ".css";
            assertThat(found(TOKEN, sheet)).as(sheet).hasSizeGreaterThan(30).isEqualTo(used);
        }
    }

    @Test
    void colours_are_written_in_the_theme_files_only() throws IOException {
        assertThat(read("app.css")).doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b|rgba?\\(");
    }

    @Test
    void texts_hold_no_apostrophe_that_a_message_format_would_swallow() throws IOException {
        Properties texts = new Properties();
        try (var in = new InputStreamReader(
                LookTest.class.getResourceAsStream("/org/memorycurator/text/text.properties"),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        assertThat(texts.values())
                .isNotEmpty()
                .noneMatch(text -> text.toString().contains("'"));
    }

    @Test
    void a_missing_text_is_an_error_and_numbers_have_separators() {
        assertThatThrownBy(() -> Text.of("no.such.key")).isInstanceOf(MissingResourceException.class);
        assertThat(Text.of("kit.diff.added", 1234567)).isEqualTo("[added: 1,234,567]");
        assertThat(Text.number(39155)).isEqualTo("39,155");
    }

    private static Set<String> found(Pattern pattern, String sheet) throws IOException {
        Set<String> names = new TreeSet<>();
        pattern.matcher(read(sheet)).results().forEach(match -> names.add(match.group(1)));
        return names;
    }

    private static String read(String name) throws IOException {
        try (var in = LookTest.class.getResourceAsStream("/org/memorycurator/ui/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

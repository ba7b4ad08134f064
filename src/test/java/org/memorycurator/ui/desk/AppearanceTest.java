package org.memorycurator.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.memorycurator.ui.kit.ColourTheme;
import org.memorycurator.ui.kit.Density;
import org.memorycurator.ui.kit.Look;
import org.memorycurator.ui.kit.Motion;

class AppearanceTest {
    private final Preferences preferences = Preferences.forgetful();

    @Test
    void a_first_start_follows_the_system() {
        assertThat(new Appearance(preferences, null, 0).lookProperty().get()).isEqualTo(Look.USUAL);
    }

    @Test
    void every_choice_is_told_at_once_and_remembered() {
        Appearance appearance = new Appearance(preferences, null, 0);
        List<Look> told = new ArrayList<>();
        appearance.lookProperty().subscribe(look -> {
            told.add(look);
        });
        appearance.setTheme(ColourTheme.CONTRAST);
        appearance.setDensity(Density.COMPACT);
        appearance.setMotion(Motion.REDUCED);
        appearance.setPercent(150);
        assertThat(told)
                .hasSize(5)
                .endsWith(new Look(ColourTheme.CONTRAST, Density.COMPACT, Motion.REDUCED, 150))
                .endsWith(new Appearance(preferences, null, 0).lookProperty().get());
    }

    @Test
    void text_is_never_smaller_than_usual_nor_larger_than_twice_that() {
        Appearance appearance = new Appearance(preferences, null, 0);
        appearance.setPercent(90);
        assertThat(appearance.percentProperty().getValue()).isEqualTo(100);
        appearance.setPercent(210);
        assertThat(appearance.percentProperty().getValue()).isEqualTo(200);
    }

    @Test
    void the_command_line_wins_for_this_start_only() {
        new Appearance(preferences, null, 0).setTheme(ColourTheme.LIGHT);
        Appearance asked = new Appearance(preferences, ColourTheme.DARK, 200);
        assertThat(asked.themeProperty().getValue()).isEqualTo(ColourTheme.DARK);
        assertThat(asked.percentProperty().getValue()).isEqualTo(200);
        assertThat(new Appearance(preferences, null, 0).themeProperty().getValue())
                .isEqualTo(ColourTheme.LIGHT);
    }

    @Test
    void what_cannot_be_read_becomes_the_usual() {
        preferences.put("theme", "purple");
        preferences.put("text", "999");
        assertThat(new Appearance(preferences, null, 0).lookProperty().get()).isEqualTo(Look.USUAL);
    }
}

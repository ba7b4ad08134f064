package org.memorycurator.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.memorycurator.ui.desk.Preferences;

class DockPlaceTest {
    private static final double EM = 13;

    private final Preferences preferences = Preferences.forgetful();
    private final DockPlace place = new DockPlace(preferences);

    @Test
    void by_itself_it_goes_below_the_table_only_where_there_is_height_but_no_width() {
        place.fit(1280, 640, EM);
        assertThat(place.bottomProperty().get()).isFalse();
        place.fit(1000, 840, EM);
        assertThat(place.bottomProperty().get()).isTrue();
        place.fit(1280, 640, 2 * EM);
        assertThat(place.bottomProperty().get())
                .as("large text in a flat window")
                .isFalse();
    }

    @Test
    void the_side_that_the_user_chose_stays_whatever_room_there_is() {
        place.set(DockPlace.Side.RIGHT);
        place.fit(1000, 840, EM);
        assertThat(place.bottomProperty().get()).isFalse();
        place.flip();
        assertThat(place.bottomProperty().get()).isTrue();
    }

    @Test
    void the_side_is_remembered() {
        place.flip();
        assertThat(new DockPlace(preferences).wantedProperty().get()).isEqualTo(DockPlace.Side.BOTTOM);
        preferences.put("dock.side", "above");
        assertThat(new DockPlace(preferences).wantedProperty().get()).isEqualTo(DockPlace.Side.AUTO);
    }
}

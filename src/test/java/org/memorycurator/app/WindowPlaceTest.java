package org.memorycurator.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowPlaceTest {
    private static final Rectangle2D MAIN = new Rectangle2D(0, 24, 1920, 1056);
    private static final Rectangle2D LEFT = new Rectangle2D(-1280, 0, 1280, 1024);
    private static final List<Rectangle2D> BOTH = List.of(MAIN, LEFT);

    @Test
    void a_window_that_is_on_a_screen_stays_where_it_was() {
        assertThat(on(BOTH, 100, 80, 1280, 800)).isEqualTo(new Rectangle2D(100, 80, 1280, 800));
        assertThat(on(BOTH, -1200, 10, 1100, 900)).isEqualTo(new Rectangle2D(-1200, 10, 1100, 900));
    }

    @Test
    void a_window_of_a_screen_that_is_gone_comes_to_the_main_one() {
        assertThat(on(List.of(MAIN), -1200, 10, 1100, 900)).isEqualTo(new Rectangle2D(0, 24, 1100, 900));
        assertThat(on(List.of(MAIN), 5000, 4000, 1100, 900)).isEqualTo(new Rectangle2D(820, 180, 1100, 900));
    }

    @Test
    void a_window_over_the_edge_goes_wholly_onto_the_screen_that_holds_most_of_it() {
        assertThat(on(BOTH, -900, 100, 1000, 700)).isEqualTo(new Rectangle2D(-1000, 100, 1000, 700));
        assertThat(on(BOTH, -100, 100, 1000, 700)).isEqualTo(new Rectangle2D(0, 100, 1000, 700));
        assertThat(on(BOTH, 1900, 1070, 1000, 700)).isEqualTo(new Rectangle2D(920, 380, 1000, 700));
    }

    @Test
    void a_window_that_is_larger_than_its_screen_is_cut_to_it() {
        assertThat(on(List.of(new Rectangle2D(0, 0, 1366, 728)), 200, 200, 2500, 1400))
                .isEqualTo(new Rectangle2D(0, 0, 1366, 728));
    }

    @Test
    void a_window_of_no_size_gets_one() {
        assertThat(on(BOTH, 10, 30, 0, 0)).isEqualTo(new Rectangle2D(10, 30, 480, 360));
    }

    @Test
    void what_is_written_is_read_again() {
        for (boolean maximised : new boolean[] {true, false}) {
            WindowPlace place = new WindowPlace(new Rectangle2D(-1200, 10, 1100, 900), maximised);
            assertThat(WindowPlace.parse(place.print())).contains(place);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 2 3", "a b c d", "1 2 -3 4", "1 2 3 4 5", "NaN NaN NaN NaN", "999999 1 1 1"})
    void anything_else_is_no_place(String text) {
        assertThat(WindowPlace.parse(text)).isEmpty();
    }

    @Test
    void the_first_window_is_all_on_the_screen_however_small_that_is() {
        assertThat(WindowPlace.inTheMiddle(new Rectangle2D(0, 0, 1280, 800), 1280, 800)
                        .bounds())
                .isEqualTo(new Rectangle2D(0, 0, 1280, 800));
        assertThat(WindowPlace.inTheMiddle(new Rectangle2D(100, 30, 1600, 950), 1280, 800)
                        .bounds())
                .isEqualTo(new Rectangle2D(260, 80, 1280, 800));
    }

    @Test
    void a_window_that_is_off_by_its_frame_missed_its_place_and_one_that_was_moved_did_not() {
        WindowPlace place = new WindowPlace(new Rectangle2D(37, 53, 1100, 700), false);
        assertThat(place.isMissedBy(1, 20, 36, 33)).isTrue();
        assertThat(place.isMissedBy(1, 20, 37, 53)).isFalse();
        assertThat(place.isMissedBy(1, 20, 37, 33)).isFalse();
        assertThat(place.isMissedBy(0, 0, 37, 53)).as("without a frame").isFalse();
    }

    private static Rectangle2D on(List<Rectangle2D> screens, double x, double y, double width, double height) {
        return new WindowPlace(new Rectangle2D(x, y, width, height), false)
                .on(screens)
                .bounds();
    }

    @Test
    void a_frame_that_was_told_late_is_not_remembered_as_moved_or_larger() {
        WindowPlace place = new WindowPlace(new Rectangle2D(160, 67, 1280, 800), false);
        Rectangle2D outgrown = new Rectangle2D(1, 20, 1280, 800);
        assertThat(place.meant(new Rectangle2D(159, 47, 1282, 825), outgrown)).isEqualTo(place.bounds());
        assertThat(place.meant(new Rectangle2D(10, 10, 1282, 825), outgrown))
                .as("moved by the user, at its size")
                .isEqualTo(new Rectangle2D(10, 10, 1280, 800));
        Rectangle2D resized = new Rectangle2D(160, 67, 900, 700);
        assertThat(place.meant(resized, new Rectangle2D(1, 20, 898, 675))).isEqualTo(resized);
        Rectangle2D without = place.bounds();
        assertThat(place.meant(without, new Rectangle2D(0, 0, 1280, 800))).isEqualTo(without);
    }
}

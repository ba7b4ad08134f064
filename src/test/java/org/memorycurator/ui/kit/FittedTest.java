package org.memorycurator.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.memorycurator.ui.kit.Span.Kind;

class FittedTest {
    private final List<Span> line = List.of(
            new Span(Kind.SAME, "chamber: "),
            new Span(Kind.REMOVED, "TERRITORY OF NEW MEXICO DELEGATE"),
            new Span(Kind.SAME, " → "),
            new Span(Kind.ADDED, "DELEGATE"));

    @Test
    void a_line_with_room_stays_as_it_is() {
        assertThat(Fitted.in(60, line)).isEqualTo(line);
    }

    @Test
    void a_long_value_is_cut_in_its_middle_so_that_the_new_one_is_seen() {
        assertThat(text(Fitted.in(22, line))).matches("chamber: TERR\\S* ?…[^…]*GATE → DELEGATE");
    }

    @Test
    void kinds_stay_and_no_value_vanishes_however_narrow_it_is() {
        List<Span> fitted = Fitted.in(3, line);
        assertThat(fitted).extracting(Span::kind).containsExactly(Kind.SAME, Kind.REMOVED, Kind.SAME, Kind.ADDED);
        assertThat(fitted.get(1).text()).startsWith("T").endsWith("E");
    }

    @Test
    void characters_of_two_halves_are_not_cut_apart() {
        String faces = "😀".repeat(40);
        String cut =
                Fitted.in(10, List.of(new Span(Kind.ADDED, faces))).getFirst().text();
        assertThat(cut.replace("…", "").codePoints()).allMatch(point -> point == 0x1F600);
        assertThat(cut).contains("…");
    }

    private static String text(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}

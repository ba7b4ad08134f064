package org.memorycurator.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memorycurator.model.Query;
import org.memorycurator.model.Rating;
import org.memorycurator.search.Matches;
import org.memorycurator.search.QueryParser;
import org.memorycurator.support.GridPage;
import org.memorycurator.support.Memories;
import org.memorycurator.support.TestDesk;
import org.memorycurator.ui.desk.Preferences;
import org.memorycurator.ui.kit.ColourTheme;
import org.memorycurator.ui.kit.Density;
import org.memorycurator.ui.kit.Fonts;
import org.memorycurator.ui.kit.FxBackground;
import org.memorycurator.ui.kit.LiveTheme;
import org.memorycurator.ui.kit.Look;
import org.memorycurator.ui.kit.PagedList;
import org.memorycurator.ui.kit.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The rows that are shown before there is a table, beside the table. */
@ExtendWith(ApplicationExtension.class)
class EarlyRowsTest {
    private static final double WIDTH = 1250;
    private static final double HEIGHT = 620;

    private LiveTheme theme;
    private FxBackground background;
    private TestDesk test;
    private GridModel model;
    private GridView grid;
    private Stage stage;

    @Start
    void start(Stage given) {
        stage = given;
        theme = new LiveTheme();
        Fonts.load();
        background = new FxBackground();
        Stream<Memories> odd = Stream.of(
                memory("Prefers decaf ☕ with oat milk, never after four in the afternoon, and asks for the receipt"
                                + " by letter to the old address in Łódź because the new one has no letter box yet")
                        .user("cust-1042")
                        .agent("an-agent-whose-name-is-cut-off")
                        .category("diet", "habits", "correspondence", "letters")
                        .with("region", "EMEA")
                        .feedback(Rating.NEGATIVE, "wrong"),
                memory("Two\nlines that she prefers").immutable().withJson("region", "null"),
                memory("Prefers tea").feedback(Rating.POSITIVE, null).with("region", ""),
                memory(
                                "Prefers tea, and is written to as קפה شاي بالنعناع, which runs the other way, at whatever length it is")
                        .user("a"),
                memory("Prefers the bin to the basket").binned().user("cust-7"));
        Stream<Memories> plain = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> memory("Prefers number " + i)
                        .user("cust-" + i)
                        .withNumber("region", String.valueOf(i))
                        .updated(i % 3 == 0 ? null : "2026-01-02T03:04:05Z"));
        test = new TestDesk(background, Stream.concat(odd, plain).toArray(Memories[]::new));
        test.desk().defaultColumns().set("region", true);
        model = new GridModel(test.desk());
        grid = new GridView(model);
        theme.show(Look.USUAL.with(ColourTheme.LIGHT));
        stage.setScene(new Scene(grid, WIDTH, HEIGHT));
        Theme.style(stage.getScene());
        stage.show();
        test.desk().begin();
    }

    @Stop
    void stop() {
        background.close();
        test.close();
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT, COMFORTABLE, 100, ''",
        "DARK, COMPACT, 100, prefers",
        "CONTRAST, ROOMY, 150, ''",
        "LIGHT, COMFORTABLE, 200, is:binned basket"
    })
    void they_look_as_the_table_will(ColourTheme colours, Density density, int percent, String search, FxRobot robot) {
        Look look = Look.USUAL.with(colours).with(density).withText(percent);
        robot.moveTo(new Point2D(1, 1)); // no row is pointed at
        robot.interact(() -> {
            theme.show(look);
            test.desk().finding().search(search);
        });
        new GridPage(robot).waitUntil(() -> isShown(search));
        robot.interact(() -> {
            WritableImage table = stage.getScene().snapshot(null);
            grid.rememberPlace();
            EarlyRows early = early(percent).orElseThrow();
            stage.setScene(new Scene(new Pane(early), WIDTH, HEIGHT));
            Theme.style(stage.getScene());
            theme.show(look);
            WritableImage rows = stage.getScene().snapshot(null);
            Bounds at = early.getBoundsInParent();
            double bar = Theme.em(percent) * 1.3; // where the table has scroll bars
            assertThat(differing(table, rows, at, bar)).isZero();
        });
    }

    @Test
    void they_are_shown_only_where_the_table_was(FxRobot robot) {
        new GridPage(robot).waitUntil(() -> isShown(""));
        robot.interact(() -> {
            grid.rememberPlace();
            assertThat(early(110)).isEmpty();
            EarlyRows early = early(100).orElseThrow();
            Scene content = stage.getScene();
            assertThat(early.belongsIn(content.getWidth(), content.getHeight())).isTrue();
            assertThat(early.belongsIn(content.getWidth(), content.getHeight() - 1))
                    .isFalse();
            model.columns().show(GridColumn.metadata("tier"), true);
            assertThat(EarlyRows.of(test.desk().preferences(), Theme.em(100), Query.ALL, List.of()))
                    .isEmpty();
        });
    }

    @Test
    void there_are_none_before_a_table_was_seen() {
        assertThat(EarlyRows.of(Preferences.forgetful(), Theme.em(100), Query.ALL, List.of()))
                .isEmpty();
    }

    private boolean isShown(String search) {
        return model.rows().shown().query().equals(QueryParser.parse(search))
                && model.rows().shown().size() > 0
                && model.rows().list().getFirst() != null;
    }

    private Optional<EarlyRows> early(int percent) {
        Matches found = test.desk().finding().matches();
        return EarlyRows.of(
                test.desk().preferences(),
                Theme.em(percent),
                found.query(),
                test.store().store().read(found.page(0, PagedList.PAGE)));
    }

    /** How many pixels of this place are not alike: not at its right and lower edge, and no line between rows, which may fall on the next pixel. */
    private static int differing(WritableImage one, WritableImage other, Bounds at, double edge) {
        double width = at.getWidth() - edge;
        int all = 0;
        for (int y = (int) at.getMinY(); y < at.getMaxY() - edge; y++) {
            int count = 0;
            for (int x = (int) at.getMinX(); x < at.getMinX() + width; x++) {
                int is = one.getPixelReader().getArgb(x, y);
                count += is == other.getPixelReader().getArgb(x, y) ? 0 : 1;
            }
            all += count > width * 0.9 ? 0 : count;
        }
        return all;
    }
}

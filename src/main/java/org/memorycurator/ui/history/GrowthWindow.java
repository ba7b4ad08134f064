package org.memorycurator.ui.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.memorycurator.store.Growth;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.CalendarWords;
import org.memorycurator.ui.history.GrowthBars.Bar;
import org.memorycurator.ui.history.GrowthBars.Sort;
import org.memorycurator.ui.history.GrowthModel.Shown;
import org.memorycurator.ui.kit.ColumnChart;
import org.memorycurator.ui.kit.ColumnChart.Column;
import org.memorycurator.ui.kit.ColumnChart.Part;
import org.memorycurator.ui.kit.Theme;

/** The store in a window beside the work: how it grew, what was done in it, how big it is. FX thread. */
public final class GrowthWindow {
    private static final int TICKS = 5;
    private static final long KILO = 1_000;

    private final Node owner;
    private @Nullable Stage stage;

    private GrowthWindow(Node owner) {
        this.owner = owner;
    }

    /** Opens whenever the model has something to show; above the window of this node. */
    public static void install(Node owner, GrowthModel model) {
        model.onShow(new GrowthWindow(owner)::show);
    }

    private void show(Shown shown) {
        Label title = new Label(Text.of("growth.now", shown.live(), shown.inBin()));
        title.setId("growth-now");
        title.getStyleClass().add("pane-title");
        title.setWrapText(true);
        VBox content = new VBox(
                title,
                chart("growth-memories", "growth.memories", shown.bars(), GrowthWindow::memories),
                chart("growth-change-sets", "growth.changeSets", shown.bars(), GrowthWindow::changeSets),
                legend(shown.bars()),
                sizes(shown.growth()));
        content.setId("growth");
        content.getStyleClass().add("growth");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("growth-scroll");
        scroll.getStyleClass().addAll(owner.getStyleClass()); // density and the like
        Stage open = stage == null ? window(scroll) : stage;
        stage = open;
        open.getScene().setRoot(scroll);
        open.show();
        open.toFront();
    }

    private Stage window(ScrollPane scroll) {
        Stage made = new Stage();
        made.initOwner(owner.getScene().getWindow());
        made.initModality(Modality.NONE);
        made.setTitle(Text.of("history.action.growth"));
        Scene scene = new Scene(scroll);
        Theme.style(scene);
        scene.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                made.close();
            }
        });
        made.setScene(scene);
        return made;
    }

    private interface Parts {
        List<Part> of(Bar bar);
    }

    private static VBox chart(String id, String titleKey, GrowthBars bars, Parts parts) {
        Label title = new Label(
                Text.of(titleKey, Text.of("growth.unit." + bars.unit().name().toLowerCase(Locale.ROOT))));
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        List<Column> columns = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        for (Bar bar : bars.bars()) {
            columns.add(new Column(words(bars, bar), parts.of(bar)));
            days.add(bar.from());
        }
        ColumnChart chart = new ColumnChart();
        chart.setId(id);
        chart.getStyleClass().add("growth-chart");
        chart.show(columns, CalendarWords.ticks(bars.unit(), days, TICKS));
        chart.setAccessibleText(title.getText());
        Tooltip tip = new Tooltip();
        chart.setOnMouseMoved(mouse -> {
            int at = chart.columnAt(mouse.getX());
            tip.setText(at < 0 ? "" : columns.get(at).words());
        });
        Tooltip.install(chart, tip);
        return new VBox(title, chart);
    }

    private static List<Part> memories(Bar bar) {
        return List.of(new Part("growth-memories", bar.memories()));
    }

    private static List<Part> changeSets(Bar bar) {
        return Stream.of(Sort.values())
                .map(sort -> new Part("growth-" + sort.key(), bar.changeSets(sort)))
                .toList();
    }

    /** Everything about a bar, so that colours only help. */
    private static String words(GrowthBars bars, Bar bar) {
        StringBuilder words = new StringBuilder(CalendarWords.between(bars.unit(), bar.from(), bar.until()));
        words.append('\n').append(Text.of("growth.held", bar.memories()));
        for (Sort sort : Sort.values()) {
            if (bar.changeSets(sort) > 0) {
                words.append('\n').append(Text.of("growth.sort", name(sort), bar.changeSets(sort)));
            }
        }
        return words.toString();
    }

    private static String name(Sort sort) {
        return Text.of("growth.sort." + sort.key());
    }

    private static FlowPane legend(GrowthBars bars) {
        FlowPane legend = new FlowPane();
        legend.getStyleClass().add("chips");
        for (Sort sort : Sort.values()) {
            Region sign = new Region();
            sign.getStyleClass().addAll("growth-sign", "growth-" + sort.key());
            Label label = new Label(Text.of("growth.sort", name(sort), bars.total(sort)), sign);
            label.getStyleClass().add("quiet");
            legend.getChildren().add(label);
        }
        return legend;
    }

    private static VBox sizes(Growth growth) {
        Label title = new Label(Text.of("growth.sizes"));
        title.getStyleClass().add("section-title");
        GridPane table = new GridPane();
        table.getStyleClass().add("growth-sizes");
        long[] bytes = {growth.database(), growth.index(), growth.backups(), growth.rest()};
        String[] names = {"growth.database", "growth.index", "growth.backups", "growth.rest"};
        long all = 0;
        for (int i = 0; i < bytes.length; i++) {
            table.addRow(i, new Label(Text.of(names[i])), number(size(bytes[i])));
            all += bytes[i];
        }
        table.addRow(bytes.length, new Label(Text.of("growth.all")), number(size(all)));
        return new VBox(title, table);
    }

    private static Label number(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("number");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    /** In the unit in which it is a number of few digits. */
    static String size(long bytes) {
        if (bytes < KILO * KILO) {
            return Text.of("growth.kilobytes", Math.ceilDiv(bytes, KILO));
        }
        return Text.of("growth.megabytes", bytes / (double) (KILO * KILO));
    }
}

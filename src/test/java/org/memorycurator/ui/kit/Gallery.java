package org.memorycurator.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.memorycurator.text.Text;

/** Every part and style class in one window, for looking at: arguments "dark" and "150". */
public final class Gallery extends Application {
    record Row(int id, String text, String user, String region) {}

    private final FxBackground background = new FxBackground();

    @Override
    public void start(Stage stage) {
        ColourTheme theme = getParameters().getRaw().contains("dark") ? ColourTheme.DARK : ColourTheme.LIGHT;
        int percent = getParameters().getRaw().contains("150") ? 150 : 100;
        Fonts.load();
        Theme.apply(theme, percent);
        BorderPane window = new BorderPane(center());
        window.setTop(toolbar());
        window.setBottom(status());
        StackPane root = new StackPane(window);
        Toasts toasts = new Toasts(root, background);
        Scene scene = new Scene(root, 1280, 800);
        Theme.style(scene);
        stage.setScene(scene);
        stage.show();
        toasts.show(Toast.withButton(Toast.Kind.SUCCESS, "Set region to EU in 412 memories.", "Undo", () -> {}));
        toasts.show(Toast.of(Toast.Kind.ERROR, "The file could not be read: line 17 is not JSON."));
    }

    @Override
    public void stop() {
        background.close();
    }

    private static Node toolbar() {
        TextField query = new TextField("decaf region:EU");
        HBox.setHgrow(query, Priority.ALWAYS);
        HBox box = new HBox(Icon.SEARCH.node(), query);
        box.getStyleClass().add("search-box");
        box.setPrefWidth(420);
        Button edit = new Button("Bulk edit", Icon.BATCH.node());
        edit.getStyleClass().add("accent");
        Button back = new Button(null, Icon.BACK.node());
        back.getStyleClass().add("flat");
        ToggleButton on = chip("region: EU", true);
        ToggleButton off = chip("user: 42", false);
        ToggleButton not = chip("not tier: gold", true);
        not.getStyleClass().add("excluding");
        HBox chips = new HBox(6, on, off, not);
        return new ToolBar(back, box, chips, edit, new Button("Import…", Icon.IMPORT.node()));
    }

    private static ToggleButton chip(String text, boolean on) {
        ToggleButton chip = new ToggleButton(text);
        chip.getStyleClass().add("chip");
        chip.setSelected(on);
        return chip;
    }

    private static Node center() {
        VBox facets = new VBox(facetTitle("region"), facet("EU", 7197, true), facet("EMEA", 412, false));
        facets.getChildren()
                .addAll(facet("(missing)", 31, false), facetTitle("user"), facet("ana@example.org", 9, false));
        facets.getStyleClass().addAll("facets", "facet-list");
        facets.setMinWidth(200);
        SplitPane panes = new SplitPane(facets, table(), dock());
        panes.setDividerPositions(0.17, 0.68);
        return panes;
    }

    private static Label facetTitle(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("facet-title");
        return label;
    }

    private static Node facet(String name, long count, boolean selected) {
        Label word = new Label(name);
        word.getStyleClass().add("facet-name");
        Region bar = new Region();
        bar.getStyleClass().add("facet-bar");
        bar.setPrefWidth(count / 200.0 + 2);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label number = new Label(Text.number(count));
        number.getStyleClass().add("facet-count");
        HBox row = new HBox(word, gap, bar, number);
        row.getStyleClass().add("facet-value");
        row.pseudoClassStateChanged(PseudoClass.getPseudoClass("selected"), selected);
        return row;
    }

    static TableView<Row> table() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            rows.add(new Row(i, "Prefers decaf, and asked twice for delivery number " + i, "user-" + i % 7, "EMEA"));
        }
        TableView<Row> table = new TableView<>(FXCollections.observableArrayList(rows));
        table.getStyleClass().add("data-table");
        table.setEditable(true);
        TableColumn<Row, String> text = new TableColumn<>("Text");
        text.setPrefWidth(330);
        text.setCellValueFactory(f -> new ReadOnlyStringWrapper(f.getValue().text()));
        new EditColumn<Row>(Row::id, Row::text, (_, _) -> {}).multiLine().attach(text);
        TableColumn<Row, String> user = new TableColumn<>("User");
        user.setCellValueFactory(f -> new ReadOnlyStringWrapper(f.getValue().user()));
        user.setCellFactory(_ -> new CursorCell<>());
        TableColumn<Row, String> region = new TableColumn<>("Region");
        region.setCellValueFactory(f -> new ReadOnlyStringWrapper(f.getValue().region()));
        new EditColumn<Row>(Row::id, Row::region, (_, _) -> {})
                .marking("saving", row -> row.id() == 4)
                .marking("invalid", row -> row.id() == 6)
                .attach(region);
        table.getColumns().add(text);
        table.getColumns().add(user);
        table.getColumns().add(region);
        table.setRowFactory(_ -> new TableRow<>() {
            @Override
            protected void updateItem(Row row, boolean empty) {
                super.updateItem(row, empty);
                pseudoClassStateChanged(PseudoClass.getPseudoClass("stale"), !empty && row.id() == 9);
            }
        });
        BitmapSelection.install(table).selectRange(1, 4);
        EditKeys.install(table);
        return table;
    }

    private static Node dock() {
        HBox tabs = new HBox(
                tab("Details", Icon.DETAILS, false),
                tab("Bulk edit", Icon.BATCH, false),
                tab("Verify", Icon.VERIFY, true));
        tabs.getStyleClass().add("dock-tabs");
        Label summary = new Label("412 of 412 landed · 2 moved out · 1 echo");
        summary.getStyleClass().add("verify-summary");
        summary.setWrapText(true);
        HBox verdicts = new HBox(
                6,
                verdict("Landed", Icon.LANDED, "landed"),
                verdict("Different", Icon.DIFFERENT, "different"),
                verdict("Moved out", Icon.MOVED_OUT, "moved-out"),
                verdict("Echo", Icon.ECHO, "echo"));
        WordDiff diff = WordDiff.between(
                "Prefers decaf coffee in the morning, lives in Rome",
                "Prefers black tea in the morning, lives in Oslo now");
        GridPane values = new GridPane();
        values.getStyleClass().add("key-values");
        values.add(styled(new Label("region"), "key-name"), 0, 0);
        values.add(styled(new TextField("EU"), "key-value"), 1, 0);
        values.add(styled(new Label("tier"), "key-name"), 0, 1);
        values.add(styled(new TextField("gold (different across 3)"), "key-value"), 1, 1);
        VBox step = new VBox(
                new Label("Set region to EU"),
                new HBox(
                        8,
                        styled(new Label("EMEA"), "before"),
                        styled(new Label("→"), "arrow-between"),
                        styled(new Label("EU"), "after")));
        step.getStyleClass().add("step-card");
        VBox empty = new VBox(
                Icon.SEARCH_NOTHING.node(),
                styled(new Label("Nothing matches"), "empty-title"),
                styled(new Label("Try fewer words, or switch a chip off."), "empty-words"),
                new HBox(new Button("Clear the search")));
        empty.getStyleClass().add("empty-state");
        VBox body = new VBox(
                summary,
                verdicts,
                DiffText.wrapped(diff.inline()),
                DiffText.line(diff.before()),
                DiffText.line(diff.after()),
                DiffText.wrapped(Span.marked("the decaf word is marked", 4, 9)),
                values,
                step,
                empty);
        body.getStyleClass().add("dock-body");
        return new VBox(tabs, body);
    }

    private static <N extends Node> N styled(N node, String style) {
        node.getStyleClass().add(style);
        return node;
    }

    private static Node tab(String text, Icon icon, boolean selected) {
        ToggleButton tab = new ToggleButton(text, icon.node());
        tab.getStyleClass().add("dock-tab");
        tab.setSelected(selected);
        return tab;
    }

    private static Node verdict(String word, Icon icon, String style) {
        Label verdict = new Label(word, icon.node());
        verdict.getStyleClass().addAll("verdict", "verdict-" + style);
        return verdict;
    }

    private static Node status() {
        HBox status = new HBox(new Label("my-store"), new Label("1,234 of 39,155"), new Label("3 selected"));
        status.getStyleClass().add("status-line");
        status.setAlignment(Pos.CENTER_LEFT);
        return status;
    }
}

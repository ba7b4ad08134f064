package org.memorycurator.ui.transfer;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.export.ExportFormat;
import org.memorycurator.transfer.export.Exported;
import org.memorycurator.transfer.export.Exporter;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Inputs;
import org.memorycurator.ui.kit.Named;

/** Which memories go out, in which format, with which columns, and what that will be. FX thread. */
final class ExportForm extends ScrollPane {
    private final ExportModel model;
    private final VBox content = new VBox();
    private Subscription subscriptions = Subscription.EMPTY;

    /** Follows this model until {@link #end}. */
    ExportForm(ExportModel model) {
        this.model = model;
        getStyleClass().add("export-scroll");
        setFitToWidth(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        build();
        setContent(content);
    }

    private void build() {
        content.getChildren().setAll(group(title("export.scope"), scopes()), group(title("export.format"), format()));
        content.getStyleClass().add("export-parts");
        VBox columns = group(title("export.columns"), columns());
        VBox csv = group(delimiter(), Inputs.check(model.choices().markProperty(), "export-mark", "export.mark"));
        CheckBox about = Inputs.check(model.choices().aboutProperty(), "export-about", "export.about");
        CheckBox history = Inputs.check(model.choices().historyProperty(), "export-history", "export.history");
        until(model.pastsProperty().subscribe(known -> {
            show(history, known && model.choices().formatProperty().get().hasHistory());
            fit();
        }));
        until(model.choices().formatProperty().subscribe(format -> {
            show(history, model.pastsProperty().get() && format.hasHistory());
            show(columns, format.tabular());
            show(csv, format == ExportFormat.CSV);
            show(about, format.tabular() || format == ExportFormat.JSON);
            fit();
        }));
        Label summary = words();
        summary.setId("export-summary");
        summary.getStyleClass().add("text-bold");
        summary.textProperty().bind(model.summaryProperty());
        content.getChildren().addAll(columns, csv, history, about, summary);
        Exported last = model.lastProperty().get();
        if (last != null) {
            content.getChildren().add(last(last));
        }
        onChange(this::fit);
    }

    /** Called at once, and whenever something else will be written. */
    void onChange(Runnable listener) {
        until(model.summaryProperty().subscribe(_ -> listener.run()));
    }

    /** Nothing of it follows the model any more. */
    void end() {
        subscriptions.unsubscribe();
    }

    private void until(Subscription more) {
        subscriptions = subscriptions.and(more);
    }

    /**
     * Makes the window as large as the content wants to be, with its texts in several lines, and never larger than the screen:
     * then the content scrolls.
     */
    void fit() {
        if (getScene() == null
                || getScene().getWindow() == null
                || !getScene().getWindow().isShowing()) {
            return;
        }
        getScene().getRoot().applyCss();
        double width = content.prefWidth(-1);
        setPrefViewportWidth(width);
        setPrefViewportHeight(content.prefHeight(width));
        Window window = getScene().getWindow();
        window.sizeToScene();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        window.setWidth(Math.min(window.getWidth(), screen.getWidth()));
        window.setX(Math.max(screen.getMinX(), Math.min(window.getX(), screen.getMaxX() - window.getWidth())));
        window.setHeight(Math.min(window.getHeight(), screen.getHeight()));
        window.setY(Math.max(screen.getMinY(), Math.min(window.getY(), screen.getMaxY() - window.getHeight())));
    }

    private static VBox group(Node... parts) {
        VBox group = new VBox(parts);
        group.getStyleClass().add("export-group");
        return group;
    }

    private static void show(Node part, boolean on) {
        part.setVisible(on);
        part.setManaged(on);
    }

    private Node scopes() {
        ToggleGroup group = new ToggleGroup();
        VBox scopes = group();
        for (ExportScope scope : ExportScope.values()) {
            int count = model.source().count(scope, false);
            RadioButton radio = radio(group, "export-scope-" + scope.name().toLowerCase(Locale.ROOT));
            radio.setText(Text.of("export.scope." + scope, count));
            radio.setDisable(count == 0);
            radio.setSelected(model.scopeProperty().get() == scope);
            radio.selectedProperty().subscribe((_, on) -> {
                if (on) {
                    model.scopeProperty().set(scope);
                }
            });
            scopes.getChildren().add(radio);
        }
        int inBin = model.source().inBin();
        if (inBin > 0) {
            CheckBox bin = Inputs.check(model.binProperty(), "export-bin", "export.bin");
            bin.setText(Text.of("export.bin", inBin));
            bin.getStyleClass().add("export-indented");
            until(model.scopeProperty().subscribe(scope -> bin.setDisable(scope != ExportScope.ALL)));
            scopes.getChildren().add(bin);
        }
        return scopes;
    }

    private Node format() {
        ComboBox<ExportFormat> box =
                Inputs.combo(model.choices().formatProperty(), List.of(ExportFormat.values()), ExportFormat::words);
        box.setId("export-format");
        Named.as(box, Text.of("export.format"));
        Label purpose = words();
        purpose.setId("export-purpose");
        purpose.getStyleClass().add("quiet");
        until(model.choices().formatProperty().subscribe(format -> purpose.setText(format.purpose())));
        return group(box, purpose);
    }

    private Node columns() {
        ToggleGroup group = new ToggleGroup();
        RadioButton all = radio(group, "export-columns-all");
        all.setText(Text.of("export.columns.all"));
        RadioButton shown = radio(group, "export-columns-shown");
        shown.setText(Text.of("export.columns.shown", model.source().shownColumns()));
        boolean now = model.choices().allColumnsProperty().get();
        all.setSelected(now);
        shown.setSelected(!now);
        all.selectedProperty()
                .subscribe((_, on) -> model.choices().allColumnsProperty().set(on));
        return group(all, shown);
    }

    private Node delimiter() {
        ComboBox<ExportChoices.Delimiter> box = Inputs.combo(
                model.choices().delimiterProperty(),
                List.of(ExportChoices.Delimiter.values()),
                d -> Text.of("export.delimiter." + d));
        box.setId("export-delimiter");
        Label name = new Label(Text.of("export.delimiter"));
        name.setLabelFor(box);
        HBox line = new HBox(name, box);
        line.getStyleClass().add("export-line");
        return line;
    }

    /** What was written last, with its whole digest, to compare it or to put it into a ticket. */
    private Node last(Exported last) {
        TextField digest = new TextField(Exporter.METHOD + last.digest());
        digest.setId("export-digest");
        digest.setEditable(false);
        Named.as(digest, Text.of("export.digest"));
        HBox.setHgrow(digest, Priority.ALWAYS);
        Button copy = new Button(Text.of("export.copy"), Icon.COPY.node());
        copy.setId("export-digest-copy");
        copy.setAccessibleText(Text.of("export.copyDigest"));
        copy.setMinWidth(Button.USE_PREF_SIZE);
        copy.setOnAction(_ -> model.copyDigest());
        HBox line = new HBox(digest, copy);
        line.getStyleClass().add("export-line");
        Label words = words();
        words.getStyleClass().add("quiet");
        words.setText(Text.of("export.last", String.valueOf(last.file().getFileName()), last.memories()));
        return group(title("export.lastTitle"), words, line);
    }

    private static RadioButton radio(ToggleGroup group, String id) {
        RadioButton radio = new RadioButton();
        radio.setId(id);
        radio.setToggleGroup(group);
        radio.setWrapText(true);
        return radio;
    }

    private static Label title(String key) {
        Label title = new Label(Text.of(key));
        title.getStyleClass().add("section-title");
        return title;
    }

    private static Label words() {
        Label words = new Label();
        words.setWrapText(true);
        words.setMinHeight(Label.USE_PREF_SIZE);
        words.getStyleClass().add("dialog-words");
        return words;
    }
}

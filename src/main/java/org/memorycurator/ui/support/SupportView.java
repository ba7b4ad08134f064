package org.memorycurator.ui.support;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Named;
import org.memorycurator.ui.kit.SideWindow;

/** The windows of the log and of About. FX thread. */
public final class SupportView {
    private final SupportModel model;
    private @Nullable Parent log;

    private SupportView(SupportModel model) {
        this.model = model;
    }

    /** Opens the windows over that of this node whenever the model asks for them. */
    public static void install(Node root, SupportModel model) {
        SupportView view = new SupportView(model);
        SideWindow log = new SideWindow(Text.of("log.title"), view::logOnce);
        SideWindow about = new SideWindow(Text.of("support.about"), view::about);
        model.onLog(() -> {
            model.log().refresh();
            log.show(root.getScene().getWindow());
        });
        model.onAbout(() -> about.show(root.getScene().getWindow()));
    }

    /** Built when it is opened first. */
    private Parent logOnce() {
        Parent built = log;
        if (built == null) {
            built = log();
            log = built;
        }
        return built;
    }

    private Parent log() {
        TextArea text = new TextArea();
        text.setId("log-text");
        text.getStyleClass().add("log-text");
        text.setEditable(false);
        Named.as(text, Text.of("log.title"));
        model.log().textProperty().subscribe(now -> {
            text.setText(now);
            text.positionCaret(now.length());
        });
        ComboBox<LogModel.Level> level = new ComboBox<>();
        level.setId("log-level");
        level.getItems().setAll(LogModel.Level.values());
        level.setConverter(words());
        Named.as(level, Text.of("log.level"));
        level.valueProperty().bindBidirectional(model.log().levelProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(
                level,
                button("log.refresh", Icon.RERUN, model.log()::refresh),
                gap,
                button("log.copy", Icon.COPY, () -> model.copy(text.getText())),
                button("log.reveal", Icon.FOLDER, model::revealLog));
        bar.getStyleClass().add("window-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        Label where = new Label(Text.of("support.logIsIn", model.logFolder()));
        where.getStyleClass().add("faint");
        where.setWrapText(true);
        VBox all = new VBox(bar, text, where);
        all.getStyleClass().add("log-window");
        VBox.setVgrow(text, Priority.ALWAYS);
        return all;
    }

    private static StringConverter<LogModel.Level> words() {
        return new StringConverter<>() {
            @Override
            public String toString(LogModel.@Nullable Level level) {
                return level == null ? "" : Text.of("log.level." + level.name());
            }

            @Override
            public LogModel.Level fromString(String words) {
                return Arrays.stream(LogModel.Level.values())
                        .filter(l -> toString(l).equals(words))
                        .findFirst()
                        .orElse(LogModel.Level.ALL);
            }
        };
    }

    private Parent about() {
        Label name = new Label(Text.of("app.name"));
        name.getStyleClass().add("title-3");
        GridPane facts = new GridPane();
        facts.getStyleClass().add("about-facts");
        List<Versions.Fact> all = model.facts();
        for (int row = 0; row < all.size(); row++) {
            Label key = new Label(all.get(row).name());
            key.getStyleClass().add("quiet");
            key.setMinWidth(Region.USE_PREF_SIZE);
            Label value = words(all.get(row).value());
            key.setLabelFor(value);
            facts.addRow(row, key, value);
        }
        TextArea libraries = new TextArea(String.join("\n", Versions.libraries()));
        libraries.setId("about-libraries");
        libraries.getStyleClass().add("about-libraries");
        libraries.setEditable(false);
        Named.as(libraries, Text.of("about.libraries"));
        Label heading = new Label(Text.of("about.libraries"));
        heading.getStyleClass().add("section-title");
        Button copy = button("about.copy", Icon.COPY, () -> model.copy(model.aboutText()));
        VBox box = new VBox(
                name, words(Text.of("about.words")), facts, words(Text.of("about.licence")), heading, libraries, copy);
        box.getStyleClass().add("about");
        VBox.setVgrow(libraries, Priority.ALWAYS);
        ScrollPane room = new ScrollPane(box);
        room.setFitToWidth(true);
        room.setFitToHeight(true);
        room.setFocusTraversable(false);
        room.getStyleClass().add("edge-to-edge");
        return room;
    }

    private static Label words(String sentence) {
        Label words = new Label(sentence);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return words;
    }

    private static Button button(String key, Icon icon, Runnable run) {
        Button button = new Button(Text.of(key), icon.node());
        button.setId(key.replace('.', '-'));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> run.run());
        return button;
    }
}

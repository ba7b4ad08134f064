package org.memorycurator.ui.support;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Background;
import org.memorycurator.ui.kit.Clip;
import org.memorycurator.ui.kit.FxDialogs;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Named;
import org.memorycurator.ui.kit.Theme;

/** Tells of a fault that nobody expected: what is safe, what can be done, and what a report would say. Never two at a time. FX thread. */
public final class CrashDialog {
    private final CrashModel model;
    private final Supplier<? extends Background> background;
    private final Supplier<? extends @Nullable Window> owner;
    private final Runnable quit;

    private CrashDialog(
            CrashModel model,
            Supplier<? extends Background> background,
            Supplier<? extends @Nullable Window> owner,
            Runnable quit) {
        this.model = model;
        this.background = background;
        this.owner = owner;
        this.quit = quit;
    }

    /** Opens over the window that {@code owner} answers whenever the model asks for it. */
    public static void install(
            CrashModel model,
            Supplier<? extends Background> background,
            Supplier<? extends @Nullable Window> owner,
            Runnable quit) {
        CrashDialog dialog = new CrashDialog(model, background, owner, quit);
        model.onShow(dialog::open);
    }

    /** Not by showAndWait: that is refused while the window is being laid out, where faults like to be. */
    private void open() {
        Stage stage = new Stage();
        Window over = owner.get();
        if (over != null && over.isShowing()) {
            stage.initOwner(over);
        }
        stage.initModality(Modality.APPLICATION_MODAL);
        stage.setTitle(Text.of("crash.title"));
        TextArea report = report();
        Label said = new Label();
        said.setId("crash-said");
        said.setWrapText(true);
        VBox all = new VBox(title(), words("crash.safe"), words("crash.words"), count(), report, said);
        all.getChildren().add(buttons(stage, report, said));
        all.setId("crash");
        all.getStyleClass().add("crash");
        VBox.setVgrow(report, Priority.ALWAYS);
        Scene scene = new Scene(all);
        Theme.style(scene);
        scene.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                stage.close();
            }
        });
        stage.setScene(scene);
        stage.setOnHidden(_ -> model.seen());
        stage.show();
        model.report(report::setText);
    }

    private static Label title() {
        Label title = new Label(Text.of("crash.title"), Icon.ERROR.node());
        title.getStyleClass().add("title-4");
        return title;
    }

    private static Label words(String key) {
        Label words = new Label(Text.of(key));
        words.setWrapText(true);
        words.setMinHeight(VBox.USE_PREF_SIZE);
        return words;
    }

    private Label count() {
        Label count = new Label();
        count.setId("crash-count");
        count.getStyleClass().add("faint");
        model.countProperty().subscribe(n -> count.setText(Text.of("crash.count", n)));
        return count;
    }

    private static TextArea report() {
        TextArea report = new TextArea(Text.of("crash.writing"));
        report.setId("crash-report");
        report.setEditable(false);
        report.getStyleClass().add("log-text");
        Named.as(report, Text.of("crash.report"));
        return report;
    }

    private ButtonBar buttons(Stage stage, TextArea report, Label said) {
        Button save = button("crash.save", ButtonData.LEFT, () -> save(stage, report.getText(), said));
        Button copy = button("crash.copy", ButtonData.LEFT, () -> {
            Clip.system().put(report.getText());
            said.setText(Text.of("crash.copied"));
        });
        Button quitting = button("crash.quit", ButtonData.RIGHT, () -> {
            stage.close();
            quit.run();
        });
        Button goOn = button("crash.continue", ButtonData.OK_DONE, stage::close);
        goOn.setDefaultButton(true);
        ButtonBar bar = new ButtonBar();
        bar.getButtons().addAll(List.of(save, copy, quitting, goOn));
        return bar;
    }

    private static Button button(String key, ButtonData place, Runnable run) {
        Button button = new Button(Text.of(key));
        button.setId(key.replace('.', '-'));
        button.setOnAction(_ -> run.run());
        ButtonBar.setButtonData(button, place);
        return button;
    }

    private void save(Stage stage, String text, Label said) {
        new FxDialogs(() -> stage)
                .saveFile(Text.of("crash.saveTitle"), Report.fileName(), List.of("txt"))
                .ifPresent(file -> background
                        .get()
                        .read(
                                () -> Files.writeString(file, text, StandardCharsets.UTF_8),
                                written -> said.setText(Text.of("crash.saved", written)),
                                _ -> said.setText(Text.of("crash.notSaved", file))));
    }
}

package org.memorycurator.ui.settings;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Named;

/** A section of the settings: its title, its way back to how a new user finds it, and rows of a name and a control. FX thread. */
final class Page extends VBox {
    private final GridPane rows = new GridPane();
    private int count;

    /** The section of this name; {@code back} is null where there is nothing to go back to. */
    Page(String name, @Nullable Runnable back) {
        setId("settings-page-" + name);
        getStyleClass().add("settings-page");
        Label title = new Label(Text.of("settings." + name));
        title.getStyleClass().add("title-4");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(title, gap);
        top.getStyleClass().add("settings-top");
        if (back != null) {
            Button defaults = new Button(Text.of("settings.defaults"));
            defaults.setId("settings-defaults-" + name);
            defaults.setMinWidth(USE_PREF_SIZE);
            defaults.getStyleClass().addAll("flat", "small");
            defaults.setAccessibleText(Text.of("settings.defaultsOf", Text.of("settings." + name)));
            defaults.setOnAction(_ -> back.run());
            top.getChildren().add(defaults);
        }
        rows.getStyleClass().add("settings-rows");
        getChildren().addAll(top, rows);
    }

    /** A control with its name, and below it, unless empty, what it means. */
    void row(String key, Node control) {
        Label name = new Label(Text.of(key));
        name.setLabelFor(control);
        name.setMinWidth(USE_PREF_SIZE);
        control.setId(key.replace('.', '-'));
        if (control instanceof Spinner<?> spinner) {
            Named.as(spinner.getEditor(), Text.of(key)); // it has the focus in the spinner's place
        }
        GridPane.setHgrow(control, Priority.ALWAYS);
        rows.addRow(count++, name, control);
        if (Text.has(key + ".means")) {
            rows.add(means(Text.of(key + ".means")), 1, count++);
        }
    }

    /** Something below the rows. */
    void add(Node node) {
        getChildren().add(node);
    }

    static Label means(String sentence) {
        Label words = new Label(sentence);
        words.getStyleClass().add("faint");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        return words;
    }

    static Button button(String key, Runnable run) {
        Button button = new Button(Text.of(key));
        button.setId(key.replace('.', '-'));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> run.run());
        return button;
    }

    /** A choice of an enum's values, in words, that holds at once. */
    static <E extends Enum<E>> ComboBox<E> choice(
            Class<E> type, String keys, ObservableValue<E> now, Consumer<E> choose) {
        ComboBox<E> box = new ComboBox<>();
        box.getItems().setAll(type.getEnumConstants());
        box.setConverter(words(type, value -> Text.of(keys + value.name())));
        now.subscribe(box::setValue);
        box.valueProperty().subscribe((_, chosen) -> {
            if (chosen != null && chosen != now.getValue()) {
                choose.accept(chosen);
            }
        });
        return box;
    }

    private static <E extends Enum<E>> StringConverter<E> words(Class<E> type, Function<E, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable E value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public @Nullable E fromString(String text) {
                return Arrays.stream(type.getEnumConstants())
                        .filter(e -> words.apply(e).equals(text))
                        .findFirst()
                        .orElse(null);
            }
        };
    }

    /** A number in steps that holds at once. */
    static Spinner<Integer> number(
            int least, int most, int step, ObservableValue<Integer> now, Consumer<Integer> choose) {
        Spinner<Integer> spinner = new Spinner<>(least, most, now.getValue(), step);
        spinner.setEditable(true);
        spinner.getStyleClass().add("settings-number");
        now.subscribe(spinner.getValueFactory()::setValue);
        spinner.valueProperty().subscribe((_, chosen) -> {
            if (chosen != null && !chosen.equals(now.getValue())) {
                choose.accept(chosen);
            }
        });
        return spinner;
    }
}

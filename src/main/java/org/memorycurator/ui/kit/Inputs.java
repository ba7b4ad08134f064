package org.memorycurator.ui.kit;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.memorycurator.text.Text;

/** Controls that show a property of a draft and change it. FX thread. */
public final class Inputs {
    private static final int ROWS = 3;

    private Inputs() {}

    /** A field of one line, or of several where a line alone would lose the line breaks. */
    public static TextInputControl field(StringProperty bound, String id, String textKey) {
        TextInputControl field = bound.get().indexOf('\n') < 0 ? new TextField() : lines();
        return named(field, bound, id, textKey);
    }

    /** A field of one line. */
    public static TextField line(StringProperty bound, String id, String textKey) {
        TextField field = new TextField();
        named(field, bound, id, textKey);
        return field;
    }

    /** A field of several lines. */
    public static TextInputControl area(StringProperty bound, String id, String textKey) {
        return named(lines(), bound, id, textKey);
    }

    private static TextArea lines() {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(ROWS);
        area.setPrefColumnCount(1);
        area.setMinHeight(Region.USE_PREF_SIZE);
        TabLeaves.install(area);
        return area;
    }

    private static TextInputControl named(TextInputControl field, StringProperty bound, String id, String textKey) {
        field.setId(id);
        if (field instanceof TextField line) {
            Prompt.in(line, Text.of(textKey));
        } else {
            field.setPromptText(Text.of(textKey));
        }
        Named.as(field, Text.of(textKey));
        field.textProperty().bindBidirectional(bound);
        return field;
    }

    /** A box to tick, with its words. */
    public static CheckBox check(BooleanProperty bound, String id, String textKey) {
        CheckBox box = new CheckBox(Text.of(textKey));
        box.setId(id);
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(bound);
        return box;
    }

    /** A box in which one of these is chosen. */
    public static <T> ComboBox<T> combo(Property<T> bound, List<T> values, Function<T, String> words) {
        ComboBox<T> combo = new ComboBox<>();
        combo.getItems().setAll(values);
        combo.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null || !values.contains(value) ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("The box cannot be typed into.");
            }
        });
        combo.valueProperty().bindBidirectional(bound);
        return combo;
    }

    /** A box in which one of these is chosen; {@code family} is the beginning of their text keys. */
    public static <T extends Enum<T>> ComboBox<T> choice(
            Property<T> bound, List<T> values, String id, String textKey, String family) {
        ComboBox<T> combo = combo(bound, values, value -> Text.of(family + value.name()));
        combo.setId(id);
        Named.as(combo, Text.of(textKey));
        combo.setMaxWidth(Double.MAX_VALUE);
        combo.setMinWidth(0);
        return combo;
    }

    /** One or the other, in words that end the text key. */
    public static ComboBox<Boolean> either(BooleanProperty bound, String id, String textKey, String family) {
        ComboBox<Boolean> combo = combo(bound, List.of(false, true), value -> Text.of(family + value));
        combo.setId(id);
        Named.as(combo, Text.of(textKey));
        combo.setMinWidth(0);
        return combo;
    }

    /** Side by side; the first takes what room there is. */
    public static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("step-line");
        HBox.setHgrow(nodes[0], Priority.ALWAYS);
        return row;
    }

    /** Side by side; all but the last take what room there is. */
    public static HBox growing(Node... nodes) {
        HBox row = row(nodes);
        for (int i = 0; i < nodes.length - 1; i++) {
            HBox.setHgrow(nodes[i], Priority.ALWAYS);
        }
        return row;
    }

    /** Side by side, and below one another where there is no room. */
    public static FlowPane options(Node... nodes) {
        FlowPane options = new FlowPane(nodes);
        options.getStyleClass().add("step-options");
        return options;
    }

    /** A sentence beside controls. */
    public static Label words(String textKey) {
        Label words = new Label(Text.of(textKey));
        words.getStyleClass().add("quiet");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return words;
    }

    /** Shows a node, and gives it room, only while this holds. */
    public static <T extends Node> T shownWhile(ObservableValue<Boolean> holds, T node) {
        node.visibleProperty().bind(holds);
        node.managedProperty().bind(holds);
        return node;
    }
}

package org.memorycurator.ui.batch;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.converter.LocalDateStringConverter;
import org.memorycurator.batch.TextStep;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.ValueType;
import org.memorycurator.ui.kit.Named;

/** The inputs of one step, bound to its draft. FX thread. */
final class StepFields extends VBox {
    private final BatchModel model;
    private final StepDraft draft;

    StepFields(BatchModel model, StepDraft draft) {
        this.model = model;
        this.draft = draft;
        getStyleClass().add("step-fields");
        switch (draft.kind()) {
            case SET_KEY -> getChildren().addAll(key(), value());
            case REMOVE_KEY -> getChildren().add(key());
            case RENAME_KEY -> getChildren().addAll(key(), field(draft.with, "batch-new-key", "batch.newKey"));
            case REPLACE_TEXT ->
                getChildren()
                        .addAll(
                                field(draft.what, "batch-find", "batch.find"),
                                field(draft.with, "batch-replacement", "batch.replacement"),
                                finding());
            case ADD_CATEGORY, REMOVE_CATEGORY -> getChildren().add(category());
            case EXPIRE -> getChildren().add(expiry());
            case BIN -> getChildren().add(words("batch.bin.words"));
            case RESTORE -> getChildren().add(words("batch.restore.words"));
        }
    }

    private TextField key() {
        TextField key = field(draft.what, "batch-key", "batch.key");
        Completion.install(key, model.realValues()::keys);
        return key;
    }

    private TextField category() {
        TextField category = field(draft.what, "batch-category", "batch.category");
        Completion.install(category, model.realValues()::categories);
        return category;
    }

    private Node value() {
        TextField typed = field(draft.with, "batch-value", "batch.value");
        Completion.install(typed, (prefix, answer) -> {
            if (draft.type.get() == ValueType.TEXT && !draft.what.get().isBlank()) {
                model.realValues().values(draft.what.get(), prefix, answer);
            }
        });
        ComboBox<String> truth = combo(draft.with, List.of("true", "false"), v -> Text.of("batch.boolean." + v));
        truth.setId("batch-truth");
        Named.as(truth, Text.of("batch.value"));
        truth.managedProperty().bind(truth.visibleProperty());
        typed.managedProperty().bind(typed.visibleProperty());
        draft.type.subscribe(type -> {
            truth.setVisible(type == ValueType.BOOLEAN);
            typed.setVisible(type != ValueType.BOOLEAN);
        });
        ComboBox<ValueType> type = combo(draft.type, List.of(ValueType.values()), ValueType::words);
        type.setId("batch-type");
        Named.as(type, Text.of("batch.type"));
        HBox.setHgrow(typed, Priority.ALWAYS);
        return line(typed, truth, type);
    }

    private Node finding() {
        ComboBox<TextStep.Find> how =
                combo(draft.how, List.of(TextStep.Find.values()), f -> Text.of("batch.how." + f.name()));
        how.setId("batch-how");
        Named.as(how, Text.of("batch.how"));
        CheckBox matchCase = new CheckBox(Text.of("batch.matchCase"));
        matchCase.setId("batch-match-case");
        matchCase.selectedProperty().bindBidirectional(draft.matchCase);
        return line(how, matchCase);
    }

    private Node expiry() {
        DatePicker date = new DatePicker();
        date.setId("batch-date");
        Named.as(date, Text.of("batch.date"));
        date.setPromptText(Text.of("batch.date"));
        date.setConverter(new LocalDateStringConverter(DateTimeFormatter.ISO_LOCAL_DATE, null));
        date.valueProperty().bindBidirectional(draft.date);
        date.disableProperty().bind(draft.clearDate);
        CheckBox none = new CheckBox(Text.of("batch.clearDate"));
        none.setId("batch-clear-date");
        none.selectedProperty().bindBidirectional(draft.clearDate);
        return line(date, none);
    }

    private static HBox line(Node... nodes) {
        HBox line = new HBox(nodes);
        line.getStyleClass().add("step-line");
        return line;
    }

    private static Label words(String textKey) {
        Label words = new Label(Text.of(textKey));
        words.getStyleClass().add("quiet");
        words.setWrapText(true);
        return words;
    }

    private static TextField field(StringProperty bound, String id, String textKey) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(Text.of(textKey));
        Named.as(field, Text.of(textKey));
        field.textProperty().bindBidirectional(bound);
        return field;
    }

    private static <T> ComboBox<T> combo(Property<T> bound, List<T> values, Function<T, String> words) {
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
}

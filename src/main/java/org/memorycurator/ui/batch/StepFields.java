package org.memorycurator.ui.batch;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.converter.LocalDateStringConverter;
import org.memorycurator.batch.KeyStep;
import org.memorycurator.batch.Taken;
import org.memorycurator.batch.TextStep;
import org.memorycurator.model.Rating;
import org.memorycurator.text.Text;
import org.memorycurator.ui.batch.StepInputs.Condition;
import org.memorycurator.ui.desk.ValueType;
import org.memorycurator.ui.kit.Inputs;
import org.memorycurator.ui.kit.Named;

/** The inputs of one step, bound to its draft. FX thread. */
final class StepFields extends VBox {
    private final BatchModel model;
    private final StepDraft draft;

    StepFields(BatchModel model, StepDraft draft) {
        this.model = model;
        this.draft = draft;
        getStyleClass().add("step-fields");
        getChildren().setAll(inputs());
    }

    private List<Node> inputs() {
        return switch (draft.kind()) {
            case SET_KEY, MAP_VALUES, REMOVE_KEY, RENAME_KEY, CONVERT, SPLIT, JOIN -> ofKey();
            case COPY, MOVE, SWAP -> ofPlaces();
            case REPLACE_TEXT, TRIM, LETTERS, SET_TEXT -> ofText();
            case ADD_CATEGORY, REMOVE_CATEGORY -> List.of(category(draft.what, "batch-category", "batch.category"));
            case RENAME_CATEGORY ->
                List.of(
                        category(draft.what, "batch-category", "batch.category"),
                        category(draft.with, "batch-new-category", "batch.newCategory"));
            case MAP_CATEGORIES -> List.of(new MapPart(model, draft));
            case SET_CATEGORIES -> cleared(Inputs.field(draft.what, "batch-categories", "batch.categories"));
            case EXPIRE -> cleared(date());
            case FEEDBACK -> feedback();
            case BIN -> List.of(Inputs.words("batch.bin.words"));
            case RESTORE -> List.of(Inputs.words("batch.restore.words"));
        };
    }

    private List<Node> ofKey() {
        TextField key = key(draft.what, "batch-key", "batch.key");
        return switch (draft.kind()) {
            case SET_KEY -> List.of(key, value(draft.value, "batch.value", ""), condition(), equal());
            case MAP_VALUES -> List.of(key, new MapPart(model, draft));
            case RENAME_KEY -> List.of(key, Inputs.line(draft.with, "batch-new-key", "batch.newKey"), taken());
            case CONVERT ->
                List.of(
                        key,
                        Inputs.choice(
                                draft.convert,
                                List.of(KeyStep.Type.values()),
                                "batch-convert",
                                "batch.convert",
                                "batch.convert."));
            case SPLIT, JOIN -> List.of(key, separator());
            default -> List.of(key);
        };
    }

    /** It has a value from the beginning, and so no words in it that say what it is. */
    private Node separator() {
        TextInputControl separator = Inputs.field(draft.with, "batch-separator", "batch.separator");
        Label words = new Label(Text.of("batch.separator"));
        words.setMinWidth(USE_PREF_SIZE);
        words.setLabelFor(separator);
        HBox line = Inputs.row(words, separator);
        HBox.setHgrow(words, Priority.NEVER);
        HBox.setHgrow(separator, Priority.ALWAYS);
        return line;
    }

    private List<Node> ofPlaces() {
        String family = draft.kind() == StepKind.SWAP ? "batch.place." : "batch.to.";
        Node to = place(draft.toText, key(draft.with, "batch-to-key", "batch.toKey"), "batch-to", "batch.to", family);
        return switch (draft.kind()) {
            case MOVE -> List.of(key(draft.what, "batch-key", "batch.fromKey"), to, taken());
            case COPY -> List.of(from("batch.from."), to, taken());
            default -> List.of(from(family), to);
        };
    }

    private Node from(String family) {
        return place(draft.fromText, key(draft.what, "batch-key", "batch.fromKey"), "batch-from", "batch.from", family);
    }

    private List<Node> ofText() {
        Node where =
                place(draft.inText, key(draft.in, "batch-in-key", "batch.key"), "batch-in", "batch.in", "batch.in.");
        return switch (draft.kind()) {
            case REPLACE_TEXT ->
                List.of(
                        Inputs.field(draft.what, "batch-find", "batch.find"),
                        Inputs.field(draft.with, "batch-replacement", "batch.replacement"),
                        where,
                        Inputs.choice(
                                draft.how, List.of(TextStep.Find.values()), "batch-how", "batch.how", "batch.how."),
                        Inputs.options(
                                Inputs.check(draft.matchCase, "batch-match-case", "batch.matchCase"),
                                Inputs.check(draft.keepCase, "batch-keep-case", "batch.keepCase")));
            case TRIM -> List.of(where, Inputs.check(draft.inner, "batch-inner", "batch.inner"));
            case LETTERS ->
                List.of(
                        where,
                        Inputs.choice(
                                draft.letters,
                                List.of(TextStep.Letters.values()),
                                "batch-letters",
                                "batch.letters",
                                "batch.letters."));
            default -> List.of(Inputs.area(draft.what, "batch-text", "batch.text"));
        };
    }

    private TextField key(StringProperty bound, String id, String textKey) {
        TextField key = Inputs.line(bound, id, textKey);
        Completion.install(key, model.realValues()::keys);
        return key;
    }

    private TextField category(StringProperty bound, String id, String textKey) {
        TextField category = Inputs.line(bound, id, textKey);
        Completion.install(category, model.realValues()::categories);
        return category;
    }

    /** Where a value is: in the text or under a key, which is asked for then. */
    private static Node place(BooleanProperty inText, TextField key, String id, String textKey, String family) {
        ComboBox<Boolean> where = Inputs.either(inText, id, textKey, family);
        where.setMaxWidth(Double.MAX_VALUE);
        VBox place = new VBox(where, Inputs.shownWhile(inText.not(), key));
        place.getStyleClass().add("step-fields");
        return place;
    }

    private Node value(ValueInput value, String textKey, String suffix) {
        TextInputControl typed = Inputs.field(value.typed(), "batch-value" + suffix, textKey);
        if (typed instanceof TextField field) {
            Completion.install(field, (prefix, answer) -> {
                if (value.type().get() == ValueType.TEXT && !draft.what.get().isBlank()) {
                    model.realValues().values(draft.what.get(), prefix, answer);
                }
            });
        }
        ComboBox<String> truth =
                Inputs.combo(value.typed(), List.of("true", "false"), v -> Text.of("batch.boolean." + v));
        truth.setId("batch-truth" + suffix);
        truth.setMaxWidth(Double.MAX_VALUE);
        Named.as(truth, Text.of(textKey));
        ComboBox<ValueType> type = Inputs.combo(value.type(), List.of(ValueType.values()), ValueType::words);
        type.setId("batch-type" + suffix);
        Named.as(type, Text.of("batch.type"));
        Inputs.shownWhile(value.type().isEqualTo(ValueType.BOOLEAN), truth);
        Inputs.shownWhile(value.type().isNotEqualTo(ValueType.BOOLEAN), typed);
        return Inputs.growing(typed, truth, type);
    }

    private Node condition() {
        return Inputs.choice(
                draft.condition, List.of(Condition.values()), "batch-condition", "batch.condition", "batch.condition.");
    }

    private Node equal() {
        return Inputs.shownWhile(
                draft.condition.isEqualTo(Condition.EQUAL), value(draft.equal, "batch.equal", "-equal"));
    }

    private Node taken() {
        return Inputs.shownWhile(
                draft.toText.not(),
                Inputs.choice(
                        draft.taken, Arrays.asList(Taken.values()), "batch-taken", "batch.taken", "batch.taken."));
    }

    /** An input that is set, and the choice to clear the field instead. */
    private List<Node> cleared(Node input) {
        input.disableProperty().bind(draft.clear);
        String family = draft.kind() == StepKind.EXPIRE ? "batch.clearDate" : "batch.clearCategories";
        return List.of(input, Inputs.check(draft.clear, "batch-clear", family));
    }

    private Node date() {
        DatePicker date = new DatePicker();
        date.setId("batch-date");
        Named.as(date, Text.of("batch.date"));
        date.setPromptText(Text.of("batch.date"));
        date.setMaxWidth(Double.MAX_VALUE);
        date.setConverter(new LocalDateStringConverter(DateTimeFormatter.ISO_LOCAL_DATE, null));
        date.valueProperty().bindBidirectional(draft.date);
        return date;
    }

    private List<Node> feedback() {
        ComboBox<Rating> rating =
                Inputs.choice(draft.rating, List.of(Rating.values()), "batch-rating", "batch.rating", "batch.rating.");
        rating.setPromptText(Text.of("batch.rating"));
        TextInputControl reason = Inputs.field(draft.with, "batch-reason", "batch.reason");
        Node addressed = Inputs.check(draft.addressed, "batch-addressed", "batch.addressed");
        for (Node set : List.of(rating, reason, addressed)) {
            set.disableProperty().bind(draft.clear);
        }
        return List.of(rating, reason, addressed, Inputs.check(draft.clear, "batch-clear", "batch.clearFeedback"));
    }
}

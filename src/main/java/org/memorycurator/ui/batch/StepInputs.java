package org.memorycurator.ui.batch;

import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.KeyStep;
import org.memorycurator.batch.Place;
import org.memorycurator.batch.Taken;
import org.memorycurator.batch.TextStep;
import org.memorycurator.model.Rating;
import org.memorycurator.ui.desk.ValueType;

/** Everything that can be filled in for a step; each kind uses some of it. FX thread. */
class StepInputs {
    /** Where a key is set. */
    enum Condition {
        ALWAYS,
        EMPTY,
        EQUAL
    }

    /** The value that a key is set to. */
    final ValueInput value = new ValueInput();
    /** The value that a key must have to be set. */
    final ValueInput equal = new ValueInput();

    /** The key, the category, what to find, or the text. */
    final StringProperty what = new SimpleStringProperty("");
    /** The value, the other key, the new name, the replacement, the separator, or the reason. */
    final StringProperty with = value.typed();
    /** The key in which characters are found. */
    final StringProperty in = new SimpleStringProperty("");

    final ObjectProperty<ValueType> type = value.type();
    final ObjectProperty<Condition> condition = new SimpleObjectProperty<>(Condition.ALWAYS);
    final ObjectProperty<Taken> taken = new SimpleObjectProperty<>(Taken.REFUSE);

    /** Whether characters are those of the text, not of a key. */
    final BooleanProperty inText = new SimpleBooleanProperty(true);
    /** Whether a value comes from the text. */
    final BooleanProperty fromText = new SimpleBooleanProperty();
    /** Whether a value goes to the text. */
    final BooleanProperty toText = new SimpleBooleanProperty();

    final ObjectProperty<TextStep.Find> how = new SimpleObjectProperty<>(TextStep.Find.PLAIN);
    final BooleanProperty matchCase = new SimpleBooleanProperty();
    final BooleanProperty keepCase = new SimpleBooleanProperty();
    final BooleanProperty inner = new SimpleBooleanProperty(true);
    final ObjectProperty<TextStep.Letters> letters = new SimpleObjectProperty<>(TextStep.Letters.SENTENCE);
    final ObjectProperty<KeyStep.Type> convert = new SimpleObjectProperty<>(KeyStep.Type.NUMBER);

    /** Whether the field is cleared, not set. */
    final BooleanProperty clear = new SimpleBooleanProperty();

    final ObjectProperty<@Nullable LocalDate> date = new SimpleObjectProperty<>();
    final ObjectProperty<Rating> rating = new SimpleObjectProperty<>();
    final BooleanProperty addressed = new SimpleBooleanProperty();

    /** Which values become which. */
    final MapTable table = new MapTable();

    /** All that, to be listened to; the table tells for itself. */
    final List<Property<?>> all() {
        return List.of(
                what,
                with,
                in,
                type,
                equal.typed(),
                equal.type(),
                condition,
                taken,
                inText,
                fromText,
                toText,
                how,
                matchCase,
                keepCase,
                inner,
                letters,
                convert,
                clear,
                date,
                rating,
                addressed,
                table.ignoreCase());
    }

    /** Where characters are worked on. */
    final Place where() {
        return inText.get() ? Place.TEXT : Place.key(in.get());
    }

    final Place from() {
        return fromText.get() ? Place.TEXT : Place.key(what.get());
    }

    final Place to() {
        return toText.get() ? Place.TEXT : Place.key(with.get());
    }
}

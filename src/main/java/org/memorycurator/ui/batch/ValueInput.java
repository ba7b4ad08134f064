package org.memorycurator.ui.batch;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.memorycurator.model.Json;
import org.memorycurator.store.JsonText;
import org.memorycurator.ui.desk.ValueType;

/** A metadata value as it is typed, with the type that it is meant to have. FX thread. */
record ValueInput(StringProperty typed, ObjectProperty<ValueType> type) {
    ValueInput() {
        this(new SimpleStringProperty(""), new SimpleObjectProperty<>(ValueType.TEXT));
        type.subscribe((before, now) -> {
            if (now == ValueType.BOOLEAN && !typed.get().equals("false")) {
                typed.set("true");
            } else if (before == ValueType.BOOLEAN) {
                typed.set("");
            }
        });
    }

    /** Whether nothing was typed; true and false are chosen before anybody looks. */
    boolean blank() {
        return typed.get().isEmpty() || type.get() == ValueType.BOOLEAN;
    }

    /**
     * The value that was typed.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    Json read() {
        return type.get().read(typed.get());
    }

    /** An empty text is written as JSON, for nothing typed is no value. */
    void fill(Json value) {
        boolean empty = value.equals(new Json.Str(""));
        type.set(empty ? ValueType.JSON : ValueType.of(value));
        typed.set(empty ? JsonText.print(value) : ValueType.print(value));
    }
}

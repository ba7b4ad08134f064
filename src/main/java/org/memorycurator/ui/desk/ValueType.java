package org.memorycurator.ui.desk;

import org.memorycurator.model.Json;
import org.memorycurator.store.JsonText;
import org.memorycurator.text.Text;

/** What a typed metadata value is meant as: {@code 7} can be a text or a number, and the difference is kept. Pure. */
public enum ValueType {
    /** Any characters. */
    TEXT("desk.type.text") {
        @Override
        public Json read(String typed) {
            return new Json.Str(typed);
        }
    },
    /** A number by the JSON grammar, kept as it is written. */
    NUMBER("desk.type.number") {
        @Override
        public Json read(String typed) {
            return only(Json.Num.class, typed, "desk.problem.number");
        }
    },
    /** {@code true} or {@code false}. */
    BOOLEAN("desk.type.boolean") {
        @Override
        public Json read(String typed) {
            return only(Json.Bool.class, typed, "desk.problem.boolean");
        }
    },
    /** Lists, objects, null. */
    JSON("desk.type.json") {
        @Override
        public Json read(String typed) {
            if (typed.isBlank()) {
                throw new IllegalArgumentException(Text.of("desk.problem.json"));
            }
            return JsonText.parse(typed);
        }
    };

    private final String textKey;

    ValueType(String textKey) {
        this.textKey = textKey;
    }

    /** How it is called on the screen. */
    public String words() {
        return Text.of(textKey);
    }

    /** The type of a value. */
    public static ValueType of(Json value) {
        return switch (value) {
            case Json.Str _ -> TEXT;
            case Json.Num _ -> NUMBER;
            case Json.Bool _ -> BOOLEAN;
            case Json.Nil _, Json.Arr _, Json.Obj _ -> JSON;
        };
    }

    /** A value as it is typed: a text without quotes, all else as JSON. */
    public static String print(Json value) {
        return value instanceof Json.Str(String text) ? text : JsonText.print(value);
    }

    /**
     * The value that was typed.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    public abstract Json read(String typed);

    private static Json only(Class<? extends Json> wanted, String typed, String problemKey) {
        Json value;
        try {
            value = JsonText.parse(typed.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(Text.of(problemKey, typed), e);
        }
        if (!wanted.isInstance(value)) {
            throw new IllegalArgumentException(Text.of(problemKey, typed));
        }
        return value;
    }
}

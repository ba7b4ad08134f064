package org.memorycurator.ui.batch;

import org.memorycurator.model.Json;
import org.memorycurator.store.JsonText;
import org.memorycurator.ui.kit.Text;

/** What a typed value is meant as: {@code 7} can be a text or a number, and the difference is kept. */
enum ValueType {
    TEXT("batch.type.text") {
        @Override
        Json read(String typed) {
            return new Json.Str(typed);
        }
    },
    NUMBER("batch.type.number") {
        @Override
        Json read(String typed) {
            return parsed(typed, Json.Num.class, "batch.problem.number");
        }
    },
    BOOLEAN("batch.type.boolean") {
        @Override
        Json read(String typed) {
            return new Json.Bool(Boolean.parseBoolean(typed));
        }
    },
    JSON("batch.type.json") {
        @Override
        Json read(String typed) {
            if (typed.isBlank()) {
                throw new IllegalArgumentException(Text.of("batch.problem.json"));
            }
            return JsonText.parse(typed);
        }
    };

    private final String textKey;

    ValueType(String textKey) {
        this.textKey = textKey;
    }

    String words() {
        return Text.of(textKey);
    }

    /**
     * The value that was typed.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    abstract Json read(String typed);

    private static Json parsed(String typed, Class<? extends Json> wanted, String problemKey) {
        Json value;
        try {
            value = JsonText.parse(typed.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(Text.of(problemKey), e);
        }
        if (!wanted.isInstance(value)) {
            throw new IllegalArgumentException(Text.of(problemKey));
        }
        return value;
    }
}

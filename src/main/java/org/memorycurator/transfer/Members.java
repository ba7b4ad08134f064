package org.memorycurator.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.text.Text;

/** The members of a JSON object that should be there; what is not as it should be is an {@link IllegalArgumentException} with a sentence. */
record Members(Map<String, Json> values) {
    static Members of(Json value) {
        if (value instanceof Json.Obj(Map<String, Json> members)) {
            return new Members(members);
        }
        throw new IllegalArgumentException(Text.of("transfer.profiles.none"));
    }

    Json value(String name) {
        Json value = values.get(name);
        if (value == null) {
            throw wrong(name);
        }
        return value;
    }

    String text(String name) {
        String text = textOrNull(name);
        if (text == null) {
            throw wrong(name);
        }
        return text;
    }

    @Nullable
    String textOrNull(String name) {
        return switch (values.get(name)) {
            case Json.Str text -> text.value();
            case Json.Nil nil -> null;
            case null, default -> throw wrong(name);
        };
    }

    char character(String name) {
        String text = text(name);
        if (text.length() != 1) {
            throw wrong(name);
        }
        return text.charAt(0);
    }

    int number(String name) {
        try {
            return Integer.parseInt(value(name) instanceof Json.Num number ? number.literal() : "");
        } catch (NumberFormatException e) {
            throw wrong(name);
        }
    }

    boolean flag(String name) {
        if (value(name) instanceof Json.Bool flag) {
            return flag.value();
        }
        throw wrong(name);
    }

    <E extends Enum<E>> E option(String name, Class<E> options) {
        try {
            return Enum.valueOf(options, text(name));
        } catch (IllegalArgumentException e) {
            throw wrong(name);
        }
    }

    List<Json> list(String name) {
        if (value(name) instanceof Json.Arr list) {
            return list.items();
        }
        throw wrong(name);
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Json item : list(name)) {
            texts.add(item instanceof Json.Str text ? text.value() : "");
        }
        return texts;
    }

    private static IllegalArgumentException wrong(String name) {
        return new IllegalArgumentException(Text.of("transfer.profiles.wrong", name));
    }
}

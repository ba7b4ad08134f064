package org.memorycurator.store;

import org.memorycurator.model.Json;
import org.memorycurator.model.Metadata;

/** JSON values to and from text: the one place that does it. Numbers keep their literal, keys their order. */
public final class JsonText {
    private JsonText() {}

    /**
     * Reads one JSON value.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong and at which character
     */
    public static Json parse(String text) {
        throw new UnsupportedOperationException();
    }

    /** Writes a value on one line. */
    public static String print(Json value) {
        throw new UnsupportedOperationException();
    }

    /** Writes metadata as a JSON object on one line. */
    public static String print(Metadata metadata) {
        throw new UnsupportedOperationException();
    }
}

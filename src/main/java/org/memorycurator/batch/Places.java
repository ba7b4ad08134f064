package org.memorycurator.batch;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.model.Json;
import org.memorycurator.text.Text;

/** Reads and writes what stands at a {@link Place}. Pure. */
final class Places {
    private Places() {}

    /** The value there; null when the key is missing. */
    static @Nullable Json get(Content content, Place place) {
        return switch (place) {
            case Place.WholeText _ -> new Json.Str(content.text());
            case Place.Key(String key) -> KeyPath.get(content.metadata(), key);
        };
    }

    /**
     * The content with this value there; the same content when it is there already.
     *
     * @param from how the value is called in the reason of a refusal
     * @throws StepException when the text is to become what is no text
     */
    static Content with(Content content, Place place, Json value, String from) {
        return switch (place) {
            case Place.WholeText _ -> withText(content, Values.characters(value, from));
            case Place.Key(String key) ->
                value.equals(KeyPath.get(content.metadata(), key))
                        ? content
                        : content.withMetadata(KeyPath.with(content.metadata(), key, value));
        };
    }

    /** The content without the key; the text cannot go. */
    static Content without(Content content, Place place) {
        return place instanceof Place.Key(String key) && KeyPath.has(content.metadata(), key)
                ? content.withMetadata(KeyPath.without(content.metadata(), key))
                : content;
    }

    /** How it is called in a sentence. */
    static String words(Place place) {
        return switch (place) {
            case Place.WholeText _ -> Text.of("batch.place.text");
            case Place.Key(String key) -> Words.plain(key);
        };
    }

    /** The problem of a place that names no key. */
    static Optional<String> problem(Place place) {
        return Words.unless(!(place instanceof Place.Key(String key)) || !key.isBlank(), Text.of("batch.step.noKey"));
    }

    private static Content withText(Content content, String text) {
        return content.text().equals(text) ? content : content.withText(text);
    }
}

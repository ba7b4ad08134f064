package org.memorycurator.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.memorycurator.model.Json;
import org.memorycurator.model.Metadata;
import org.memorycurator.text.Text;

/** JSON values to and from text: the one place that does it. Numbers keep their literal, keys their order. */
public final class JsonText {
    /** How deep lists and objects may lie in one another. */
    public static final int DEEPEST = 500;

    private static final JsonFactory FACTORY = factory(DEEPEST);
    /** What is stored as deep as can be lies deeper in a file, within a memory and a list. */
    private static final JsonFactory FILES = factory(DEEPEST + 4);

    private JsonText() {}

    private static JsonFactory factory(int deepestWritten) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxStringLength(Integer.MAX_VALUE)
                        .maxNameLength(Integer.MAX_VALUE)
                        .build())
                .streamWriteConstraints(StreamWriteConstraints.builder()
                        .maxNestingDepth(deepestWritten)
                        .build())
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
                .build();
    }

    /**
     * Reads one JSON value.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong and at which character
     */
    public static Json parse(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                throw new IllegalArgumentException(Text.of("store.json.empty"));
            }
            Json value = value(parser);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException(
                        Text.of("store.json.more", parser.currentTokenLocation().getCharOffset() + 1));
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw new IllegalArgumentException(tooDeep(), e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(sentence(e), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a JSON object as metadata; throws like {@link #parse}. */
    public static Metadata metadata(String text) {
        Map<String, Json> flat = FlatJson.parse(text);
        if (flat != null) {
            return new Metadata(flat);
        }
        if (parse(text) instanceof Json.Obj object) {
            return new Metadata(object.members());
        }
        throw new IllegalArgumentException(Text.of("store.json.noObject"));
    }

    /**
     * Writes a value on one line.
     *
     * @throws IllegalArgumentException when it is nested more than {@link #DEEPEST} deep
     */
    public static String print(Json value) {
        return print(value, FACTORY);
    }

    private static String print(Json value, JsonFactory factory) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = factory.createGenerator(text)) {
            write(value, out);
        } catch (StreamConstraintsException e) {
            throw new IllegalArgumentException(tooDeep(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * Like {@link #print(Json)}, for a file: half a character, as a cut-off emoji leaves it, can be in no file and is written
     * as its number; and it may be a little deeper.
     */
    public static String printForFile(Json value) {
        String json = print(value, FILES);
        if (json.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return json;
        }
        StringBuilder text = new StringBuilder(json.length());
        json.codePoints().forEach(c -> {
            if (c <= Character.MAX_VALUE && Character.isSurrogate((char) c)) {
                text.append(String.format("\\u%04x", c));
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.toString();
    }

    /** Writes metadata as a JSON object on one line; throws like {@link #print(Json)}. */
    public static String print(Metadata metadata) {
        String flat = FlatJson.print(metadata.values());
        return flat == null ? print(new Json.Obj(metadata.values())) : flat;
    }

    private static Json value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new Json.Str(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(parser.getText());
            case VALUE_TRUE -> new Json.Bool(true);
            case VALUE_FALSE -> new Json.Bool(false);
            case VALUE_NULL -> Json.NULL;
            default -> throw new IllegalArgumentException(Text.of("store.json.noValue", parser.getText()));
        };
    }

    private static Json object(JsonParser parser) throws IOException {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            if (members.put(key, value(parser)) != null) {
                throw new IllegalArgumentException(Text.of(
                        "store.json.twice", parser.currentTokenLocation().getCharOffset() + 1, key));
            }
        }
        return new Json.Obj(members);
    }

    private static Json array(JsonParser parser) throws IOException {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return new Json.Arr(items);
    }

    private static void write(Json value, JsonGenerator out) throws IOException {
        switch (value) {
            case Json.Str string -> out.writeString(string.value());
            case Json.Num number -> out.writeNumber(number.literal());
            case Json.Bool bool -> out.writeBoolean(bool.value());
            case Json.Nil nil -> out.writeNull();
            case Json.Arr array -> {
                out.writeStartArray();
                for (Json item : array.items()) {
                    write(item, out);
                }
                out.writeEndArray();
            }
            case Json.Obj object -> {
                out.writeStartObject();
                for (Map.Entry<String, Json> member : object.members().entrySet()) {
                    out.writeFieldName(member.getKey());
                    write(member.getValue(), out);
                }
                out.writeEndObject();
            }
        }
    }

    private static String tooDeep() {
        return Text.of("store.json.tooDeep", DEEPEST);
    }

    private static String sentence(JsonProcessingException e) {
        String what = e.getOriginalMessage();
        long at = e.getLocation() == null ? -1 : e.getLocation().getCharOffset();
        return at < 0 ? Text.of("store.json.invalid", what) : Text.of("store.json.invalidAt", at + 1, what);
    }
}

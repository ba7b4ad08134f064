package org.memorycurator.transfer.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;

/** What a backup of OpenMemory says once for all its memories: whose they are, and the names behind the ids of apps and categories. */
final class OpenMemory {
    /** The member with everything. */
    static final String EVERYTHING = "memories.json";

    /** The member with the memories alone, one a line. */
    static final String LINES = "memories.jsonl.gz";

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int MOST_NAMES = 100_000;
    private static final String APP = "app_id";
    private static final String CATEGORIES = "category_ids";

    private final Map<String, String> apps = new HashMap<>();
    private final Map<String, String> categories = new HashMap<>();
    private @Nullable String user;

    /** Where this member is in a ZIP file of members with these names: at its top, or in a folder; null when it is not there. */
    static @Nullable String find(List<String> names, String member) {
        return names.stream()
                .filter(n -> n.equals(member) || n.endsWith("/" + member) || n.endsWith("\\" + member))
                .filter(n -> !n.startsWith("__MACOSX") && !n.contains(".."))
                .min(Comparator.comparingInt(String::length))
                .orElse(null);
    }

    /** Reads the names out of {@link #EVERYTHING}, up to where it is broken if it is. */
    static OpenMemory read(InputStream everything) throws IOException {
        OpenMemory names = new OpenMemory();
        try (JsonParser json = FACTORY.createParser(everything)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                names.readMembers(json);
            }
        } catch (JsonProcessingException | CharConversionException e) {
            return names; // where its memories are broken, reading them says so
        }
        return names;
    }

    private void readMembers(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            json.nextToken();
            switch (key) {
                case "user" -> user = strings(json).get("user_id");
                case "apps" -> readNames(json, apps);
                case "categories" -> readNames(json, categories);
                default -> json.skipChildren();
            }
        }
    }

    private static void readNames(JsonParser json, Map<String, String> names) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
            Map<String, String> one = strings(json);
            String id = one.get("id");
            String name = one.get("name");
            if (id != null && name != null && names.size() < MOST_NAMES) {
                names.put(id, name);
            }
        }
    }

    /** The members of the object at hand that are strings. */
    private static Map<String, String> strings(JsonParser json) throws IOException {
        Map<String, String> strings = new HashMap<>();
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return strings;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            if (json.nextToken() == JsonToken.VALUE_STRING) {
                strings.put(key, json.getText());
            } else {
                json.skipChildren();
            }
        }
        return strings;
    }

    /** Whose memories they are; null when it is not said. */
    @Nullable
    String user() {
        return user;
    }

    /** One of its memories in Mem0's shape. An id without a name stays as it is; what is empty is left out. */
    Json.Obj memory(Json.Obj element) {
        Map<String, Json> members = new LinkedHashMap<>(element.members());
        members.values().removeIf(Json.Nil.class::isInstance);
        OpenMemoryDates.restore(members);
        Map<String, Json> memory = new LinkedHashMap<>();
        members.remove("user_id"); // OpenMemory's own number for the user, whose name is in the head
        if (user != null) {
            memory.put("user_id", new Json.Str(user));
        }
        if (members.remove(APP) instanceof Json.Str app) {
            memory.put(APP, new Json.Str(apps.getOrDefault(app.value(), app.value())));
        } else if (members.remove("app") instanceof Json.Str app) {
            memory.put(APP, app);
        }
        if (members.remove(CATEGORIES) instanceof Json.Arr ids) {
            memory.put("categories", named(ids));
        }
        members.forEach(memory::putIfAbsent);
        return new Json.Obj(memory);
    }

    private Json named(Json.Arr ids) {
        List<Json> names = new ArrayList<>();
        for (Json id : ids.items()) {
            names.add(
                    id instanceof Json.Str text
                            ? new Json.Str(categories.getOrDefault(text.value(), text.value()))
                            : id);
        }
        return new Json.Arr(names);
    }
}

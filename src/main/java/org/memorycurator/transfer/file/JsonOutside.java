package org.memorycurator.transfer.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What stands around the memories of a JSON file and what the first of them has, as far as its beginning shows.
 *
 * @param keys of the outermost object, up to its list of memories; empty where there is none
 * @param strings those of its values that are strings
 * @param elementKeys the keys of the first memory; those of the outermost object where it is one itself
 * @param list the key of the list of memories; empty where the file is a list, or one object
 * @param whole whether the file is one object and its end was seen
 */
record JsonOutside(Set<String> keys, Map<String, String> strings, Set<String> elementKeys, String list, boolean whole) {
    private static final JsonFactory FACTORY = new JsonFactory();

    /** Looks at the beginning of a JSON file, which may be cut off or broken anywhere. */
    static JsonOutside of(String start) {
        Set<String> keys = new LinkedHashSet<>();
        Map<String, String> strings = new HashMap<>();
        Set<String> element = new LinkedHashSet<>();
        String list = "";
        boolean whole = false;
        try (JsonParser json = FACTORY.createParser(start)) {
            JsonToken outermost = json.nextToken();
            if (outermost == JsonToken.START_ARRAY && json.nextToken() == JsonToken.START_OBJECT) {
                readKeys(json, element);
            } else if (outermost == JsonToken.START_OBJECT) {
                list = readOutside(json, keys, strings, element);
                whole = list.isEmpty() && json.nextToken() == null;
            }
        } catch (IOException e) {
            // What was seen until there is what can be known of a beginning.
            whole = false;
        }
        return new JsonOutside(keys, strings, list.isEmpty() && element.isEmpty() ? keys : element, list, whole);
    }

    /** Reads up to the list of memories and into its first; the key of the list, or nothing at the object's end. */
    private static String readOutside(
            JsonParser json, Set<String> keys, Map<String, String> strings, Set<String> element) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            JsonToken value = json.nextToken();
            boolean memory = keys.stream().anyMatch(Outline.OF_A_MEMORY::contains);
            keys.add(key);
            if (value == JsonToken.START_ARRAY && Outline.LISTS.contains(key) && !memory) {
                if (json.nextToken() == JsonToken.START_OBJECT) {
                    readKeys(json, element);
                }
                return key;
            } else if (value == JsonToken.VALUE_STRING) {
                strings.put(key, json.getText());
            } else {
                json.skipChildren();
            }
        }
        return "";
    }

    private static void readKeys(JsonParser json, Set<String> keys) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            keys.add(json.currentName());
            json.nextToken();
            json.skipChildren();
        }
    }
}

package org.memorycurator.ui.desk;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The metadata keys that are columns as long as the user has not arranged the columns himself, in order; remembered. FX thread. */
public final class DefaultColumns {
    private static final String KEY = "columns.default";

    private final Preferences preferences;
    private final ObservableList<String> keys = FXCollections.observableArrayList();
    private final ObservableList<String> keysToAll = FXCollections.unmodifiableObservableList(keys);

    /** As they were remembered. */
    public DefaultColumns(Preferences preferences) {
        this.preferences = preferences;
        Arrays.stream(preferences.get(KEY, "").split(","))
                .filter(key -> !key.isEmpty())
                .map(key -> URLDecoder.decode(key, StandardCharsets.UTF_8))
                .distinct()
                .forEach(keys::add);
    }

    /** The keys from left to right; altered only here. */
    public ObservableList<String> keys() {
        return keysToAll;
    }

    /** Takes a key in at the right end, or out. */
    public void set(String key, boolean on) {
        if (on && !key.isEmpty() && !keys.contains(key)) {
            keys.add(key);
        } else if (!on) {
            keys.remove(key);
        }
        remember();
    }

    /** Moves a key so many places to the right, or to the left; at an end it stays. */
    public void move(String key, int places) {
        int from = keys.indexOf(key);
        int to = from + places;
        if (from >= 0 && to >= 0 && to < keys.size()) {
            Collections.rotate(keys.subList(Math.min(from, to), Math.max(from, to) + 1), -places);
            remember();
        }
    }

    /** None. */
    public void clear() {
        keys.clear();
        remember();
    }

    /** Encoded, because keys may hold any character. */
    private void remember() {
        preferences.put(
                KEY,
                List.copyOf(keys).stream()
                        .map(key -> URLEncoder.encode(key, StandardCharsets.UTF_8))
                        .collect(Collectors.joining(",")));
    }
}

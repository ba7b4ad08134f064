package org.memorycurator.ui.desk;

import java.util.HashMap;
import java.util.Map;

/** Small things that the window remembers from one start to the next. FX thread; kept without waiting. */
public interface Preferences {
    /** What was put under this key, or the fallback. */
    String get(String key, String fallback);

    /** Remembers a value. */
    void put(String key, String value);

    /** Forgets everything at the end: for tests. */
    static Preferences forgetful() {
        return new Preferences() {
            private final Map<String, String> kept = new HashMap<>();

            @Override
            public String get(String key, String fallback) {
                return kept.getOrDefault(key, fallback);
            }

            @Override
            public void put(String key, String value) {
                kept.put(key, value);
            }
        };
    }
}

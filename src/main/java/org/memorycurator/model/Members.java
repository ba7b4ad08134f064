package org.memorycurator.model;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Keys and values in their order, which nobody can change: it is given on, not copied. */
final class Members extends AbstractMap<String, Json> {
    private final LinkedHashMap<String, Json> map;

    /** Takes the map over: nobody else may hold it. */
    Members(LinkedHashMap<String, Json> map) {
        this.map = map;
    }

    /** One that can be changed. */
    LinkedHashMap<String, Json> copy() {
        return new LinkedHashMap<>(map);
    }

    @Override
    public @Nullable Json get(@Nullable Object key) {
        return map.get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return map.containsKey(key);
    }

    @Override
    public int size() {
        return map.size();
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Json> each) {
        map.forEach(each);
    }

    @Override
    public Set<String> keySet() {
        return Collections.unmodifiableMap(map).keySet();
    }

    @Override
    public Set<Map.Entry<String, Json>> entrySet() {
        return Collections.unmodifiableMap(map).entrySet();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Members members ? map.equals(members.map) : map.equals(other);
    }

    @Override
    public int hashCode() {
        return map.hashCode();
    }
}

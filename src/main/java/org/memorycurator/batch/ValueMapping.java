package org.memorycurator.batch;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.ValueTable.Entry;
import org.memorycurator.model.Json;

/** A table of values, made ready once for many memories. Pure, any thread. */
final class ValueMapping implements KeyStep.ValueEdit {
    private final Map<Json, Entry> exact = new HashMap<>();
    private final Map<String, Entry> folded = new HashMap<>();

    ValueMapping(ValueTable table, boolean ignoreCase) {
        for (Entry entry : table.entries()) {
            exact.putIfAbsent(entry.from(), entry);
            if (ignoreCase && entry.from() instanceof Json.Str(String text)) {
                folded.putIfAbsent(Values.folded(text), entry);
            }
        }
    }

    @Override
    public @Nullable Json apply(Json value) {
        Entry entry = find(value);
        if (entry != null) {
            return entry.to();
        }
        return value instanceof Json.Arr list ? Values.each(list, this::apply) : value;
    }

    private @Nullable Entry find(Json value) {
        Entry entry = exact.get(value);
        return entry == null && !folded.isEmpty() && value instanceof Json.Str(String text)
                ? folded.get(Values.folded(text))
                : entry;
    }
}

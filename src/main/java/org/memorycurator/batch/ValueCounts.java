package org.memorycurator.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;

/**
 * The values that memories have under a metadata key, each with its type, as a {@link KeyStep.MapValues} looks them up: of a
 * list the items, an object as a whole.
 *
 * @param values most frequent first
 * @param missing how many of the memories have no value there
 * @param cut whether there are more different values than could be kept; the others are not among {@code values}
 */
public record ValueCounts(List<Count> values, int missing, boolean cut) {
    /** Copies the list. */
    public ValueCounts {
        values = List.copyOf(values);
    }

    /** A value and how many of the memories have it. */
    public record Count(Json value, int count) {}

    /** Counts one memory after the other, in bounded room. For one thread. */
    static final class Counter {
        private static final int MOST_CHARACTERS = 16_000_000;

        private final Function<Content, @Nullable Json> valueOf;
        private final Map<Json, int[]> counts = new LinkedHashMap<>();
        private int characters;
        private int missing;
        private boolean cut;

        /** @param valueOf what to count of a memory; of a list its items, null where there is none */
        Counter(Function<Content, @Nullable Json> valueOf) {
            this.valueOf = valueOf;
        }

        void add(Memory memory) {
            Json value = valueOf.apply(memory.content());
            if (value == null) {
                missing++;
            } else if (value instanceof Json.Arr) {
                Set<Json> items = new LinkedHashSet<>();
                collect(value, items);
                items.forEach(this::count);
            } else {
                count(value);
            }
        }

        private static void collect(Json value, Set<Json> items) {
            if (value instanceof Json.Arr(List<Json> inner)) {
                inner.forEach(item -> collect(item, items));
            } else {
                items.add(value);
            }
        }

        private void count(Json value) {
            int[] known = counts.get(value);
            if (known != null) {
                known[0]++;
            } else if (counts.size() < ValueTable.LONGEST && characters < MOST_CHARACTERS) {
                characters += value instanceof Json.Str(String text) ? text.length() : 1;
                counts.put(value, new int[] {1});
            } else {
                cut = true;
            }
        }

        ValueCounts counted() {
            List<Count> values = new ArrayList<>(counts.size());
            counts.forEach((value, count) -> values.add(new Count(value, count[0])));
            values.sort(Comparator.comparingInt(Count::count).reversed());
            return new ValueCounts(values, missing, cut);
        }
    }
}

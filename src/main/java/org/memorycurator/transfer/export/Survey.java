package org.memorycurator.transfer.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PastEvent;
import org.memorycurator.transfer.mapping.ColumnUse.Kind;
import org.memorycurator.transfer.memory.MemoryDigest;
import org.memorycurator.transfer.memory.PastDigest;

/** What a first reading finds out: how many memories there are, what they say in one digest, which keys and rare parts they have. */
final class Survey {
    /** So many different keys are told apart; any more share a column. */
    private static final int MOST_KEYS = 20_000;

    /** The types that the values of a key have. */
    static final class Types {
        private long count;
        private boolean text;
        private boolean number;
        private boolean flag;
        private boolean nothing;
        private boolean nested;

        private void add(Json value) {
            count++;
            switch (value) {
                case Json.Str _ -> text = true;
                case Json.Num _ -> number = true;
                case Json.Bool _ -> flag = true;
                case Json.Nil _ -> nothing = true;
                case Json.Arr _, Json.Obj _ -> nested = true;
            }
        }

        long count() {
            return count;
        }

        /** The one type that all of them are; JSON where they are of several, or null among them. */
        Kind kind() {
            if (nested || nothing || (text && (number || flag)) || (number && flag)) {
                return Kind.JSON;
            }
            return number ? Kind.NUMBER : flag ? Kind.BOOLEAN : Kind.TEXT;
        }
    }

    private final MemoryDigest digest = new MemoryDigest();
    private final PastDigest pasts = new PastDigest();
    private final Map<String, Types> keys = new LinkedHashMap<>();
    private final TreeSet<String> users = new TreeSet<>();
    private int longest;
    private boolean feedback;
    private boolean bin;
    private boolean replacedBy;
    private boolean replaces;
    private boolean tooManyKeys;

    /** Takes a memory in; of its metadata only what {@code values} gives, and of its past what goes out with it. */
    void add(Memory memory, Map<String, Json> values, List<PastEvent> past) {
        pasts.add(memory.id(), past);
        longest = Math.max(longest, digest.add(memory.identity(), memory.content()));
        Feedback given = memory.content().feedback();
        feedback |= given != null;
        bin |= memory.binned();
        replacedBy |= memory.content().replacedBy() != null;
        replaces |= memory.identity().replaces() != null;
        values.forEach(this::add);
        String user = memory.identity().owner().userId();
        if (users.size() <= 1) {
            users.add(user == null ? "" : user);
        }
    }

    private void add(String key, Json value) {
        Types types = keys.get(key);
        if (types == null && keys.size() == MOST_KEYS) {
            tooManyKeys = true;
            return;
        }
        if (types == null) {
            types = new Types();
            keys.put(key, types);
        }
        types.add(value);
    }

    long count() {
        return digest.count();
    }

    MemoryDigest digest() {
        return digest;
    }

    /** What happened to the memories before they came here, as far as it goes out with them. */
    PastDigest pasts() {
        return pasts;
    }

    /** How many characters the longest memory has as JSON; no cell of a table is much longer. */
    int longest() {
        return longest;
    }

    /** The keys in the order in which they came, as far as they were told apart. */
    Map<String, Types> keys() {
        return keys;
    }

    /** Whether there are keys beside {@link #keys}. */
    boolean tooManyKeys() {
        return tooManyKeys;
    }

    /** The type of a key's values; text where no memory has it. */
    Kind kind(String key) {
        Types types = keys.get(key);
        return types == null ? Kind.TEXT : types.kind();
    }

    boolean hasFeedback() {
        return feedback;
    }

    boolean hasBin() {
        return bin;
    }

    boolean hasReplacedBy() {
        return replacedBy;
    }

    boolean hasReplaces() {
        return replaces;
    }

    /** The one user whose memories these are, empty for nobody's; null when they are of several. */
    @Nullable
    String user() {
        return users.size() > 1 ? null : users.isEmpty() ? "" : users.first();
    }
}

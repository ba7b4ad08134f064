package org.memorycurator.store;

import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Timestamp;

/** A 64-bit hash over values, in order. Finds accidents, not forgers. */
final class Hash {
    private static final long SEED = 0x9E3779B97F4A7C15L;
    private static final long STEP = 0xBF58476D1CE4E5B9L;

    private long state = SEED;

    /** The hash of one text. */
    static long of(String text) {
        return new Hash().add(text).value();
    }

    Hash add(long value) {
        state = mix(state + SEED ^ value);
        return this;
    }

    Hash add(boolean value) {
        return add(value ? 1L : 0L);
    }

    /** Null is not the empty text. */
    Hash add(@Nullable String text) {
        if (text == null) {
            return add(-1L);
        }
        int length = text.length();
        add(length);
        int i = 0;
        for (; i + 4 <= length; i += 4) {
            add(text.charAt(i)
                    | (long) text.charAt(i + 1) << 16
                    | (long) text.charAt(i + 2) << 32
                    | (long) text.charAt(i + 3) << 48);
        }
        for (; i < length; i++) {
            add(text.charAt(i));
        }
        return this;
    }

    /** The moment, and how it was written. */
    Hash add(Timestamp moment) {
        return add(moment.instant().getEpochSecond())
                .add(moment.instant().getNano())
                .add(moment.text());
    }

    long value() {
        return mix(state);
    }

    private static long mix(long z) {
        long x = (z ^ z >>> 30) * STEP;
        x = (x ^ x >>> 27) * 0x94D049BB133111EBL;
        return x ^ x >>> 31;
    }
}

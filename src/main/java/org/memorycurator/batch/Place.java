package org.memorycurator.batch;

/** Where a value of a memory stands: in its text, or under a metadata key. */
public sealed interface Place {
    /** The text; every memory has one, and it holds nothing but characters. */
    Place TEXT = new WholeText();

    /** A metadata key; with dots it reaches into nested objects, as in {@link EditStep}. */
    static Place key(String key) {
        return new Key(key);
    }

    /** The whole text. */
    record WholeText() implements Place {}

    /** One metadata key. */
    record Key(String key) implements Place {}
}

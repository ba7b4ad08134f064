package org.memorycurator.batch;

import org.memorycurator.text.Text;

/** Why rows of a plan deserve a look before the others. */
public enum Surprise {
    /** The text would be empty: such a memory is left as it is. */
    NO_TEXT,
    /** No key of the metadata is left. */
    NO_METADATA,
    /** No live memory has the new value under this key yet. */
    NEW_VALUE,
    /** There are few such rows beside many of another pattern. */
    FEW;

    /** In words: {@code no memory has this value yet}. */
    public String words() {
        return Text.of("batch.surprise." + name());
    }
}

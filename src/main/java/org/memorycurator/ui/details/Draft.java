package org.memorycurator.ui.details;

import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Memory;
import org.memorycurator.ui.desk.ValueType;

/**
 * What was typed and is not stored.
 *
 * @param base the memory as it was when the typing began
 * @param note what keeps it from being stored, in a sentence; null when nothing does
 */
record Draft(
        Memory base,
        ValueType type,
        String typed,
        Stage stage,
        @Nullable String note) {
    /** How far it is. */
    enum Stage {
        /** Being typed. */
        TYPING,
        /** On its way to the store. */
        SAVING,
        /** It cannot be stored: the note says why. */
        INVALID,
        /** The stored value was changed meanwhile: the user decides. */
        CONFLICT
    }

    Draft at(Stage reached, @Nullable String why) {
        return new Draft(base, type, typed, reached, why);
    }

    Draft on(Memory other) {
        return new Draft(other, type, typed, Stage.TYPING, null);
    }
}

package org.memorycurator.transfer.file;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.model.Timestamp;

/**
 * Dates in a backup of OpenMemory, which writes all of them in one form: our export says beside them how they were written, so that the same
 * memories come back with the same digest.
 */
public final class OpenMemoryDates {
    /** The member of a memory with its dates as they were written, each under its own name. */
    public static final String WRITTEN = "written";

    public static final String CREATED = "created_at";
    public static final String UPDATED = "updated_at";

    private OpenMemoryDates() {}

    /** Puts the dates as they were written in the place of those in OpenMemory’s form; one that means another moment was changed, and stays. */
    static void restore(Map<String, Json> members) {
        if (!(members.get(WRITTEN) instanceof Json.Obj(Map<String, Json> written))
                || !List.of(CREATED, UPDATED).containsAll(written.keySet())) {
            return; // somebody else’s
        }
        members.remove(WRITTEN);
        written.forEach((key, text) -> {
            Timestamp moment = moment(text);
            Timestamp there = moment(members.get(key));
            if (moment != null && there != null && moment.compareTo(there) == 0) {
                members.put(key, text);
            }
        });
    }

    private static @Nullable Timestamp moment(@Nullable Json value) {
        return value instanceof Json.Str(String text) ? PastJson.moment(text) : null;
    }
}

package org.memorycurator.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Json;
import org.memorycurator.model.Metadata;
import org.memorycurator.model.Owner;
import org.memorycurator.model.PastChange;
import org.memorycurator.model.PastEvent;
import org.memorycurator.text.Text;

/** What is too long to be stored: it is refused, never cut. */
final class Limits {
    private Limits() {}

    /** Why it cannot be stored, in a sentence; null when it can. */
    static @Nullable String obstacle(Identity identity, Content content) {
        Owner owner = identity.owner();
        Feedback feedback = content.feedback();
        String metadata = metadata(content.metadata());
        if (metadata != null) {
            return metadata;
        }
        return first(
                tooLong("text", content.text()),
                tooLong("categories", categories(content.categories())),
                tooLong("id", identity.id()),
                tooLong("user", owner.userId()),
                tooLong("agent", owner.agentId()),
                tooLong("app", owner.appId()),
                tooLong("run", owner.runId()),
                tooLong("reason", feedback == null ? null : feedback.reason()));
    }

    /** Why a past cannot be stored, in a sentence; null when it can. */
    static @Nullable String obstacle(PastChange past) {
        int events = past.added().size() + past.dropped().size();
        if (events > PastRows.MOST) {
            return Text.of("store.tooMuchPast", events, PastRows.MOST);
        }
        for (PastEvent event : past.added()) {
            String obstacle = first(
                    tooLong("past", event.before()),
                    tooLong("past", event.after()),
                    tooLong("past", event.actor()),
                    tooLong("past", event.role()));
            if (obstacle != null) {
                return obstacle;
            }
        }
        return null;
    }

    private static @Nullable String first(@Nullable String... obstacles) {
        for (String obstacle : obstacles) {
            if (obstacle != null) {
                return obstacle;
            }
        }
        return null;
    }

    private static @Nullable String tooLong(String what, @Nullable String value) {
        return value == null || value.length() <= H2.LONGEST
                ? null
                : Text.of("store.tooLong." + what, value.length(), H2.LONGEST);
    }

    private static @Nullable String metadata(Metadata metadata) {
        if (small(metadata)) {
            return null;
        }
        try {
            return tooLong("metadata", JsonText.print(metadata));
        } catch (IllegalArgumentException e) {
            return Text.of("store.badMetadata", String.valueOf(e.getMessage()));
        }
    }

    /** Whether it is flat and so short that it need not be written out to know that it fits. */
    private static boolean small(Metadata metadata) {
        long worst = 0;
        for (var entry : metadata.values().entrySet()) {
            worst += 4 + entry.getKey().length() * 6L;
            worst += switch (entry.getValue()) {
                case Json.Str string -> string.value().length() * 6L + 2;
                case Json.Num number -> number.literal().length();
                case Json.Bool bool -> 5;
                case Json.Nil nil -> 4;
                case Json.Arr array -> H2.LONGEST;
                case Json.Obj object -> H2.LONGEST;
            };
        }
        return worst < H2.LONGEST;
    }

    private static @Nullable String categories(List<String> categories) {
        long worst = 0;
        for (String category : categories) {
            worst += category.length() * 6L + 3;
        }
        return worst < H2.LONGEST ? null : Columns.print(categories);
    }
}

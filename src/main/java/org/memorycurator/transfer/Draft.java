package org.memorycurator.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Timestamp;

/**
 * A memory as a file has it.
 *
 * @param dated whether the file said when it was made
 * @param notes what had to be added or moved to make a memory of it
 */
record Draft(Identity identity, Content content, boolean dated, List<Note> notes) {

    /** Something about a memory that the user should hear of, counted over the whole import. */
    record Note(Kind kind, String about) {
        /** What happened. The sentences get how many memories, and what it is about. */
        enum Kind {
            /** A key that the product does not know. */
            KEPT("The key \"%2$s\" is kept in the metadata (%1$s)."),
            /** The same, where the metadata has a key of that name already. */
            RENAMED("The key \"%2$s\" is kept in the metadata as \"import.%2$s\", because \"%2$s\" was taken (%1$s)."),
            /** An id was missing. */
            NEW_ID("Without an id, a new one was given (%1$s)."),
            /** A creation date was missing. */
            NEW_DATE("Without a creation date, the time of this import was taken (%1$s)."),
            /** An id that was written as a number. */
            NUMBER("%2$s was a number and is kept as text (%1$s)."),
            /** One category, not in a list. */
            ONE_CATEGORY("The categories were one string and became a list of one (%1$s)."),
            /** A category that was there twice. */
            REPEATED("Repeated categories are kept once (%1$s).");

            private final String sentence;

            Kind(String sentence) {
                this.sentence = sentence;
            }
        }

        /** The note as a sentence. */
        String sentence(long count) {
            return String.format(Locale.ROOT, kind.sentence, ImportPlan.memories(count), about);
        }
    }

    /** What differs from a memory that has the same id, in words; empty when nothing does. */
    List<String> differencesFrom(Identity other, Content there) {
        List<String> names = new ArrayList<>();
        compare(names, "text", content.text(), there.text());
        compare(names, "metadata", content.metadata(), there.metadata());
        compare(names, "categories", content.categories(), there.categories());
        compare(names, "user, agent, app or run", identity.owner(), other.owner());
        if (dated) {
            compare(
                    names,
                    "creation date",
                    identity.createdAt().text(),
                    other.createdAt().text());
        }
        compare(names, "update date", textOf(content.updatedAt()), textOf(there.updatedAt()));
        compare(names, "expiration date", content.expirationDate(), there.expirationDate());
        compare(names, "immutable", identity.immutable(), other.immutable());
        compare(names, "feedback", content.feedback(), there.feedback());
        compare(names, "being in the bin", content.state(), there.state());
        compare(names, "replaced by", content.replacedBy(), there.replacedBy());
        compare(names, "replaces", identity.replaces(), other.replaces());
        return names;
    }

    private static void compare(List<String> names, String name, @Nullable Object a, @Nullable Object b) {
        if (!Objects.equals(a, b)) {
            names.add(name);
        }
    }

    private static String textOf(@Nullable Timestamp timestamp) {
        return timestamp == null ? "" : timestamp.text();
    }
}
